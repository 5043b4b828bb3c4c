// `npm run test:fuzz`: the fuzzers of `npm test`, ten times as long and with another seed each time.
// `--calls N --answers N --seed S` choose the run; a failure prints its seed, and the same seed fails again.

import { parseArgs } from 'node:util'
import { runInSession } from './desktop-session.mjs'
import { findElectron } from './electron-runtime.mjs'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { ensureSystemPackages } from './ensure-system-packages.mjs'
import { runTool, toolPath } from './local-tool.mjs'
import { build, runMain } from './prepare.mjs'
import { root } from './project.mjs'

runMain(async () => {
  const { values } = parseArgs({
    options: {
      calls: { type: 'string', default: '1000000' },
      answers: { type: 'string', default: '100000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  })
  await ensureDependencies()
  await ensureSystemPackages(['runtime', 'display', 'keychain'])
  const { folder } = await findElectron()
  await build()
  const env = {
    ...process.env,
    ELECTRON_OVERRIDE_DIST_PATH: folder,
    SLIPWAY_FUZZ_CALLS: values.calls,
    SLIPWAY_FUZZ_ANSWERS: values.answers,
    SLIPWAY_FUZZ_SEED: values.seed,
  }
  console.log(`Seed ${values.seed}`)
  const answers = await runTool('vitest', 'vitest', ['run', '--project', 'unit', 'test/fuzz'], { env })
  const playwright = await toolPath('@playwright/test', 'playwright')
  const calls = await runInSession([process.execPath, playwright, 'test', 'test/e2e/fuzz-ipc.e2e.ts'], {
    cwd: root,
    env,
  })
  return answers || calls
})
