/** Children of the app crash for real: their dumps stay on this computer, and hold neither the key nor a signed URL's. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { connectStorage } from './connect-storage.ts'
import { placesWith, processesOf, readAll } from './find-secrets.ts'
import { dropPaths, launchApp, makeDirectory, readClipboard } from './launch-app.ts'
import { startStorage } from './storage-under-test.ts'

const CANARY = 'dUmP/cAnArY+key/0123456789abcdefABCDEFgh'
const MINIDUMP = 'MDMP'

test('neither the process that sends nor the page leaves a secret in its dump', async () => {
  const directory = makeDirectory('crash')
  const storage = await startStorage(directory.path, CANARY)
  const profile = join(directory.path, 'profile')
  const app = await launchApp({ profile })
  const dumps = () => readAll(join(profile, 'crashes')).filter(({ text }) => text.startsWith(MINIDUMP))
  try {
    await connectStorage(app.page, storage.details)
    const path = join(directory.path, 'file.txt')
    writeFileSync(path, 'content')
    await dropPaths(app.page, [path])
    await expect.poll(() => readClipboard(app)).toContain('X-Amz-Signature=')
    const link = await readClipboard(app)

    const sender = processesOf(app).find(({ arguments: text }) => text.includes('--utility-sub-type=node'))
    process.kill(sender?.pid ?? 0, 'SIGSEGV')
    await expect.poll(() => dumps().length).toBe(1)
    await app.electron.evaluate(({ webContents }) => {
      for (const contents of webContents.getAllWebContents()) contents.forcefullyCrashRenderer()
    })
    await expect.poll(() => dumps().length).toBe(2)

    const signature = new URL(link).searchParams.get('X-Amz-Signature') ?? ''
    for (const secret of [CANARY, signature, 'X-Amz-Signature='])
      expect(placesWith(secret, dumps())).toEqual([])
    expect(dumps().filter(({ mode }) => (mode & 0o077) !== 0)).toEqual([])
  } finally {
    await app.quit()
    await storage.close()
    directory.remove()
  }
})
