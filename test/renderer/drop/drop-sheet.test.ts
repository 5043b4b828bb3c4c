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

it('says of what others have sent that it is there, of the ZIP by its own name, and what each choice makes of it', async () => {
  const page = await preview.open('names-there')
  await page.getByRole('heading', { name: '2 files with these names are already there' }).waitFor()
  await page.getByText('The new file gets a number after its name').waitFor()
  await page.getByText('One ZIP', { exact: true }).click()
  await page.getByRole('heading', { name: 'A file with this name is already there' }).waitFor()
  await page.getByText('Spring.zip').waitFor()
  await page.getByText('Skip', { exact: true }).click()
  await page.getByRole('button', { name: 'Send nothing' }).waitFor()
  await page.getByText('Replace', { exact: true }).click()
  await page.getByText('What is there is lost, whoever sent it.').waitFor()
  await page.getByRole('button', { name: 'Replace and send' }).click()
  expect(await askedFor(page, 'drops:answer')).toMatchObject([{ send: true, taken: 'replace', asZip: true }])
})

it('a row whose name was taken meanwhile has one thing to do: keep both', async () => {
  const page = await preview.open('names-there')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Keep both: Quarterly report 2026.pdf' }).click()
  expect(await askedFor(page, 'uploads:retry')).toEqual([{ ids: ['taken'] }])
})

it('says what is wrong with a new name, and sends nothing until it is one', async () => {
  const page = await preview.open('before-sending')
  const name = page.getByRole('textbox', { name: 'Name of IMG_0023.JPG' })
  const faults = [
    ['  ', 'Enter a name.'],
    ['a/b.jpg', 'A name cannot hold / or \\.'],
    ['..', 'This cannot be a name.'],
    ['x'.repeat(256), 'This name is too long.'],
    ['Quarterly report 2026.pdf', 'Another file here has this name.'],
  ] as const
  for (const [typed, said] of faults) {
    await name.fill(typed)
    await page.getByText(said, { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Send 40 files' }).click()
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true)
  }
  expect(await askedFor(page, 'drops:answer')).toEqual([])
  await name.fill(' Garden\u202E.jpg ')
  await page.getByRole('button', { name: 'Send 40 files' }).click()
  expect(await askedFor(page, 'drops:answer')).toMatchObject([{ names: [{ index: 10, name: 'Garden.jpg' }] }])
})
