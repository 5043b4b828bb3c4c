/** A connection file in the real app: double-clicked, its passphrase typed, a file sent and shared under its rules. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Keychain, startKeychain } from './keychain.ts'
import { dropPaths, launchApp, makeDirectory, type RunningApp, readClipboard } from './launch-app.ts'
import { makeConnectionFile, PASSPHRASE } from './make-connection-file.ts'
import { openLink } from './open-link.ts'
import { type StorageUnderTest, startStorage } from './storage-under-test.ts'

let directory: ReturnType<typeof makeDirectory>
let storage: StorageUnderTest
let keychain: Keychain
let app: RunningApp

test.beforeEach(async () => {
  directory = makeDirectory('connection-file')
  storage = await startStorage(directory.path)
  keychain = await startKeychain(directory.path)
})

test.afterEach(async () => {
  await app.quit()
  await keychain.stop()
  await storage.close()
  directory.remove()
})

const makeFile = () =>
  makeConnectionFile(directory.path, storage, {
    longestLinkSeconds: 3_600,
    verbs: [],
    allowedTypes: ['.pdf'],
    keyTemplate: '{year}/{name}',
    storageClass: 'STANDARD_IA',
    tags: { team: 'sales' },
    mostConnections: 2,
    noHistory: true,
  })

function launch(...args: string[]): Promise<RunningApp> {
  return launchApp({
    profile: join(directory.path, 'profile'),
    args: keychain.args,
    opens: args,
    env: keychain.env,
  })
}

test('a person opens it, types the passphrase, and sends and shares under the rules of IT', async () => {
  app = await launch(await makeFile())
  const { page } = app
  const dialog = page.getByRole('dialog')
  const open = dialog.getByRole('button', { name: 'Open', exact: true })
  await dialog.getByLabel('Passphrase').fill('a wrong passphrase')
  await open.click()
  await expect(dialog.getByText('The passphrase does not fit this file.')).toBeVisible()
  await dialog.getByLabel('Passphrase').fill(PASSPHRASE)
  await open.click()
  await expect(dialog.getByRole('heading', { name: 'Acme storage' })).toBeVisible()
  await expect(dialog.getByText('Set up by Acme IT.')).toBeVisible()
  await expect(dialog.getByText('Links work for 1 hour at most.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()

  const [plan, tool] = ['plan.pdf', 'tool.exe'].map((name) => {
    const path = join(directory.path, name)
    writeFileSync(path, `${name} of this test`)
    return path
  })
  await dropPaths(page, [plan ?? '', tool ?? ''])
  await expect(page.getByText('Your IT department does not allow files of this type.')).toBeVisible()
  await expect(page.getByText('Your file is sent')).toBeVisible()
  await expect.poll(() => readClipboard(app)).toContain('X-Amz-Signature')
  const link = await readClipboard(app)
  expect(Number(new URL(link).searchParams.get('X-Amz-Expires'))).toBe(3_600)
  expect(await openLink(link)).toMatchObject({ status: 200, filename: 'plan.pdf' })
  const response = await fetch(link)
  expect([response.headers.get('x-amz-storage-class'), response.headers.get('x-amz-tagging-count')]).toEqual([
    'STANDARD_IA',
    '1',
  ])
  const [sent] = storage.ledger.objects().filter(({ key }) => key.endsWith('plan.pdf'))
  expect(sent?.key).toMatch(/^acme\/\d{4}\/[a-z2-7]{16}\/plan\.pdf$/)

  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByText('Set by Acme IT: 1 hour at most.')).toBeVisible()
  await expect(page.getByText('7 days', { exact: true })).toHaveCount(0)
})

test('its rules and its key are there after a restart; what was shared is not, and no key lies in clear', async () => {
  const path = await makeFile()
  app = await launch(path)
  await app.page.getByRole('dialog').getByLabel('Passphrase').fill(PASSPHRASE)
  await app.page.getByRole('button', { name: 'Open', exact: true }).click()
  await app.page.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(app.page.getByRole('button', { name: 'Choose files' })).toBeVisible()
  const quiet = join(directory.path, 'Zephyrine.pdf')
  writeFileSync(quiet, 'a file of which nothing stays')
  await dropPaths(app.page, [quiet])
  await expect(app.page.getByText('Your file is sent')).toBeVisible()
  await app.quit()

  const stored = filesBelow(join(directory.path, 'profile'))
  const holding = (text: string) =>
    stored.filter((name) => readFileSync(name, 'latin1').toLowerCase().includes(text.toLowerCase()))
  expect(holding(storage.details.secretAccessKey)).toEqual([])
  expect(holding(PASSPHRASE)).toEqual([])
  expect(holding('zephyrine')).toEqual([])

  app = await launch()
  await dropPaths(app.page, [quiet])
  await expect(app.page.getByText('Your file is sent')).toBeVisible()
})

test('one that is dropped on the window is asked about and never sent', async () => {
  app = await launch()
  const path = await makeFile()
  await dropPaths(app.page, [path])
  const dialog = app.page.getByRole('dialog')
  await dialog.getByLabel('Passphrase').fill(PASSPHRASE)
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(app.page.getByRole('button', { name: 'Choose files' })).toBeVisible()

  const plan = join(directory.path, 'plan.pdf')
  writeFileSync(plan, 'a plan')
  await dropPaths(app.page, [path, plan])
  await expect(dialog.getByLabel('Passphrase')).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(app.page.getByText('Your file is sent')).toBeVisible()
  expect(storage.ledger.objects().map(({ key }) => key.split('/').at(-1))).toEqual(['plan.pdf'])
})

test('before a storage is connected, other files are refused by name', async () => {
  app = await launch()
  const plan = join(directory.path, 'plan.pdf')
  writeFileSync(plan, 'a plan')
  await dropPaths(app.page, [plan])
  await expect(app.page.getByText('No storage is connected yet.', { exact: false })).toBeVisible()
  await expect(app.page.getByText('plan.pdf')).toBeVisible()
})

test('one that is damaged says so, and nothing changes', async () => {
  const path = await makeFile()
  const bytes = readFileSync(path)
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
  writeFileSync(path, bytes)
  app = await launch(path)
  await app.page.getByRole('dialog').getByLabel('Passphrase').fill(PASSPHRASE)
  await app.page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(app.page.getByText('The connection file was changed or damaged on its way.')).toBeVisible()
  await app.page.getByRole('button', { name: 'Cancel' }).click()
  await expect(app.page.getByRole('button', { name: /Connect your storage/ })).toBeVisible()
})

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
}
