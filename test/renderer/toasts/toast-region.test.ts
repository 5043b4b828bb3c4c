/** A message with something to do about it is as easy to read on a narrow window. */
import { expect, it } from 'vitest'
import { previewOfThisFile } from '../preview/browser.ts'

const preview = previewOfThisFile()

it.each(['en', 'de', 'ar'])('keeps its lines long and itself inside the window: %s', async (locale) => {
  const width = 360
  const page = await preview.open('empty', { width })
  await page.locator('.choose-buttons').waitFor()
  await page.evaluate((spoken) => {
    const { state } = window.fake
    Object.assign(state.problems, {
      'files:choose': { code: 'no-permission', details: 'S3 403 AccessDenied' },
    })
    state.app = { ...state.app, locale: spoken }
    window.fake.emit('app:changed', state.app)
  }, locale)
  await page.locator('.choose-buttons .button').first().click()
  const text = page.locator('.toast-text')
  await text.waitFor()
  const [line, toast] = [await text.boundingBox(), await page.locator('.toast').boundingBox()]
  expect(line?.width).toBeGreaterThan(width / 2)
  expect([toast && toast.x >= 0, toast && toast.x + toast.width <= width]).toEqual([true, true])
})
