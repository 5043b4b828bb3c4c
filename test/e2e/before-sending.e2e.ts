/** What is asked before a drop is sent, in the real app: nothing arrives before the answer, and only what was chosen. */
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { connectStorage } from './connect-storage.ts'
import { dropPaths, launchApp, makeDirectory, type RunningApp, readClipboard } from './launch-app.ts'
import { openLink } from './open-link.ts'
import { type StorageUnderTest, startStorage } from './storage-under-test.ts'

let directory: ReturnType<typeof makeDirectory>
let storage: StorageUnderTest
let app: RunningApp

test.beforeAll(async () => {
  directory = makeDirectory('before-sending')
  storage = await startStorage(directory.path)
  app = await launchApp({ profile: join(directory.path, 'profile') })
  await connectStorage(app.page, storage.details)
})

test.afterAll(async () => {
  await app.quit()
  await storage.close()
  directory.remove()
})

const stored = () => storage.ledger.entries.filter(({ operation }) => operation === 'PutObject').length

function makeFiles(folder: string, files: Record<string, string>): string {
  mkdirSync(join(directory.path, folder), { recursive: true })
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(directory.path, folder, name), content)
  return join(directory.path, folder)
}

function writtenEmpty(path: string): string {
  writeFileSync(path, '')
  return path
}

test('a private-looking file is asked about once for the drop, and left out by Enter', async () => {
  storage.ledger.clear()
  await dropPaths(app.page, [makeFiles('Project', { '.env': 'TOKEN=1', 'plan.txt': 'plan', id_rsa: 'k' })])
  await expect(app.page.getByRole('dialog', { name: 'Before it is sent' })).toContainText(
    '2 files look private',
  )
  await app.page.waitForTimeout(300)
  expect(stored()).toBe(0)
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByText('Your file is sent')).toBeVisible()
  expect(stored()).toBe(1)
})

test('a name that is shared already can be replaced: the old link gives out the new file', async () => {
  const report = join(makeFiles('Reports', { 'report.txt': 'first' }), 'report.txt')
  await dropPaths(app.page, [report])
  await expect(app.page.getByText('All 2 files are sent')).toBeVisible()
  await expect.poll(() => readClipboard(app)).toContain('report.txt')
  const link = await readClipboard(app)
  writeFileSync(report, 'second version')
  await dropPaths(app.page, [report])
  await app.page.getByText('Replace', { exact: true }).click()
  await app.page.getByRole('button', { name: 'Replace and send' }).click()
  await expect(app.page.getByText('All 3 files are sent')).toBeVisible()
  expect((await openLink(link)).bytes).toBe('second version'.length)
  await app.page.getByRole('tab', { name: 'Shared' }).click()
  await expect(app.page.getByRole('listitem', { name: 'report.txt' })).toHaveCount(1)
})

test('what is larger than 50 GB is asked about, and left out by Enter', async () => {
  const disk = join(makeFiles('Disks', {}), 'disk.img')
  // Nothing of it is written: the disk keeps a hole.
  truncateSync(writtenEmpty(disk), 50_000_000_001)
  storage.ledger.clear()
  await dropPaths(app.page, [disk])
  const sheet = app.page.getByRole('dialog', { name: 'Before it is sent' })
  await expect(sheet).toContainText('This is very large')
  await expect(sheet).toContainText('over 50 GB')
  await app.page.getByRole('button', { name: 'Send nothing' }).press('Enter')
  await expect(sheet).toBeHidden()
  expect([stored(), storage.ledger.uploads()]).toEqual([0, []])
})

test('a file gets another name before it is sent, once that is one', async () => {
  await app.page.getByRole('button', { name: 'Settings' }).click()
  await app.page.getByRole('tab', { name: 'Sending' }).click()
  await app.page.getByText('Show files before they are sent').click()
  await app.page.keyboard.press('Escape')
  await dropPaths(app.page, [join(makeFiles('Drafts', { 'draft 7.txt': 'the plan' }), 'draft 7.txt')])
  const name = app.page.getByRole('textbox', { name: 'Name of draft 7.txt' })
  const send = app.page.getByRole('button', { name: 'Send 1 file' })
  await name.fill('plans/plan.txt')
  await send.click()
  await expect(app.page.getByText('A name cannot hold / or \\.')).toBeVisible()
  await name.fill(' Plan\u202E 2026.txt ')
  await send.click()
  await app.page.getByRole('tab', { name: 'Send' }).click()
  await expect(app.page.getByRole('listitem', { name: 'Plan 2026.txt' }).getByText('Done')).toBeVisible()
  await expect.poll(() => readClipboard(app)).toContain('Plan')
  expect(await openLink(await readClipboard(app))).toMatchObject({ status: 200, filename: 'Plan 2026.txt' })
  await app.page.getByRole('button', { name: 'Settings' }).click()
  await app.page.getByRole('tab', { name: 'Sending' }).click()
  await app.page.getByText('Show files before they are sent').click()
  await app.page.keyboard.press('Escape')
})

test('a picture is shown small, and one that is broken is not', async () => {
  // One red dot.
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
    'base64',
  )
  const folder = makeFiles('Pictures', { 'broken.png': 'no picture' })
  writeFileSync(join(folder, 'red.png'), png)
  await app.page.getByRole('tab', { name: 'Send' }).click()
  await dropPaths(app.page, [folder])
  await expect(app.page.getByRole('listitem', { name: 'red.png' }).locator('canvas')).toBeVisible()
  await expect(app.page.getByRole('listitem', { name: 'broken.png' }).locator('canvas')).toBeHidden()
})
