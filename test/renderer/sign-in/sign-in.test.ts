/** Where keys come from, a signing service, and what signing in asks of a person, in the real page. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { askedFor, previewOfThisFile } from '../preview/browser.ts'

const preview = previewOfThisFile()
/** Where pictures go, for whoever wants to look at them. */
const pictures = process.env.SLIPWAY_PICTURES

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

async function openForm() {
  const page = await preview.open('sources')
  await page.getByRole('button', { name: 'Connect your storage' }).click()
  const form = page.getByRole('dialog', { name: 'Connect your storage' })
  const fill = async (name: string, value: string) => form.getByLabel(name, { exact: true }).fill(value)
  const source = form.getByRole('combobox', { name: 'Where the key comes from' })
  return { page, form, fill, source }
}

const place = {
  Name: 'Company storage',
  Address: 'https://storage.example.com',
  Region: 'eu-central-1',
  Bucket: 'transfers',
}

describe('the source of a key', () => {
  it('offers what this computer has, and connects by a profile without a secret', async () => {
    const { page, form, fill, source } = await openForm()
    await form
      .getByRole('option', { name: 'The environment of this computer' })
      .waitFor({ state: 'attached' })
    expect(await source.getByRole('option').allTextContents()).toEqual([
      'Entered here',
      'A profile of the AWS tools',
      'The environment of this computer',
      'The cloud machine Slipway runs on',
      'A signing service: no key on this computer',
    ])
    await source.selectOption('aws-profile')
    expect(await form.getByRole('textbox', { name: 'Secret key' }).count()).toBe(0)
    await form.getByRole('combobox', { name: 'Profile' }).selectOption('team')
    await picture(page, 'profile')
    for (const [name, value] of Object.entries(place)) await fill(name, value)
    await form.getByRole('button', { name: 'Connect', exact: true }).click()
    await page.getByText('Drop files here').waitFor()
    expect(await askedFor(page, 'connection:save')).toEqual([
      expect.objectContaining({
        credentials: { kind: 'aws-profile', profile: 'team' },
        secretAccessKey: undefined,
      }),
    ])
  })

  it('takes a role on with it, and marks what is no role', async () => {
    const { page, form, fill, source } = await openForm()
    await source.selectOption('environment')
    for (const [name, value] of Object.entries(place)) await fill(name, value)
    await form.getByText('More', { exact: true }).click()
    await fill('Role to take on (optional)', 'uploader')
    await form.getByRole('button', { name: 'Connect', exact: true }).click()
    await form.getByText('Enter an ARN such as', { exact: false }).waitFor()
    await picture(page, 'role')
    await fill('Role to take on (optional)', 'arn:aws:iam::123456789012:role/uploader')
    await form.getByRole('button', { name: 'Connect', exact: true }).click()
    await page.getByText('Drop files here').waitFor()
    expect(await askedFor(page, 'connection:save')).toEqual([
      expect.objectContaining({
        credentials: {
          kind: 'assume-role',
          from: { kind: 'environment' },
          roleArn: 'arn:aws:iam::123456789012:role/uploader',
        },
      }),
    ])
  })
})

describe('a signing service', () => {
  it('wants its address, and signs the person in by itself', async () => {
    const { page, form, fill, source } = await openForm()
    await source.selectOption('signing-service')
    await fill('Name', 'Company storage')
    await fill('Address of the signing service', 'http://sign.example.com')
    await form.getByRole('button', { name: 'Continue' }).click()
    await form.getByText('Enter an address that begins with https://.').waitFor()
    await picture(page, 'service')
    await fill('Address of the signing service', 'https://sign.example.com')
    await form.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('Drop files here').waitFor()
    expect(await askedFor(page, 'service:connect')).toEqual([
      { name: 'Company storage', service: 'https://sign.example.com', token: undefined },
    ])
  })

  it('that knows its callers by a token asks for it', async () => {
    const { page, form, fill, source } = await openForm()
    await page.evaluate(() => {
      window.fake.state.service = { signIn: 'token', host: null }
    })
    await source.selectOption('signing-service')
    await fill('Name', 'Company storage')
    await fill('Address of the signing service', 'https://sign.example.com')
    await form.getByRole('button', { name: 'Continue' }).click()
    await form.getByRole('button', { name: 'Connect', exact: true }).waitFor()
    await picture(page, 'token')
    await form.getByLabel('Token').fill('a-token')
    await form.getByRole('button', { name: 'Connect', exact: true }).click()
    await page.getByText('Drop files here').waitFor()
    expect(await askedFor(page, 'service:connect')).toEqual([
      { name: 'Company storage', service: 'https://sign.example.com', token: 'a-token' },
    ])
  })

  it('that is not one is said plainly, and can be corrected', async () => {
    const { page, form, fill, source } = await openForm()
    await page.evaluate(() => {
      window.fake.state.problems = {
        'service:look': { code: 'key-source-silent', details: 'key-source failed garbage' },
      }
    })
    await source.selectOption('signing-service')
    await fill('Name', 'Company storage')
    await fill('Address of the signing service', 'https://www.example.com')
    await form.getByRole('button', { name: 'Continue' }).click()
    await form.getByText('The service behind your sign-in does not answer.', { exact: false }).waitFor()
    expect(await form.getByRole('button', { name: 'Continue' }).isEnabled()).toBe(true)
  })
})

describe('signing in', () => {
  it('asks for the code of a device, by keyboard alone, and takes nothing else', async () => {
    const page = await preview.open('device-code')
    const dialog = page.getByRole('dialog', { name: 'Enter a code' })
    await dialog.getByText('arn:aws:iam::123456789012:mfa/ann', { exact: false }).waitFor()
    await page.keyboard.type('12345')
    await page.keyboard.press('Enter')
    await dialog.getByText('Enter the 6 to 8 digits.').waitFor()
    await picture(page, 'code')
    await page.keyboard.type('6')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    expect(await askedFor(page, 'sign-in:answer')).toEqual([{ id: 'q', code: '123456' }])
  })

  it('shows the code and where it is entered, and has main open the page', async () => {
    const page = await preview.open('sign-in-page')
    const dialog = page.getByRole('dialog', { name: 'Sign in with your browser' })
    await dialog.getByText('WDJB-MJHT').waitFor()
    await dialog.getByText('login.example.com', { exact: false }).waitFor()
    await dialog.getByRole('button', { name: 'Open the page' }).click()
    await dialog.getByText('Waiting for you').waitFor()
    await picture(page, 'page')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await askedFor(page, 'sign-in:open-page')).toEqual([{ id: 'q' }])
    expect(await askedFor(page, 'sign-in:cancel')).toEqual([{ id: 'q' }])
  })
})
