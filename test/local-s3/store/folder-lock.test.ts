/** The lock on a data folder. */

import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lockFolder } from '../../../local-s3/store/folder-lock.ts'
import { forkServer, kill } from '../fork-server.ts'
import { credentials, errorName, temporaryFolder } from '../start-test-server.ts'

it.each(['short', 'long'.repeat(40)])(
  'holds one owner at a time and leaves nothing behind: %s',
  async (name) => {
    const folder = join(await temporaryFolder(), name)
    await mkdir(folder)
    const unlock = await lockFolder(folder)
    expect(await errorName(lockFolder(folder))).toBe('FolderInUse')
    await unlock()
    const again = await lockFolder(folder)
    await again()
    expect(await readdir(folder)).toEqual([])
  },
)

it('ends with the process that held it', async () => {
  const dataDir = await temporaryFolder()
  const { child } = await forkServer({ dataDir, credentials: [credentials] })
  expect(await errorName(lockFolder(dataDir))).toBe('FolderInUse')
  await kill(child)
  const unlock = await lockFolder(dataDir)
  await unlock()
}, 20_000)
