/** Pause, resume, cancel and try again, from a row and for all, as a person does them. */
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { MIB } from '../../contract/limits.ts'
import { connectStorage } from './connect-storage.ts'
import { dropPaths, launchApp, makeDirectory, type RunningApp } from './launch-app.ts'
import { type StorageUnderTest, startStorage } from './storage-under-test.ts'

let directory: ReturnType<typeof makeDirectory>
let storage: StorageUnderTest
let app: RunningApp
let page: Page

test.beforeEach(async () => {
  directory = makeDirectory('controls')
  storage = await startStorage(directory.path)
  app = await launchApp({ profile: join(directory.path, 'profile') })
  page = app.page
  await connectStorage(page, storage.details)
  storage.ledger.clear()
})

test.afterEach(async () => {
  await app.quit()
  await storage.close()
  directory.remove()
})

function makeFile(name: string, bytes: number): string {
  const path = join(directory.path, name)
  writeFileSync(path, randomBytes(bytes))
  return path
}

/**
 * Parts that are answered late, so that a person can act in the middle; the store keeps them at once.
 * @returns ends that
 */
function slowParts(): () => void {
  return storage.faults.add({
    operation: 'UploadPart',
    skip: 3,
    times: 1_000,
    do: { type: 'delay', ms: 3_000 },
  })
}

test('a paused upload keeps what was sent, and resuming sends only the rest', async () => {
  const fastAgain = slowParts()
  await dropPaths(page, [makeFile('film.mov', 80 * MIB)])
  await expect.poll(() => storage.ledger.uploads()[0]?.parts.length ?? 0).toBeGreaterThan(1)

  await page.getByRole('button', { name: 'Pause: film.mov' }).click()
  await expect(page.getByText('Paused').first()).toBeVisible()
  const [paused] = storage.ledger.uploads()
  const kept = new Set(paused?.parts.map((part) => part.number))
  storage.ledger.clear()
  fastAgain()
  await page.getByRole('button', { name: 'Resume: film.mov' }).click()

  await expect(page.getByText('Your file is sent')).toBeVisible({ timeout: 30_000 })
  const sentAgain = storage.ledger.of('UploadPart').map((entry) => entry.partNumber ?? 0)
  expect(sentAgain.filter((number) => kept.has(number))).toEqual([])
  expect(storage.ledger.of('CreateMultipartUpload')).toEqual([])
  expect(storage.ledger.uploads()).toEqual([])
})

test('canceling takes back what was sent, and the row says so', async () => {
  slowParts()
  await dropPaths(page, [makeFile('mistake.mov', 80 * MIB)])
  await expect.poll(() => storage.ledger.uploads()[0]?.parts.length ?? 0).toBeGreaterThan(0)

  await page.getByRole('button', { name: 'Cancel: mistake.mov' }).click()

  await expect(page.getByText('Canceled')).toBeVisible()
  expect(storage.ledger.uploads()).toEqual([])
  expect(storage.ledger.objects()).toEqual([])
})

test('pause all, resume all and cancel all reach every file', async () => {
  // None of them arrives in this test: from the fourth part on, the store neither keeps nor answers. A store that only
  // answers late would keep what was sent before the pause, and resuming would find a whole file there.
  storage.faults.add({ operation: 'UploadPart', skip: 3, times: 1_000, do: { type: 'stall' } })
  const paths = ['a.mov', 'b.mov', 'c.mov'].map((name) => makeFile(name, 40 * MIB))
  await dropPaths(page, paths)
  await expect.poll(() => storage.ledger.uploads().length).toBe(3)

  await page.getByRole('button', { name: 'Pause all' }).click()
  await expect(page.getByRole('button', { name: /^Resume: .*mov/ })).toHaveCount(3)
  await page.getByRole('button', { name: 'Resume all' }).click()
  await expect(page.getByRole('button', { name: /^Pause: .*mov/ })).toHaveCount(3)
  await page.getByRole('button', { name: 'Cancel all' }).click()
  await page.getByRole('button', { name: 'Cancel 3 files' }).click()

  await expect(page.getByText('Canceled', { exact: true })).toHaveCount(3)
  expect(storage.ledger.uploads()).toEqual([])
  expect(storage.ledger.objects()).toEqual([])
})

test('a refused file says why in plain words, and trying again sends it', async () => {
  const denied = { type: 'answer', status: 403, code: 'AccessDenied' } as const
  storage.faults.add({ operation: 'PutObject', do: denied })
  await dropPaths(page, [makeFile('report.pdf', 1_000)])

  await expect(page.getByText('Your storage did not allow this.', { exact: false })).toBeVisible()
  expect(storage.ledger.objects()).toEqual([])
  await page.getByRole('button', { name: 'Try again: report.pdf' }).click()

  await expect(page.getByText('Your file is sent')).toBeVisible()
  expect(storage.ledger.objects().map((object) => object.size)).toEqual([1_000])
})

test('quitting in the middle loses nothing: the next start goes on by itself', async () => {
  slowParts()
  await dropPaths(page, [makeFile('long.mov', 80 * MIB)])
  await expect.poll(() => storage.ledger.uploads()[0]?.parts.length ?? 0).toBeGreaterThan(2)
  await app.quit()
  const [open] = storage.ledger.uploads()
  expect(open?.parts.length).toBeGreaterThan(2)
  storage.faults.clear()
  storage.ledger.clear()

  app = await launchApp({ profile: join(directory.path, 'profile') })
  page = app.page
  // Without a keychain the key is gone with the session: the upload waits for it.
  await expect(page.getByText('Your storage key is needed again.', { exact: false }).first()).toBeVisible()
})
