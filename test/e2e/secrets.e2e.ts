/** A canary for a secret key: the whole main job runs with it, and it is nowhere but in main's memory. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { connectStorage } from './connect-storage.ts'
import { isInMemory, placesWith, processesOf, readAll, watchApp } from './find-secrets.ts'
import { type Keychain, startKeychain } from './keychain.ts'
import { dropPaths, launchApp, makeDirectory, readClipboard } from './launch-app.ts'
import { startStorage } from './storage-under-test.ts'

const CANARY = 'cAnArY/secret+key/0123456789abcdefABCDEF'
const BEARERS = ['X-Amz-Signature=', 'X-Amz-Credential=']

for (const place of ['a real keychain', 'no keychain'] as const) {
  test(`S10: with ${place} the secret is in no message, page, log or file, and no signed URL is kept`, async () => {
    const directory = makeDirectory('secrets')
    const storage = await startStorage(directory.path, CANARY)
    const keychain: Keychain | null = place === 'no keychain' ? null : await startKeychain(directory.path)
    const profile = join(directory.path, 'profile')
    try {
      const app = await launchApp({ profile, args: keychain?.args ?? [], env: keychain?.env ?? {} })
      const said = await watchApp(app)
      await connectStorage(app.page, storage.details)
      writeFileSync(join(directory.path, 'file.txt'), 'content')
      await dropPaths(app.page, [join(directory.path, 'file.txt')])
      await expect(app.page.getByText('Your file is sent')).toBeVisible()
      await expect.poll(() => readClipboard(app)).toContain(BEARERS[0])

      const processes = processesOf(app)
      const main = app.electron.process().pid ?? 0
      const places = [
        ...(await said()),
        ...processes.flatMap(({ pid, arguments: text, environment }) => [
          { path: `arguments of ${pid}`, text },
          { path: `environment of ${pid}`, text: environment },
        ]),
      ]
      expect(processes.length).toBeGreaterThan(3)
      expect(isInMemory(main, CANARY)).toBe(true)
      await app.quit()

      expect(places.filter(({ path }) => path === 'IPC').length).toBeGreaterThan(5)
      const files = readAll(profile)
      expect(files.map(({ path }) => path)).toContain(join(profile, 'slipway.sqlite'))
      places.push(...files)
      for (const secret of [CANARY, ...BEARERS]) expect(placesWith(secret, places)).toEqual([])
      expect(files.filter(({ mode }) => (mode & 0o077) !== 0).map(({ path }) => path)).toEqual([])
    } finally {
      await keychain?.stop()
      await storage.close()
      directory.remove()
    }
  })
}
