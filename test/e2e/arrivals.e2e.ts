/** What comes in and what ends soon, in the real app: notifications, the message in the window, saving to the disk. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import Database from 'libsql'
import { connectStorage } from './connect-storage.ts'
import { dropPaths, launchApp, makeDirectory, type RunningApp, readClipboard } from './launch-app.ts'
import { sendByForm } from './send-by-form.ts'
import { type StorageUnderTest, startStorage } from './storage-under-test.ts'

interface Notice {
  title: string
  body: string
  actions: string[]
}

let directory: ReturnType<typeof makeDirectory>
let storage: StorageUnderTest
let app: RunningApp

test.beforeEach(async () => {
  directory = makeDirectory('arrivals')
  storage = await startStorage(directory.path)
  app = await launchApp({ profile: join(directory.path, 'profile') })
  await connectStorage(app.page, storage.details)
  await app.electron.evaluate(recordNotices)
})

test.afterEach(async () => {
  await app.quit()
  await storage.close()
  directory.remove()
})

/** Keeps what would be shown with something to do, for a machine whose desktop shows nothing. */
function recordNotices({ Notification }: typeof import('electron')): void {
  const shown: Electron.Notification[] = []
  Object.assign(globalThis, { shown })
  Notification.isSupported = () => true
  Notification.prototype.show = function show() {
    if (this.actions.length > 0) shown.push(this)
  }
}

const notices = (): Promise<Notice[]> =>
  app.electron.evaluate(() =>
    (globalThis as unknown as { shown: Electron.Notification[] }).shown.map(({ title, body, actions }) => ({
      title,
      body,
      actions: actions.map(({ text }) => text ?? ''),
    })),
  )

/** What a person does with the newest notification. */
const onNotice = (event: 'click' | 'action') =>
  app.electron.evaluate((_, name) => {
    const { shown } = globalThis as unknown as { shown: Electron.Notification[] }
    shown.at(-1)?.emit(name)
  }, event)

/** The computer wakes up, and the app looks at once. */
const look = () => app.electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'))

const saveTo = (path: string) =>
  app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)

/** The link of the page is on the clipboard then. */
async function requestFiles(title: string): Promise<void> {
  const { page } = app
  await page.getByRole('tab', { name: 'Shared' }).click()
  await page.getByRole('button', { name: 'Request files' }).click()
  await page.getByRole('textbox', { name: 'What you ask for' }).fill(title)
  await page.getByRole('button', { name: 'Copy the link' }).click()
  await expect.poll(() => readClipboard(app)).toContain('http')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Asks for files and sends one in, as someone without an account does. */
async function receive(name: string, content: string): Promise<void> {
  await requestFiles('Receipts')
  expect(await sendByForm(await readClipboard(app), name, content)).toBe(204)
}

test('what arrived is told with a way to save it; saving is followed, taken back, and ends with the very bytes', async () => {
  const { page } = app
  const content = 'x'.repeat(300_000)
  await receive('receipt.txt', content)
  await look()
  await expect(page.getByText('receipt.txt arrived.')).toBeVisible()
  expect(await notices()).toEqual([
    { title: 'Files arrived: Receipts', body: 'receipt.txt', actions: ['Save…'] },
  ])

  const path = join(directory.path, 'saved.txt')
  await saveTo(path)
  const row = page.getByRole('listitem', { name: 'receipt.txt' })
  const bar = row.getByRole('progressbar', { name: 'Saving receipt.txt' })
  storage.faults.add({ operation: 'GetObject', do: { type: 'delay', ms: 60_000 } })
  await page.getByRole('button', { name: 'Save…' }).click()
  await expect(bar).toBeVisible()
  await row.getByRole('button', { name: 'Cancel: receipt.txt' }).click()
  await expect(bar).toHaveCount(0)
  expect(readdirSync(directory.path).filter((name) => name.startsWith('saved'))).toEqual([])

  await onNotice('action')
  await expect(page.getByText('Saved and checked: receipt.txt')).toBeVisible()
  expect(readFileSync(path, 'utf8') === content).toBe(true)
  expect(existsSync(`${path}.part`)).toBe(false)
})

test('S2: a storage that takes no forms is found out, and its page sends each file by PUT in a browser', async () => {
  const { page } = app
  storage.faults.add({
    operation: 'PostObject',
    times: 99,
    do: { type: 'answer', status: 501, code: 'NotImplemented' },
  })
  await requestFiles('Photos')
  await expect(
    page.getByText(/It takes up to 100 files until .+; this storage takes no forms\./),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Request files' }).click()
  await expect(page.getByText('This storage takes no forms: the page takes at most 100 files')).toBeVisible()
  await page.keyboard.press('Escape')

  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  try {
    const theirs = await browser.newPage()
    await theirs.goto(await readClipboard(app))
    await theirs
      .getByLabel('Files', { exact: true })
      .setInputFiles({ name: 'party.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a picture') })
    await theirs.getByRole('button', { name: 'Send' }).click()
    await expect(theirs.getByText('1 of 1 sent.')).toBeVisible()
  } finally {
    await browser.close()
  }
  await look()
  await expect(page.getByText('party.jpg arrived.')).toBeVisible()
  await expect(page.getByRole('listitem', { name: 'party.jpg' })).toBeVisible()
})

test('a link that ends soon is told once, and renewed and copied from there; not where nobody wants that', async () => {
  const { page } = app
  const paths = ['plan.pdf', 'photo.png'].map((name) => join(directory.path, name))
  for (const path of paths) writeFileSync(path, path)
  await dropPaths(page, paths)
  await expect(page.getByText('All 2 files are sent')).toBeVisible()
  await expect.poll(async () => (await readClipboard(app)).split('\n').length).toBe(2)
  await endsIn('plan.pdf', 600_000)
  await look()
  const reminder = {
    title: 'A link ends soon: plan.pdf',
    body: expect.stringMatching(/^It works until .+\. Renew it to hand out a new one\.$/),
    actions: ['Renew and copy'],
  }
  await expect.poll(notices).toEqual([reminder])
  await look()
  expect((await notices()).length).toBe(1)

  await onNotice('click')
  await expect(page.getByRole('combobox', { name: 'Show' })).toHaveValue('ending-soon')
  await expect(page.getByRole('listitem', { name: 'plan.pdf' })).toBeVisible()
  const before = await readClipboard(app)
  await onNotice('action')
  await expect.poll(() => readClipboard(app)).not.toBe(before)
  expect((await fetch(await readClipboard(app))).status).toBe(200)
  await expect(page.getByText('No link is in this state')).toBeVisible()

  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('switch', { name: /Remind me before a link ends/ }).press(' ')
  await page.keyboard.press('Escape')
  await endsIn('photo.png', 600_000)
  await look()
  await page.getByRole('combobox', { name: 'Show' }).selectOption('all')
  await page.getByRole('combobox', { name: 'Show' }).selectOption('ending-soon')
  await expect(page.getByRole('listitem', { name: 'photo.png' })).toBeVisible()
  expect((await notices()).length).toBe(1)
})

/** As if its link had been made days ago. */
async function endsIn(name: string, milliseconds: number): Promise<void> {
  const database = new Database(join(directory.path, 'profile', 'slipway.sqlite'))
  const now = Date.now()
  database
    .prepare('UPDATE history SET expires_at = ?, linked_at = ? WHERE name = ?')
    .run(now + milliseconds, now - 3 * 86_400_000, name)
  database.close()
}
