/** `npm run test:kill -- --kills 200 --seed 1`: the long kill test. Its last line is the report as JSON. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isAsItMustBe } from './kill-verdict.ts'
import { runKills } from './run-kills.ts'
import { fullSizes } from './source-files.ts'

const DEFAULT_KILLS = '200'
const LARGEST_SEED = 2 ** 31

const { values } = parseArgs({
  options: { kills: { type: 'string', default: DEFAULT_KILLS }, seed: { type: 'string' } },
})
const kills = wholeNumber('kills', values.kills)
const seed = wholeNumber('seed', values.seed ?? String(Math.floor(Math.random() * LARGEST_SEED)))
console.log(`seed ${seed}: repeat this run with npm run test:kill -- --kills ${kills} --seed ${seed}`)

const directory = mkdtempSync(join(tmpdir(), 'slipway-kill-'))
try {
  const report = await runKills({
    directory,
    kills,
    seed,
    sizes: fullSizes,
    say: (line) => console.log(line),
  })
  rmSync(directory, { recursive: true, force: true })
  console.log(JSON.stringify(report))
  process.exitCode = isAsItMustBe(report) ? 0 : 1
} catch (caught) {
  // The folder stays: its journal and its log say what happened.
  console.error(`${directory} was kept`)
  console.error(caught)
  process.exitCode = 1
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new RangeError(`--${name} takes a whole number, not ${text}`)
  return Number(text)
}
