/** A company whose computers hold no key: the example's signing service signs the whole main job, and every verb. */
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { MIB } from '../../contract/limits.ts'
import { answerFileDialog } from './answer-dialog.ts'
import { isInMemory, placesWith, processesOf, readAll, watchApp } from './find-secrets.ts'
import { type Keychain, startKeychain } from './keychain.ts'
import { dropPaths, launchApp, makeDirectory, type RunningApp, readClipboard } from './launch-app.ts'
import { openLink } from './open-link.ts'
import { sendByForm } from './send-by-form.ts'
import { type ServedSigning, serveSigning, tokens } from './served-signing.ts'
import { type StorageUnderTest, startStorage } from './storage-under-test.ts'
import { hashFile } from './test-files.ts'

/** The key that signs is the service's: it has no business on the computer of whoever sends. */
const SERVICE_SECRET = 'sErViCe/cAnArY+0123456789abcdefABCDEFxyz'

let directory: ReturnType<typeof makeDirectory>
let storage: StorageUnderTest
let service: ServedSigning
let keychain: Keychain
let app: RunningApp

test.beforeAll(async () => {
  directory = makeDirectory('signing')
  keychain = await startKeychain(directory.path)
})

test.afterAll(async () => {
  await keychain.stop()
  directory.remove()
})

test.beforeEach(async () => {
  storage = await startStorage(join(directory.path, test.info().testId), SERVICE_SECRET)
  service = await serveSigning(directory.path, storage.details)
  app = await launch()
})

test.afterEach(async () => {
  await app.quit()
  await service.stop()
  await storage.close()
})

const profile = () => join(directory.path, `profile-${test.info().testId}`)
const launch = () => launchApp({ profile: profile(), args: keychain.args, env: keychain.env })
const button = (name: string | RegExp) =>
  app.page.getByRole('button', { name, exact: typeof name === 'string' })

/** To the question for the token: the service's certificate is trusted on the way. */
async function askService(page: Page): Promise<void> {
  await answerFileDialog(app, [service.certificatePath])
  await page.getByRole('button', { name: /Connect your storage/ }).click()
  await page.getByLabel('Where the key comes from').selectOption('signing-service')
  await page.getByLabel('Name', { exact: true }).fill('Company storage')
  await page.getByLabel('Address of the signing service').fill(service.origin)
  await button('Continue').click()
  await expect(page.getByText('could not prove who it is.', { exact: false })).toBeVisible()
  expect(service.log).toEqual([])
  await button('Network settings').click()
  const network = page.getByRole('dialog', { name: 'Network' })
  await network.getByRole('button', { name: 'Add a certificate' }).click()
  await expect(network.getByText('127.0.0.1', { exact: true })).toBeVisible()
  await network.getByRole('button', { name: 'Close' }).click()
  await button('Continue').click()
  await expect(page.getByLabel('Token', { exact: true })).toBeVisible()
}

async function enterToken(page: Page, token: string): Promise<void> {
  await page.getByLabel('Token', { exact: true }).fill(token)
  await button('Connect').click()
}

/** @returns what was put on the clipboard by `act` */
async function copiedBy(act: () => Promise<void>): Promise<string> {
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText('before'))
  await act()
  await expect.poll(() => readClipboard(app)).not.toBe('before')
  return readClipboard(app)
}

const answerBox = (response: number) =>
  app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showMessageBox = async () => ({ response: chosen, checkboxChecked: false })
  }, response)

const urlIn = (snippet: string) => /'(http[^']+)'/.exec(snippet)?.[1] ?? ''

/** @returns the address of a link for a program, out of the line that uses it */
async function makeProgramLink(fill: (page: Page) => Promise<void>): Promise<string> {
  await button('New link').click()
  const dialog = app.page.getByRole('dialog')
  await fill(app.page)
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const snippet = await copiedBy(() => dialog.getByRole('button', { name: 'Copy', exact: true }).click())
  await app.page.keyboard.press('Escape')
  return urlIn(snippet)
}

