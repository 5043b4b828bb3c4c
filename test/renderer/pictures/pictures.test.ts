/**
 * The page still looks as it did in the pictures of this folder. After a change that is meant, take them anew with
 * `npm run pictures` and look at each before it goes into the repository.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, it } from 'vitest'
import { type Look, previewOfThisFile } from '../preview/browser.ts'
import type { SceneName } from '../preview/scenes.ts'
import { comparePictures } from './compare-pictures.ts'

const preview = previewOfThisFile()
const NOW = Date.UTC(2026, 10, 24, 9, 30)
const takesAnew = process.env.UPDATE_PICTURES === '1'

const shared = (page: Page) => page.getByRole('tab', { name: 'Shared' }).click()
const open = (name: string, section: string) => async (page: Page) => {
  await page.getByRole('button', { name }).click()
  await page.getByRole('tab', { name: section }).click()
}
const refuse = async (page: Page) => {
  await page.getByRole('button', { name: 'Connect your storage' }).click()
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
}
const wide = { width: 1040, height: 720 }
const narrow = { width: 400, height: 720 }

interface Picture {
  name: string
  scene: SceneName
  look: Look
  act?: (page: Page) => Promise<void>
}

const pictures: readonly Picture[] = [
  { name: 'first-run', scene: 'first-run', look: wide },
  { name: 'empty', scene: 'empty', look: { ...wide, theme: 'dark' } },
  { name: 'queue', scene: 'every-state', look: wide },
  { name: 'queue-narrow', scene: 'every-state', look: { ...narrow, theme: 'dark' } },
  { name: 'shared', scene: 'every-state', look: wide, act: shared },
  { name: 'settings', scene: 'key-missing', look: { ...wide, theme: 'dark' }, act: open('Settings', 'Look') },
  { name: 'form-refused', scene: 'first-run', look: narrow, act: refuse },
  { name: 'update-ready', scene: 'update-ready', look: { ...narrow, theme: 'dark' } },
  { name: 'help', scene: 'empty', look: narrow, act: open('Help', 'Keyboard') },
]

async function photograph({ scene, look, act }: Picture): Promise<{ page: Page; picture: Buffer }> {
  const page = await preview.open(scene, { ...look, now: NOW })
  await page.getByRole('heading').first().waitFor()
  await act?.(page)
  return { page, picture: await settled(page) }
}

async function settled(page: Page): Promise<Buffer> {
  await page.mouse.move(1, 1)
  await page.evaluate(() => document.fonts.ready)
  return page.screenshot({ animations: 'disabled', caret: 'hide' })
}

const pathOf = (name: string) => join(import.meta.dirname, `${name}.png`)

it.each(pictures)('looks as it did: $name', async (wanted) => {
  const { picture } = await photograph(wanted)
  if (takesAnew) writeFileSync(pathOf(wanted.name), picture)
  expect(comparePictures(readFileSync(pathOf(wanted.name)), picture)).toMatchObject({ same: true })
})

async function withStyles(page: Page, css: string): Promise<Buffer> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, css)
  return settled(page)
}

it.each([
  ['buttons that moved by two pixels', '.queue-actions .button { position: relative; left: 2px }'],
  ['signs that moved by four', '.row-actions .icon-button { position: relative; left: 4px }'],
  ['rows that grew by two pixels', '.row.row { padding-block: 12px }'],
  ['another colour of the bars', '.progress-fill.progress-fill { background: #0a7a3c }'],
])('sees %s', async (_what, css) => {
  const { page, picture } = await photograph({ name: 'queue', scene: 'every-state', look: wide })
  expect(comparePictures(picture, await withStyles(page, css)).same).toBe(false)
})

it('does not see letters that another machine draws a little otherwise', async () => {
  const { page, picture } = await photograph({ name: 'queue', scene: 'every-state', look: wide })
  // Every letter a fraction of a pixel away: other edges of grey everywhere.
  const shifted = await withStyles(page, '#root { transform: translate(0.3px, 0.2px) }')
  const { same, worst } = comparePictures(picture, shifted)
  expect({ same, changed: worst.share > 0 }).toEqual({ same: true, changed: true })
})
