/** The settings of the network: what a person enters reaches main, and a password never comes back. */
import { expect, it } from 'vitest'
import { askedFor, previewOfThisFile } from './preview/browser.ts'

const preview = previewOfThisFile()

it('chooses a proxy at once or with its address, signs in, and adds and removes a certificate', async () => {
  const page = await preview.open('empty')
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('tab', { name: 'Network' }).click()
  await page.getByRole('radio', { name: 'None', exact: true }).last().press('Space')
  await page.getByRole('radio', { name: 'This one' }).press('Space')
  const address = page.getByLabel('Address of the proxy')
  await address.fill('nonsense')
  await page.getByRole('button', { name: 'Use it' }).click()
  await page.getByText('Give a name and a port').waitFor()
  await address.fill('proxy.example.com:8080')
  await page.getByRole('button', { name: 'Use it' }).click()
  await page.getByText('The proxy is in use now.').first().waitFor()

  await page.getByLabel('User name').fill('anna')
  await page.getByLabel('Password').fill('secret')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('Kept in this computer’s keychain.').waitFor()
  expect(await page.getByLabel('Password').inputValue()).toBe('')
  await page.getByRole('button', { name: 'Forget the sign-in' }).click()
  await page.getByText('Only where the proxy asks for one.').waitFor()

  await page.getByRole('button', { name: 'Add a certificate' }).click()
  await page.getByText('Office Root CA').waitFor()
  await page.getByRole('button', { name: 'Remove: Office Root CA' }).click()
  await page.getByText('Office Root CA').waitFor({ state: 'detached' })

  expect(await askedFor(page, 'network:choose-proxy')).toEqual([
    { proxy: { mode: 'none' } },
    { proxy: { mode: 'fixed', address: 'proxy.example.com:8080' } },
  ])
  expect(await askedFor(page, 'network:sign-in')).toEqual([
    { signIn: { user: 'anna', password: 'secret' } },
    { signIn: null },
  ])
})
