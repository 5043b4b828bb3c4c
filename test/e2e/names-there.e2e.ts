/** Two colleagues, one storage, names that IT chose without chance: nothing of the other is ever lost unasked. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { expect, type Page, test } from '@playwright/test'
import { MIB } from '../../contract/limits.ts'
import { dropPaths, launchApp, makeDirectory, type RunningApp } from './launch-app.ts'
import { makeConnectionFile, PASSPHRASE } from './make-connection-file.ts'
import { type StorageUnderTest, startStorage } from './storage-under-test.ts'

let directory: ReturnType<typeof makeDirectory>
let storage: StorageUnderTest
let ann: RunningApp
let ben: RunningApp

test.beforeAll(async () => {
  directory = makeDirectory('names-there')
  storage = await startStorage(directory.path)
  const file = await makeFile()
  ann = await connected('ann', file)
  ben = await connected('ben', file)
})

test.afterAll(async () => {
  await ann.quit()
  await ben.quit()
  await storage.close()
  directory.remove()
})

const makeFile = () =>
  makeConnectionFile(directory.path, storage, { keyTemplate: '{name}', guessableKeys: true })

async function connected(person: string, file: string): Promise<RunningApp> {
  const app = await launchApp({ profile: join(directory.path, person), opens: [file] })
  const dialog = app.page.getByRole('dialog')
  await dialog.getByLabel('Passphrase').fill(PASSPHRASE)
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(app.page.getByRole('button', { name: 'Choose files' })).toBeVisible()
  return app
}

function fileOf(person: string, name: string, content: string | Buffer): string {
  const folder = join(directory.path, `files of ${person}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const stored = () =>
  Object.fromEntries(storage.ledger.objects().map(({ key, size }) => [key.replace('acme/', ''), size]))
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Before it is sent' })
const row = (page: Page, name: string) => page.getByRole('listitem', { name })

test('a colleague’s file is asked about: both are kept, one is skipped, one is replaced', async () => {
  await dropPaths(ann.page, [fileOf('ann', 'plan.txt', 'of Ann')])
  await expect(ann.page.getByText('Your file is sent')).toBeVisible()

  const plan = fileOf('ben', 'plan.txt', 'a plan of Ben')
  await dropPaths(ben.page, [plan])
  await expect(sheet(ben.page)).toContainText('A file with this name is already there')
  await sheet(ben.page).getByRole('button', { name: 'Send 1 file' }).click()
  await expect(row(ben.page, 'plan (2).txt').getByText('Done')).toBeVisible()
  expect(stored()).toEqual({ 'plan.txt': 6, 'plan (2).txt': 13 })

  await dropPaths(ben.page, [plan])
  await sheet(ben.page).getByText('Skip', { exact: true }).click()
  await sheet(ben.page).getByRole('button', { name: 'Send nothing' }).click()
  await expect(sheet(ben.page)).toBeHidden()
  expect(stored()).toEqual({ 'plan.txt': 6, 'plan (2).txt': 13 })

  // The same content as Ben sent before is sent all the same: it is to replace Ann's.
  await dropPaths(ben.page, [plan])
  await sheet(ben.page).getByText('Replace', { exact: true }).click()
  await expect(sheet(ben.page)).toContainText('What is there is lost, whoever sent it.')
  await sheet(ben.page).getByRole('button', { name: 'Replace and send' }).click()
  await expect(row(ben.page, 'plan.txt').getByText('Done')).toBeVisible()
  expect(stored()).toEqual({ 'plan.txt': 13, 'plan (2).txt': 13 })
})

for (const [size, name, bytes] of [
  ['small', 'notes.txt', 20],
  ['large', 'film.bin', 9 * MIB],
] as const)
  test(`a ${size} file that a colleague’s came before says so in its row, and Keep both sends it`, async () => {
    const { endpoint, bucket, accessKeyId, secretAccessKey } = storage.details
    const colleague = new S3Client({
      endpoint,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId, secretAccessKey },
    })
    // A key that may not look learns it from the store's refusal alone.
    const look = { type: 'answer', status: 403, code: 'AccessDenied' } as const
    storage.faults.add({ operation: 'HeadObject', key: `acme/${name}`, times: 99, do: look })
    await colleague.send(new PutObjectCommand({ Bucket: bucket, Key: `acme/${name}`, Body: 'of Ann' }))
    await dropPaths(ben.page, [fileOf('ben', name, Buffer.alloc(bytes, 7))])
    const taken = row(ben.page, name)
    await expect(taken.getByText('A file with this name is already there.')).toBeVisible()
    expect([stored()[name], storage.ledger.uploads()]).toEqual([6, []])

    await taken.getByRole('button', { name: 'Keep both' }).click()
    const kept = name.replace('.', ' (2).')
    await expect(row(ben.page, kept).getByText('Done')).toBeVisible()
    expect([stored()[name], stored()[kept], storage.ledger.uploads()]).toEqual([6, bytes, []])
    colleague.destroy()
    storage.faults.clear()
  })
