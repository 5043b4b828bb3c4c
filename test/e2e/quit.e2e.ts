/** Row 30 of the faults: the app is closed, quit, or ended by the system, while it sends. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { connectStorage } from './connect-storage.ts'
import { type Keychain, startKeychain } from './keychain.ts'
import { dropPaths, launchApp, makeDirectory, type RunningApp, readClipboard } from './launch-app.ts'
import { openLink } from './open-link.ts'
import { startStorage } from './storage-under-test.ts'
import { hashFile } from './test-files.ts'

/** Three parts, the last of which never gets through while the test holds it. */
const LARGE = 20 * 1024 * 1024
const PARTS_THAT_GET_THROUGH = 2

let directory: ReturnType<typeof makeDirectory>
let storage: Awaited<ReturnType<typeof startStorage>>
let keychain: Keychain
let path: string
let profile: string

test.beforeEach(async () => {
  directory = makeDirectory('quit')
  storage = await startStorage(directory.path)
  keychain = await startKeychain(directory.path)
  profile = join(directory.path, 'profile')
  path = join(directory.path, 'large.bin')
  writeFileSync(path, randomBytes(LARGE))
})

test.afterEach(async () => {
  await storage.close()
  await keychain.stop()
  directory.remove()
})

for (const [how, close] of [
  [
    'closing the window',
    (app) => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  ],
  ['quitting', (app) => app.electron.evaluate(({ app: electronApp }) => electronApp.quit())],
] as [string, (app: RunningApp) => Promise<void>][])
  test(`${how} while a file is sent asks; the file goes on at the next start`, async () => {
    const app = await sendMostOf()
    const questions = await answerQuestions(app)
    await close(app)
    await expect
      .poll(() => questions())
      .toEqual([
        {
          message: 'Files are still being sent',
          detail: 'If you close Slipway now, it goes on where it stopped the next time you open it.',
          buttons: ['Keep sending', 'Close and go on next time'],
        },
      ])
    expect(app.electron.process().exitCode).toBeNull()
    await app.electron.evaluate(() => Object.assign(globalThis, { answer: 1 }))
    const ended = once(app.electron.process(), 'exit')
    await close(app).catch(() => undefined)
    expect(await ended).toEqual([0, null])
    await goesOn()
  })

test('the system ends it at once, also while it asks; the file goes on at the next start', async () => {
  const app = await sendMostOf()
  // The real question, which nobody answers.
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  const ended = once(app.electron.process(), 'exit')
  process.kill(app.electron.process().pid ?? 0, 'SIGTERM')
  expect(await ended).toEqual([0, null])
  await goesOn()
})

test('nothing is asked when everything is sent', async () => {
  const app = await launch()
  await connectStorage(app.page, storage.details)
  await dropPaths(app.page, [path])
  await expect(app.page.getByText('Your file is sent')).toBeVisible()
  const ended = once(app.electron.process(), 'exit')
  await app.electron
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    .catch(() => undefined)
  expect(await ended).toEqual([0, null])
})

const launch = () => launchApp({ profile, args: keychain.args, env: keychain.env })

/** An app that has sent all but the last part. */
async function sendMostOf(): Promise<RunningApp> {
  const app = await launch()
  await connectStorage(app.page, storage.details)
  storage.faults.add({ operation: 'UploadPart', partNumber: 3, times: 99, do: { type: 'stall' } })
  await dropPaths(app.page, [path])
  await expect
    .poll(() => storage.ledger.uploads().flatMap(({ parts }) => parts).length)
    .toBe(PARTS_THAT_GET_THROUGH)
  return app
}

/** The next start sends what is missing, and nothing else. */
async function goesOn(): Promise<void> {
  storage.faults.clear()
  const app = await launch()
  await expect(app.page.getByText('Your file is sent')).toBeVisible()
  await expect.poll(() => readClipboard(app)).toContain('X-Amz-Signature=')
  const { sha256 } = await openLink(await readClipboard(app))
  expect(sha256).toBe(await hashFile(path))
  expect(storage.ledger.of('CreateMultipartUpload').length).toBe(1)
  expect(storage.ledger.uploads()).toEqual([])
  const wholeParts = storage.ledger.of('UploadPart').filter(({ status }) => status === 200)
  expect(wholeParts.map(({ partNumber }) => partNumber).sort()).toEqual([1, 2, 3])
  await app.quit()
}

/**
 * The dialog itself belongs to the system: in its place the person answers "keep sending", until the test says
 * otherwise.
 * @returns what was asked so far
 */
async function answerQuestions(app: RunningApp): Promise<() => Promise<unknown[]>> {
  await app.electron.evaluate(({ dialog }) => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked, answer: 0 })
    dialog.showMessageBox = async (...given: unknown[]) => {
      const { message, detail, buttons } = given.at(-1) as Electron.MessageBoxOptions
      asked.push({ message, detail, buttons })
      return { response: (globalThis as unknown as { answer: number }).answer, checkboxChecked: false }
    }
  })
  return () => app.electron.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked)
}
