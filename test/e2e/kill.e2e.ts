/** A short run of the kill test; `npm run test:kill` is the long one. */
import { expect, test } from '@playwright/test'
import { MIB } from '../../contract/limits.ts'
import { runKills } from '../kill/run-kills.ts'
import { shortSizes } from '../kill/source-files.ts'
import { makeDirectory } from './launch-app.ts'

const KILLS = 6
/** Its server is as AWS. */
const SEED = 8

test('killed in the middle, again and again, it loses nothing, doubles nothing and leaves nothing behind', async () => {
  test.setTimeout(180_000)
  const directory = makeDirectory('kill')
  const {
    resentBytesMaxPerKill,
    duringRecovery: _,
    ...report
  } = await runKills({
    directory: directory.path,
    kills: KILLS,
    seed: SEED,
    sizes: shortSizes,
    say: (line) => console.log(line),
  })
  directory.remove()

  expect(report).toEqual({
    kills: KILLS,
    corrupt: 0,
    missing: 0,
    doubled: 0,
    orphans: 0,
    historyLost: 0,
    resentBytesBeyondConnections: 0,
    seed: SEED,
  })
  // Whatever the connections: far less than all of the files.
  expect(resentBytesMaxPerKill).toBeLessThan(64 * MIB)
})
