// `npm run test:soak`: the randomized tests at full length. `FLIPS`, `MOVES`, `SEEDS`, `MUTATIONS` and `SEED`
// choose another.

import { ensureDependencies } from './ensure-dependencies.mjs'
import { runTool } from './local-tool.mjs'
import { runMain } from './prepare.mjs'

const full = { FLIPS: '1000', MOVES: '500', SEEDS: '1000', MUTATIONS: '10000' }
const tests = [
  ...['bit-flips', 'moving-files', 'soak'].map((name) => `test/faults/${name}.test.ts`),
  'test/main/connection-file/seal.test.ts',
]

runMain(async () => {
  await ensureDependencies()
  return runTool('vitest', 'vitest', ['run', '--project', 'unit', ...tests], {
    env: { ...full, ...process.env },
  })
})
