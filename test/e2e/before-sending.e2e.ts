/** What is asked before a drop is sent, in the real app: nothing arrives before the answer, and only what was chosen. */
import { mkdirSync, writeFileSync } from 'node:fs'
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
