/** The keychain is locked and its password refused, or it is another one than yesterday: said plainly, nothing lost. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { connectStorage } from './connect-storage.ts'
import { type Keychain, refusePassword, startKeychain } from './keychain.ts'
import { dropPaths, launchApp, makeDirectory, type RunningApp } from './launch-app.ts'
import { type StorageUnderTest, startStorage } from './storage-under-test.ts'

const PASSWORD = 'of whoever sits here'

let directory: ReturnType<typeof makeDirectory>
let storage: StorageUnderTest
let keychain: Keychain
let app: RunningApp
let stopRefusing = () => {}

const launch = ({ args, env }: Pick<Keychain, 'args' | 'env'> = keychain) =>
  launchApp({ profile: join(directory.path, 'profile'), args, env })
const sealed = () => {
  const { value } = JSON.parse(readFileSync(join(directory.path, 'profile', 'connections.json'), 'utf8')) as {
    value: { connections: { sealed: string | null }[] }
  }
  return value.connections.map((one) => one.sealed)
}

test.beforeEach(async () => {
  directory = makeDirectory('closed-keychain')
  storage = await startStorage(directory.path)
  keychain = await startKeychain(directory.path, { password: PASSWORD })
  app = await launch()
  await connectStorage(app.page, storage.details)
  await app.quit()
})

test.afterEach(async () => {
  stopRefusing()
  await app.quit()
  await keychain.stop()
  await storage.close()
  directory.remove()
})

function file(name: string): string {
  const path = join(directory.path, name)
  writeFileSync(path, name)
  return path
}

async function enterKeyAgain(): Promise<void> {
  const { page } = app
  await page.getByRole('button', { name: 'Enter the key' }).click()
  await page.getByLabel('Secret key', { exact: true }).fill(storage.details.secretAccessKey)
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('locked and refused, it asks for the key; unlocked, all goes on as before', async () => {
  const before = sealed()
  expect(before).toEqual([expect.stringMatching(/^[\w+/]{20,}=*$/)])
  await keychain.stop()
  keychain = await startKeychain(directory.path, { locked: true })
  stopRefusing = refusePassword()
  app = await launch()
  await expect(app.page.getByText('This computer’s keychain did not open.', { exact: false })).toBeVisible()
  await expect(app.page.getByText('Your storage key is needed again.', { exact: false })).toBeVisible()
  await dropPaths(app.page, [file('before.txt')])
  await expect(app.page.getByText('Your storage key is needed again.', { exact: false })).toHaveCount(2)
  expect([sealed(), storage.ledger.objects()]).toEqual([before, []])

  await enterKeyAgain()
  await app.page
    .getByRole('button', { name: /^Try again/ })
    .first()
    .click()
  await expect(app.page.getByText('Your file is sent')).toBeVisible()
  await app.quit()
  expect(sealed()).toEqual(before)

  await keychain.stop()
  keychain = await startKeychain(directory.path, { password: PASSWORD })
  app = await launch()
  await dropPaths(app.page, [file('after.txt')])
  await expect.poll(() => storage.ledger.objects().length).toBe(2)
  await expect(app.page.getByText('keychain did not open', { exact: false })).toHaveCount(0)
})

test('another one than yesterday asks for the key and takes nothing away from the one before', async () => {
  const before = sealed()
  app = await launch({ args: [], env: {} })
  await expect(app.page.getByText('has no safe place for keys.', { exact: false })).toBeVisible()
  await expect(app.page.getByText('Your storage key is needed again.', { exact: false })).toBeVisible()
  await enterKeyAgain()
  await dropPaths(app.page, [file('meanwhile.txt')])
  await expect(app.page.getByText('Your file is sent')).toBeVisible()
  await app.quit()
  expect(sealed()).toEqual(before)

  app = await launch()
  await dropPaths(app.page, [file('again.txt')])
  await expect.poll(() => storage.ledger.objects().length).toBe(2)
})
