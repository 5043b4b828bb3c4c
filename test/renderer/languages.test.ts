/**
 * Every view in every language: each word comes from the catalogs and changes at once with the language, and every
 * text has room, on the narrowest window, at 200 % zoom and on a usual one.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, it } from 'vitest'
import { providers } from '../../contract/providers.ts'
import { type Language, languageNames, languages } from '../../contract/words/languages.ts'
import { examplePreviews, exampleUngranted } from './fake-links.ts'
import { exampleLog } from './fake-log.ts'
import { MARKS } from './marked-catalog.ts'
import { previewOfThisFile } from './preview/browser.ts'
import { overflowsOfPage, textsOfPage } from './preview/page-texts.ts'
import { type View, views } from './preview/views.ts'

const preview = previewOfThisFile()
const pictures = resolve(import.meta.dirname, '../../test-results/languages')
mkdirSync(pictures, { recursive: true })

/** Of people who set numbers and dates as most of that language do. */
const locales: Record<Language, string> = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  ja: 'ja-JP',
  ar: 'ar-EG',
}

/** CSS pixels: the narrowest window, a usual one at 200 % zoom, and a usual one. */
const widths = [360, 640, 1040]

/** What React Aria says by itself, in the language of the page. */
const fromReactAria = ['Dismiss', 'Increase', 'Decrease', 'Number field']

/** Words that no catalog holds: of the storage and of files in the preview, units, dates, and names of things. */
const fromElsewhere =
  /^(k?B|[KMGTP]B|bytes?|s|Ctrl|Cmd|Alt|Shift|Esc|Enter|Home|End|Delete|[ap]m|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(second|minute|hour|day)s?)$/

/** What the preview answers beside its state. */
const answered = [
  'Electron linux',
  ...Object.values(providers).flatMap(({ name }) => name ?? []),
  ...Object.values(examplePreviews),
  ...exampleUngranted,
  ...exampleLog.map(({ text }) => text),
]

async function open({ scene, sign, act }: View): Promise<Page> {
  const page = await preview.open(scene, { width: 1040 })
  await act?.(page)
  await page.getByText(sign, { exact: true }).first().waitFor()
  return page
}

it.each(views)(
  'takes every word from the catalogs, and has room for every language: $title',
  async (view) => {
    const page = await open(view)
    await page.evaluate(() => window.speakTo('en-AU', true))
    const unmarked = await wordsFromElsewhere(page)
    const overflows: string[] = []
    for (const width of widths) {
      await page.setViewportSize({ width, height: 760 })
      for (const language of languages) {
        await page.evaluate((locale) => window.speakTo(locale), locales[language])
        await page.evaluate(() => new Promise(requestAnimationFrame))
        const found = await page.evaluate(overflowsOfPage)
        overflows.push(...found.map((line) => `${language} ${width} ${line}`))
        await takePicture(page, `${view.title}-${language}-${width}`)
      }
    }
    expect({ unmarked, overflows }).toEqual({ unmarked: [], overflows: [] })
  },
)

it('runs to the left in Arabic, and says so', async () => {
  const page = await preview.open('every-state')
  await page.getByText('Quarterly report 2026.pdf').waitFor()
  await page.evaluate(() => window.speakTo('ar-EG'))
  const { lang, dir } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
  }))
  expect([lang, dir]).toEqual(['ar-EG', 'rtl'])
})

/** Texts of the page that hold a word which is neither marked nor data. */
async function wordsFromElsewhere(page: Page): Promise<string[]> {
  const [begin, end] = MARKS
  const marked = new RegExp(`${begin}[^${begin}${end}]*${end}`, 'gu')
  const state = await page.evaluate(() => JSON.stringify([window.fake.state, window.fake.asked]))
  const data = new Set(
    words([state, ...answered, ...Object.values(languageNames), ...fromReactAria].join(' ')),
  )
  const texts = await page.evaluate(textsOfPage)
  return texts.filter((text) => {
    let rest = text
    // From the inside out: a message may fill another.
    for (let before = ''; before !== rest; rest = rest.replace(marked, ' ')) before = rest
    return words(rest).some((word) => !fromElsewhere.test(word) && !data.has(word))
  })
}

/** For looking at: `PICTURES=1 npx vitest run test/renderer/languages.test.ts` puts them into test-results/languages. */
async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES === undefined) return
  await page.screenshot({ path: join(pictures, `${name.replace(/[^\w]+/g, '-')}.png`) })
}

function words(text: string): string[] {
  return text.match(/\p{L}{2,}/gu) ?? []
}
