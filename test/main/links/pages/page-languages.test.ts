/** The pages speak the sender's language, whoever opens them, and run its way. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { speak } from '../../../../contract/words/speech.ts'
import { filesPage } from '../../../../main/links/pages/files-page.ts'
import { requestPage } from '../../../../main/links/pages/request-page.ts'
import { shareMessage } from '../../../../main/links/share-message.ts'
import { temporaryFolder } from '../../../local-s3/start-test-server.ts'

const HOUR_MS = 3_600_000
const items = [
  { name: 'Bericht (1).pdf', size: 4_200_000, url: 'https://storage.example.com/a' },
  { name: 'دمشق.pdf', size: 12, url: 'https://storage.example.com/b' },
]
let browser: Browser

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  })
}, 60_000)
afterEach(() => speak('en-GB'))
afterAll(() => browser.close())

/** What an English reader in Berlin sees of a page, at the width of a phone. */
async function look(html: string) {
  const path = join(await temporaryFolder(), 'page.html')
  writeFileSync(path, html)
  const page = await browser.newPage({
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 360, height: 760 },
  })
  await page.goto(`file://${path}`)
  const seen = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    heading: document.querySelector('h1')?.textContent,
    left: document.querySelector('#left')?.textContent?.replace(/\s/g, ' '),
    buttons: [...document.querySelectorAll('a.button, button')].map(({ textContent }) => textContent),
    sideways: document.documentElement.scrollWidth > innerWidth,
  }))
  await page.close()
  return seen
}

const end = () => Date.now() + 2 * HOUR_MS + 30_500 * 60

it.each([
  ['de-DE', 'ltr', '2 Dateien für Sie', 'Noch 2 Stunden, 30 Minuten.', 'Herunterladen'],
  ['fr-FR', 'ltr', '2 fichiers pour vous', 'Encore 2 heures 30 minutes.', 'Télécharger'],
  ['es-ES', 'ltr', '2 archivos para usted', 'Tiempo restante: 2 horas 30 minutos.', 'Descargar'],
  ['ja-JP', 'ltr', '2個のファイルが届いています', '残り2 時間30 分。', 'ダウンロード'],
  ['ar-AE', 'rtl', 'ملفان لك', 'الوقت المتبقي: \u2068ساعتان و30 دقيقة\u2069.', 'تنزيل'],
])('one link for many files speaks %s', async (lang, dir, heading, left, button) => {
  speak(lang)
  expect(await look(filesPage(items, end(), 1000))).toEqual({
    ...{ lang, dir, heading, left },
    buttons: [button, button],
    sideways: false,
  })
})

it('asks for files in Arabic', async () => {
  speak('ar-AE')
  const form = { url: 'https://storage.example.com/', fields: { key: 'x' }, expiresAt: end() }
  const html = requestPage({ form: form }, { title: 'Fotos', largest: 5_000_000 }, 1000)
  expect(await look(html)).toEqual({
    lang: 'ar-AE',
    dir: 'rtl',
    heading: 'Fotos',
    left: 'الوقت المتبقي: \u2068ساعتان و30 دقيقة\u2069.',
    buttons: ['إرسال'],
    sideways: false,
  })
})

it('brings a link with a message in the sender’s language', () => {
  speak('de-DE')
  const style = { timeZone: 'Europe/Berlin', unitBase: 1000 } as const
  const { text } = shareMessage(items.slice(0, 1), Date.UTC(2026, 10, 24, 13, 5), style)
  expect(text.replace(/\u00a0/g, ' ')).toBe(
    'Bericht (1).pdf (4,2 MB)\nhttps://storage.example.com/a\n\nDer Link gilt bis Di., 24. November 2026 um 14:05 MEZ. Danach schicke ich gern einen neuen.',
  )
})
