/** What came of a form stands where it is seen, whatever the size of the window: over the buttons, covered by nothing. */
import type { Locator, Page } from '@playwright/test'
import { expect, it } from 'vitest'
import { previewOfThisFile } from '../preview/browser.ts'

const preview = previewOfThisFile()
const sizes = [
  { width: 1040, height: 720 },
  { width: 400, height: 720 },
  { width: 360, height: 560 },
]

/** @returns whether the corners and the middle of an element are in the window and nothing lies over them */
const isInFullView = (element: Locator) =>
  element.evaluate((it) => {
    const { left, right, top, bottom } = it.getBoundingClientRect()
    const points = [
      [left + 4, top + 4],
      [right - 4, top + 4],
      [left + 4, bottom - 4],
      [right - 4, bottom - 4],
      [(left + right) / 2, (top + bottom) / 2],
    ] as const
    return points.every(([x, y]) => it.contains(document.elementFromPoint(x, y)))
  })

async function openForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Connect your storage' }).click()
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
}

it.each(sizes)('shows what is wrong with a long form at $width x $height', async (size) => {
  const page = await preview.open('first-run', size)
  await openForm(page)
  const refusal = page.getByText('Something is missing or mistyped. Check the marked fields.')
  await refusal.waitFor()
  expect(await isInFullView(refusal)).toBe(true)
})

it.each(sizes)(
  'shows the whole of a QR code at $width x $height, and leads back to the choices',
  async (size) => {
    const page = await preview.open('all-done', size)
    await page.getByRole('button', { name: 'Share…: file-one.pdf' }).click()
    await page.getByRole('button', { name: 'Show QR code' }).click()
    const code = page.getByRole('img', { name: 'QR code of the link' })
    await code.waitFor()
    expect(await isInFullView(code)).toBe(true)

    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: '3 days' }).waitFor()
    expect(await page.getByRole('button', { name: 'Copy link', exact: true }).evaluate(isFocused)).toBe(true)
  },
)

it('keeps the keyboard in the dialog when the storage refuses, so that Escape still closes it', async () => {
  const page = await preview.open('first-run')
  await page.evaluate(() => {
    const { state } = window.fake
    Object.assign(state.problems, { 'connection:save': { code: 'wrong-key', details: '' } })
    state.delay = 200
  })
  await page.getByRole('button', { name: 'Connect your storage' }).click()
  const form = page.getByRole('dialog')
  for (const label of ['Name', 'Address', 'Region', 'Bucket', 'Access key', 'Secret key'])
    await form
      .getByLabel(label, { exact: true })
      .fill(label === 'Address' ? 'https://s3.example.com' : 'storage-1')
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await page.getByText('Your storage did not accept the key.').waitFor()
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
  expect(await form.count()).toBe(0)
})

const isFocused = (element: Element) => element === document.activeElement
