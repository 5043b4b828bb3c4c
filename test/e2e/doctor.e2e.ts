/** The connection doctor from the window: before anything is saved and later, with a report for IT to copy. */
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { doctorSteps } from '../../contract/doctor.ts'
import { connectStorage, fillStorageForm } from './connect-storage.ts'
import { launchApp, makeDirectory, type RunningApp, readClipboard } from './launch-app.ts'
import { type StorageUnderTest, startStorage } from './storage-under-test.ts'

const SECRET = 'dOcToR/cAnArY+0123456789abcdefABCDEF'

let directory: ReturnType<typeof makeDirectory>
let storage: StorageUnderTest
let app: RunningApp

test.beforeEach(async () => {
  directory = makeDirectory('doctor')
  storage = await startStorage(directory.path, SECRET)
  app = await launchApp({ profile: join(directory.path, 'profile') })
})

test.afterEach(async () => {
  await app.quit()
  await storage.close()
  directory.remove()
})

test('it looks before anything is saved, names what is missing later, and its report opens no door', async () => {
  const { page } = app
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const check = page.getByRole('dialog', { name: 'Connection check' })
  const healthy = check.getByText('Everything that Slipway needs works.')

  await page.getByRole('button', { name: /Connect your storage/ }).click()
  await page.getByLabel('Name', { exact: true }).fill('Team storage')
  await page.getByLabel('Address', { exact: true }).fill(storage.details.endpoint)
  await page.getByLabel('Region').fill('us-east-1')
  await page.getByLabel('Bucket', { exact: true }).fill('mistyped')
  await page.getByLabel('Access key', { exact: true }).fill(storage.details.accessKeyId)
  await page.getByLabel('Secret key', { exact: true }).fill(SECRET)
  await button('Check the connection').click()
  await expect(check.getByText('Something is missing.', { exact: false })).toBeVisible()
  await expect(check.getByText('There is no such bucket at this address.', { exact: false })).toBeVisible()
  await expect(check.getByRole('listitem')).toHaveCount(doctorSteps.length)
  await check.getByRole('button', { name: 'Close' }).click()
  await page.getByLabel('Bucket', { exact: true }).fill(storage.details.bucket)
  await button('Check the connection').click()
  await expect(healthy).toBeVisible()
  expect(storage.ledger.objects()).toEqual([])
  await check.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()

  await connectStorage(page, storage.details)
  storage.faults.add({
    operation: 'DeleteObject',
    times: 9,
    do: { type: 'answer', status: 403, code: 'AccessDenied' },
  })
  await button('Settings').click()
  await page.getByRole('tab', { name: 'Storage' }).click()
  await page.getByRole('button', { name: 'More: Team storage' }).click()
  await page.getByRole('menuitem', { name: 'Check the connection' }).click()
  await expect(healthy).toBeVisible()
  await expect(
    check.getByText('Deleting and stopping to share need s3:DeleteObject.', { exact: false }),
  ).toBeVisible()
  await check.getByRole('button', { name: 'Copy the report' }).click()
  await expect(page.getByText('Report copied. It holds no key.')).toBeVisible()

  const report = await readClipboard(app)
  const line = (step: string) => report.split('\n').find((one) => one.slice(5).startsWith(step))
  expect(line('delete')).toMatch(/^warn delete +S3 403 AccessDenied.* \(no-permission\)$/)
  expect(doctorSteps.filter((step) => line(step) === undefined)).toEqual([])
  for (const secret of [SECRET, storage.details.accessKeyId, 'X-Amz-']) expect(report).not.toContain(secret)
})

test('what went wrong stands among the recent problems for IT', async () => {
  const { page } = app
  await fillStorageForm(page, { ...storage.details, secretAccessKey: 'not the right key' })
  await expect(page.getByText('Your storage did not accept the key.', { exact: false })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'How links work' }).click()
  await page.getByRole('tab', { name: 'For your IT' }).click()
  await expect(page.getByRole('region', { name: 'Recent problems' })).toContainText(
    'connection:save failed: wrong-key',
  )
})