test('the main job and every verb work, before and after a restart, and no key is on the computer', async () => {
  const said = await watchApp(app)
  const { page } = app
  await askService(page)
  await enterToken(page, tokens.ann)
  await expect(button('Choose files')).toBeVisible()

  const small = join(directory.path, 'plan.pdf')
  const large = join(directory.path, 'film.mov')
  writeFileSync(small, 'a plan')
  writeFileSync(large, randomBytes(20 * MIB + 12_345))
  await dropPaths(page, [small, large])
  await expect(page.getByText('All 2 files are sent')).toBeVisible({ timeout: 30_000 })
  await expect.poll(async () => (await readClipboard(app)).split('\n').length).toBe(2)
  const links = (await readClipboard(app)).split('\n')
  const wanted = await Promise.all([small, large].map(hashFile))
  const opened = await Promise.all(links.map(openLink))
  expect(opened.map(({ sha256 }) => sha256).sort()).toEqual(wanted.sort())
  expect(storage.ledger.of('UploadPart').length).toBe(3)
  expect(storage.ledger.uploads()).toEqual([])
  expect(storage.ledger.objects().filter(({ key }) => !key.startsWith('people/ann/'))).toEqual([])

  await page.getByRole('tab', { name: 'Shared' }).click()
  const put = await makeProgramLink((form) => form.getByLabel('Name of the file').fill('report.csv'))
  expect((await fetch(put, { method: 'PUT', body: '1;2' })).status).toBe(200)

  await button('Request files').click()
  await page.getByRole('textbox', { name: 'What you ask for' }).fill('Receipts')
  const request = await copiedBy(() => button('Copy the link').click())
  expect(await sendByForm(request, 'receipt.txt', '12 euros')).toBe(204)

  await answerBox(1)
  const head = await makeProgramLink(async (dialog) => {
    await dialog.getByText('Experts', { exact: true }).click()
    await dialog.getByLabel('Operation', { exact: true }).fill('HeadObject')
    await dialog.getByLabel('Name of the object').fill('report.csv')
  })
  expect((await fetch(head, { method: 'HEAD' })).status).toBe(404)

  await button('More: film.mov').click()
  await page.getByRole('menuitem', { name: 'Make a link that deletes it…' }).click()
  const remove = urlIn(
    await copiedBy(() => page.getByRole('dialog').getByRole('button', { name: 'Copy', exact: true }).click()),
  )
  expect((await fetch(remove, { method: 'DELETE' })).status).toBe(204)
  await page.keyboard.press('Escape')

  const link = await copiedBy(() => button('Copy link: plan.pdf').click())
  await button('More: plan.pdf').click()
  await page.getByRole('menuitem', { name: 'Stop sharing' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop sharing' }).click()
  await expect(page.getByText('Sharing stopped; no link works')).toBeVisible()
  expect((await openLink(link)).status).toBe(404)

  const places = await said()
  const processes = processesOf(app)
  expect(isInMemory(app.electron.process().pid ?? 0, tokens.ann)).toBe(true)
  expect(processes.filter(({ pid }) => isInMemory(pid, SERVICE_SECRET)).map(({ pid }) => pid)).toEqual([])
  await app.quit()
  const files = readAll(profile())
  expect(files.map(({ path }) => path)).toContain(join(profile(), 'connections.json'))
  for (const secret of [SERVICE_SECRET, tokens.ann, 'X-Amz-Signature='])
    expect(placesWith(secret, [...places, ...files])).toEqual([])

  app = await launch()
  await dropPaths(app.page, [small])
  await expect(app.page.getByText('Your file is sent', { exact: false })).toBeVisible()
})

test('whoever is outside its rules is told so plainly, and nothing happens', async () => {
  const { page } = app
  await askService(page)
  await enterToken(page, 'a-token-that-nobody-has')
  await expect(page.getByText('Your sign-in has ended.', { exact: false })).toBeVisible()
  await enterToken(page, tokens.eve)
  await expect(
    page.getByText('The service behind your sign-in did not allow this.', { exact: false }),
  ).toBeVisible()
  await enterToken(page, tokens.bob)
  await expect(button('Choose files')).toBeVisible()

  const path = join(directory.path, 'letter.txt')
  writeFileSync(path, 'Dear Ann')
  await dropPaths(page, [path])
  await expect(page.getByText('Your file is sent')).toBeVisible()
  await expect.poll(() => readClipboard(app)).toContain('X-Amz-Expires=3600')
  const kept = storage.ledger.objects().map(({ key }) => key)
  expect(kept.filter((key) => !key.startsWith('people/bob/'))).toEqual([])

  await page.getByRole('tab', { name: 'Shared' }).click()
  await button('More: letter.txt').click()
  await page.getByRole('menuitem', { name: 'Delete from the storage' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete the file' }).click()
  await expect(page.getByText('Your IT department does not allow this', { exact: false })).toBeVisible()
  await button('Request files').click()
  await page.getByRole('textbox', { name: 'What you ask for' }).fill('Receipts')
  await button('Copy the link').click()
  await expect(
    page.getByText('Your IT department does not allow this', { exact: false }).first(),
  ).toBeVisible()
  expect(storage.ledger.objects().map(({ key }) => key)).toEqual(kept)
})
