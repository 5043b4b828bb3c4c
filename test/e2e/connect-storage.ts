/** Connects a storage through the form, as an admin would at a person's desk. */
import { expect, type Page } from '@playwright/test'

export interface StorageDetails {
  endpoint: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
}

/** From the first run to the window that takes files. */
export async function connectStorage(page: Page, details: StorageDetails): Promise<void> {
  await fillStorageForm(page, details)
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
}

/** Sends the form off, whatever becomes of it. */
export async function fillStorageForm(page: Page, details: StorageDetails): Promise<void> {
  await page.getByRole('button', { name: /Connect your storage/ }).click()
  await page.getByLabel('Name', { exact: true }).fill('Team storage')
  await page.getByLabel('Address', { exact: true }).fill(details.endpoint)
  await page.getByLabel('Region').fill('us-east-1')
  await page.getByLabel('Bucket', { exact: true }).fill(details.bucket)
  await page.getByLabel('Access key', { exact: true }).fill(details.accessKeyId)
  await page.getByLabel('Secret key', { exact: true }).fill(details.secretAccessKey)
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
}
