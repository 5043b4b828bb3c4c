/** Rows 26, 28, 30 and 33 of the faults: those that need the real app. More of row 30 is in `quit.e2e.ts`. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { appCommand } from './app-command.ts'
import { connectStorage } from './connect-storage.ts'
import { startKeychain } from './keychain.ts'
import { dropPaths, launchApp, makeDirectory } from './launch-app.ts'
import { startStorage } from './storage-under-test.ts'

/** Two parts. */
const LARGE = 9 * 1024 * 1024

let directory: ReturnType<typeof makeDirectory>
let storage: Awaited<ReturnType<typeof startStorage>>

test.beforeEach(async () => {
  directory = makeDirectory('faults')
  storage = await startStorage(directory.path)
})

test.afterEach(async () => {
  await storage.close()
  directory.remove()
})

for (const end of ['reloads', 'crashes'] as const)
  test(`row 28: the window ${end}; uploads go on and the view is right again`, async () => {
    const app = await launchApp({ profile: join(directory.path, 'profile') })
    await connectStorage(app.page, storage.details)
    storage.faults.add({ operation: 'UploadPart', partNumber: 2, do: { type: 'delay', ms: 3_000 } })
    const path = join(directory.path, 'large.bin')
    writeFileSync(path, Buffer.alloc(LARGE, 7))
    await dropPaths(app.page, [path])
    await expect.poll(() => storage.ledger.of('UploadPart').length).toBe(2)
    await app.electron.evaluate(({ webContents }, how) => {
      const [contents] = webContents.getAllWebContents()
      if (how === 'reloads') contents?.reload()
      else contents?.forcefullyCrashRenderer()
    }, end)
    const shows = () =>
      app.electron.evaluate(async ({ webContents }, name) => {
        const [contents] = webContents.getAllWebContents()
        if (contents === undefined || contents.isCrashed() || contents.isLoading()) return false
        const text = contents.executeJavaScript('document.body.innerText')
        const late = new Promise((resolve) => setTimeout(resolve, 500))
        return String(await Promise.race([text, late])).includes(name)
      }, 'large')
    await expect.poll(shows, { timeout: 5_000 }).toBe(true)
    await expect.poll(() => storage.ledger.objects().length).toBe(1)
    expect(storage.ledger.of('UploadPart').length).toBe(2)
    await app.quit()
  })

test('row 30: a second instance ends and leaves the first one its files', async () => {
  const profile = join(directory.path, 'profile')
  const app = await launchApp({ profile })
  const { executable, args } = await appCommand(`--user-data-dir=${profile}`)
  const second = spawn(executable, args, {
    stdio: 'ignore',
  })
  const [code] = (await once(second, 'exit')) as [number | null]
  expect(code).toBe(0)
  await expect(app.page.getByRole('button', { name: /Connect your storage/ })).toBeVisible()
  await app.quit()
})

test('row 33: a key that the keychain cannot open is asked for again, and nothing is deleted', async () => {
  const keychain = await startKeychain(directory.path)
  const profile = join(directory.path, 'profile')
  try {
    const first = await launchApp({ profile, args: keychain.args, env: keychain.env })
    await connectStorage(first.page, storage.details)
    await first.quit()
    const path = join(profile, 'connections.json')
    const before = readFileSync(path, 'utf8')
    const broken = before.replace(/("sealed":\s*")[^"]{8}/, '$1AAAAAAAA')
    expect(broken).not.toBe(before)
    writeFileSync(path, broken)
    const second = await launchApp({ profile, args: keychain.args, env: keychain.env })
    await expect(second.page.getByText(/key/i).first()).toBeVisible()
    writeFileSync(join(directory.path, 'a.txt'), 'content')
    await dropPaths(second.page, [join(directory.path, 'a.txt')])
    await expect(second.page.getByText(/enter it|enter the key/i).first()).toBeVisible()
    await second.quit()
    expect(readFileSync(path, 'utf8')).toBe(broken)
    expect(broken).not.toContain(storage.details.secretAccessKey)
  } finally {
    await keychain.stop()
  }
})

for (const [what, content] of [
  ['empty', ''],
  ['all NULs', '\0'.repeat(512)],
  ['torn', '{"value": {"theme": "da'],
] as const)
  test(`row 26: settings that are ${what} are kept aside, and the app starts and says so`, async () => {
    const profile = join(directory.path, 'profile')
    const first = await launchApp({ profile })
    await first.quit()
    writeFileSync(join(profile, 'settings.json'), content)
    const app = await launchApp({ profile })
    await expect(app.page.getByRole('button', { name: /Connect your storage/ })).toBeVisible()
    const [aside = ''] = readdirSync(profile).filter((name) => name.startsWith('settings.json.damaged-'))
    expect(readFileSync(join(profile, aside), 'utf8')).toBe(content)
    await app.quit()
  })
