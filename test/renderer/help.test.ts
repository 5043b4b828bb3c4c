/** The help: by button and by key, what it copies for IT, and the log without what is of no interest. */
import { expect, it } from 'vitest'
import { askedFor, previewOfThisFile } from './preview/browser.ts'

const preview = previewOfThisFile()

it('opens by its key, lists the keys of this system, and closes with Escape', async () => {
  const page = await preview.open('empty')
  await page.getByText('Drop files here').waitFor()
  await page.keyboard.press('F1')
  const help = page.getByRole('dialog', { name: 'Help' })
  await help.getByRole('tab', { name: 'Keyboard' }).click()
  const keysOf = (says: string) =>
    help.locator('.shortcut', { hasText: says }).locator('kbd').allTextContents()
  expect([await keysOf('Choose files to send'), await keysOf('Open this help')]).toEqual([
    ['Ctrl', 'O'],
    ['F1'],
  ])
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'detached' })
})

it('shows the storage without its key, the last problems, and has main copy the rest', async () => {
  const page = await preview.open('empty')
  await page.getByRole('button', { name: 'Help' }).click()
  await page.getByRole('tab', { name: 'For your IT' }).click()
  const panel = page.getByRole('tabpanel', { name: 'For your IT' })
  await panel.getByText('links:share failed: no-permission S3 403 AccessDenied').waitFor()
  const shown = await panel.textContent()
  expect(shown).toContain('https://storage.example.com')
  expect(shown).not.toContain('AKIDEXAMPLE')
  await panel.getByRole('button', { name: 'Copy details for IT' }).click()
  await page.getByText('Details copied. Paste them into a message to your IT.').waitFor()
  expect(await askedFor(page, 'logs:copy')).toEqual([undefined])
})

it('shows the whole log, newest first, or only what went wrong', async () => {
  const page = await preview.open('empty')
  await page.getByRole('button', { name: 'Help' }).click()
  await page.getByRole('tab', { name: 'Log', exact: true }).click()
  const levels = () =>
    page.locator('.log-line').evaluateAll((lines) => lines.map((line) => line.dataset.level))
  await page.getByText('Slipway 0.1.0 started').waitFor()
  expect(await levels()).toEqual(['error', 'info', 'warn', 'info', 'info'])
  await page.getByRole('combobox', { name: 'Show' }).selectOption('problems')
  expect(await levels()).toEqual(['error', 'warn'])
})
