/** The watch that every end-to-end test stands under sees a secret that is printed, told to the page, or written. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { CANARY } from '../fakes/canary.ts'
import { launchApp, makeDirectory } from './launch-app.ts'
import { refuseLeaks } from './watch-leaks.ts'

test('a secret that the app prints, tells its page or writes is named with its place', async () => {
  const directory = makeDirectory('watch')
  const profile = join(directory.path, 'profile')
  const app = await launchApp({ profile })
  await app.electron.evaluate(({ webContents }, secret) => {
    console.error(`printed: ${secret}`)
    for (const contents of webContents.getAllWebContents()) contents.send('a-channel', { secret })
  }, `some-${CANARY}-secret`)
  const file = join(profile, 'a-file')
  writeFileSync(file, CANARY)
  await app.quit()
  expect(() => refuseLeaks(directory.path)).toThrow(
    `Leaks:\nleak over IPC: ${CANARY} in a-channel\na secret in ${file}\na secret in the output of the app in ${profile}`,
  )
  writeFileSync(file, '')
  directory.remove()
})
