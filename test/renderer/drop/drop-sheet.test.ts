/** The sheet about a drop: Enter sends what harms nobody, Escape sends nothing, and choices reach main. */
import { expect, it } from 'vitest'
import { askedFor, previewOfThisFile } from '../preview/browser.ts'

const preview = previewOfThisFile()

it('leaves out what looks private when Enter is pressed at once', async () => {
  const page = await preview.open('before-sending')
  await page.getByRole('button', { name: 'Send 40 files' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await askedFor(page, 'drops:answer')).toEqual([
    { id: 'drop', send: true, sendPrivate: false, taken: 'keep-both', asZip: false, names: [] },
  ])
})

it('sends nothing when Escape is pressed', async () => {
  const page = await preview.open('before-sending')
  await page.getByRole('button', { name: 'Send 40 files' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await askedFor(page, 'drops:answer')).toMatchObject([{ send: false }])
})

it('replaces only with a button that says so, and takes new names', async () => {
  const page = await preview.open('before-sending')
  await page.getByText('Send too').click()
  await page.getByText('Replace', { exact: true }).click()
  await page.getByText('The old file is lost. Its link gives out the new one.').waitFor()
  await page.getByRole('textbox', { name: 'Name of IMG_0023.JPG' }).fill('Garden.jpg')
  await page.getByRole('button', { name: 'Replace and send' }).click()
  expect(await askedFor(page, 'drops:answer')).toEqual([
    {
      id: 'drop',
      send: true,
      sendPrivate: true,
      taken: 'replace',
      asZip: false,
      names: [{ index: 10, name: 'Garden.jpg' }],
    },
  ])
})
