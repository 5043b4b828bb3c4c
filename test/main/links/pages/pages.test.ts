/**
 * The two pages in a real browser, from a real store, without credentials: by keyboard alone, with axe, under their
 * own policy, with hostile names (threat 4), on a phone and on a desk.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createLinkHandlers } from '../../../../main/ipc/link-handlers.ts'
import { filesPage } from '../../../../main/links/pages/files-page.ts'
import { linkRig } from '../../../fakes/link-rig.ts'
import { temporaryFolder } from '../../../local-s3/start-test-server.ts'
import { hostileNames } from './hostile-names.ts'

declare global {
  interface Window {
    axe: { run(options?: RunOptions): Promise<AxeResults> }
    refused: string[]
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pictures = resolve(import.meta.dirname, '../../../../test-results/pages')
const HOUR_MS = 3_600_000
const MIB = 1024 * 1024
let browser: Browser

beforeAll(async () => {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
  browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  })
  mkdirSync(pictures, { recursive: true })
}, 60_000)
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
afterAll(() => browser.close())

async function open(url: string, look: { width?: number; theme?: 'light' | 'dark' } = {}): Promise<Page> {
  const { width = 1100, theme = 'light' } = look
  const context = await browser.newContext({
    viewport: { width, height: 760 },
    colorScheme: theme,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.addInitScript(() => {
    window.refused = []
    document.addEventListener('securitypolicyviolation', (event) =>
      window.refused.push(event.violatedDirective),
    )
  })
  await page.goto(url)
  return page
}

/** What axe and the page's policy find, on a desk in light and on a phone in dark, each with its picture. */
async function findings(url: string, name: string, act: (page: Page) => Promise<void>): Promise<unknown> {
  const found: unknown[] = []
  for (const look of [
    { width: 1100, theme: 'light' },
    { width: 360, theme: 'dark' },
  ] as const) {
    const page = await open(url, look)
    await act(page)
    await page.screenshot({ path: join(pictures, `${name}-${look.width}.png`) })
    await page.evaluate(axe)
    const violations = await page.evaluate(async () =>
      (await window.axe.run()).violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html}`),
      ),
    )
    const rest = await page.evaluate(() => ({
      refused: window.refused,
      sideways: document.documentElement.scrollWidth > innerWidth,
    }))
    found.push(...violations, ...rest.refused, ...(rest.sideways ? ['scrolls sideways'] : []))
  }
  return found
}

async function rig() {
  const made = await linkRig()
  return { ...made, handlers: createLinkHandlers(made.tools) }
}

describe('one link for many files', () => {
  it('lists them with sizes, downloads each by keyboard alone, and passes axe', async () => {
    const { upload, handlers, clipboard, row } = await rig()
    await upload('a', 'hello', { name: 'Quarterly report.pdf' })
    await upload('b', 'holiday', {
      name: 'Holiday photos of the whole team, uncut and in their original size.zip',
    })
    await upload('c', '', { name: '空のファイル.txt' })
    const { expiresAt } = await handlers['links:share-page']({ ids: ['a', 'b', 'c'], life: 'three-days' })
    const url = clipboard.text
    expect(await findings(url, 'files', (page) => page.getByText('left.').waitFor())).toEqual([])

    const page = await open(url)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Download Quarterly report.pdf',
    )
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect([download.suggestedFilename(), readFileSync(await download.path(), 'utf8')]).toEqual([
      'Quarterly report.pdf',
      'hello',
    ])
    expect(await page.locator('li').allInnerTexts()).toEqual([
      expect.stringContaining('5 bytes'),
      expect.stringContaining('7 bytes'),
      expect.stringContaining('0 bytes'),
    ])
    const [only] = (
      await handlers['history:page']({
        search: '',
        after: null,
        limit: 9,
        state: 'all',
        linkKind: 'page',
        sort: 'newest',
      })
    ).rows
    expect([only?.name, only?.expiresAt, only && row(only.id)?.options.members]).toEqual([
      '3 files',
      expiresAt,
      ['a', 'b', 'c'],
    ])
  }, 60_000)

  it('has one end for page and links', async () => {
    const { upload, handlers, clipboard, clock } = await rig()
    await upload('a')
    await upload('b')
    await handlers['links:share-page']({ ids: ['a', 'b'], life: 'hour' })
    const html = await (await fetch(clipboard.text)).text()
    const links = [...html.matchAll(/class="button" href="([^"]+)"/g)].map(([, url = '']) =>
      url.replaceAll('&amp;', '&'),
    )
    const statuses = async () =>
      Promise.all([clipboard.text, ...links].map(async (url) => (await fetch(url)).status))
    expect(await statuses()).toEqual([200, 200, 200])
    clock.offset = HOUR_MS + 2_000
    expect(await statuses()).toEqual([403, 403, 403])
  })

  it('makes no element from 500 hostile names, and runs none of them', async () => {
    const items = hostileNames.map((name) => ({
      name,
      size: 1,
      url: 'https://storage.example.com/x?a=1&b=2',
    }))
    const folder = await temporaryFolder()
    writeFileSync(join(folder, 'page.html'), filesPage(items, Date.now() + HOUR_MS, 1000))
    const page = await open(`file://${join(folder, 'page.html')}`)
    const seen = await page.evaluate(() => ({
      items: document.querySelectorAll('li').length,
      elements: [...new Set([...document.querySelectorAll('main *')].map(({ tagName }) => tagName))].sort(),
      refused: window.refused,
      title: document.title,
    }))
    expect([hostileNames.length >= 500, seen]).toEqual([
      true,
      {
        items: hostileNames.length,
        elements: ['A', 'BDI', 'H1', 'LI', 'P', 'SPAN', 'TIME', 'UL'],
        refused: [],
        title: `${hostileNames.length} files for you`,
      },
    ])
  })
})

describe('S3: a file request', () => {
  const asked = { title: 'Photos of the <b>summer</b> party', largest: 60 * MIB, life: 'hour' } as const

  it('takes 0 bytes and 50 MiB, refuses what is too large in plain words, and shows what arrived', async () => {
    const { handlers, clipboard, server, tools } = await rig()
    await handlers['links:request']({ ...asked, title: 'Photos' })
    const folder = await temporaryFolder()
    const files = { 'empty.txt': 0, 'film äöü 空.mov': 50 * MIB, 'too large.mov': 60 * MIB + 1 }
    for (const [name, size] of Object.entries(files)) writeFileSync(join(folder, name), Buffer.alloc(size, 7))
    const page = await open(clipboard.text)
    await page.locator('input[type=file]').setInputFiles(Object.keys(files).map((name) => join(folder, name)))
    await page.getByRole('button', { name: 'Send' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('2 of 3 sent.').waitFor({ timeout: 40_000 })
    expect(await page.locator('li').allInnerTexts()).toEqual([
      expect.stringMatching(/^empty\.txt\s+Sent$/),
      expect.stringMatching(/^film äöü 空\.mov\s+Sent$/),
      expect.stringMatching(/^too large\.mov\s+This file is too large, so it was not sent\.$/),
    ])
    expect(await page.evaluate(() => window.refused)).toEqual([])

    expect(await handlers['links:look-for-arrivals'](undefined)).toEqual({ arrived: 2 })
    expect(await handlers['links:look-for-arrivals'](undefined)).toEqual({ arrived: 0 })
    const rows = tools.history.page({ search: 'photos', after: null, limit: 9, kind: 'share' }).records
    expect(rows.map(({ name, size, folder: from }) => [name, size, from]).sort()).toEqual([
      ['empty.txt', 0, 'Photos'],
      ['film äöü 空.mov', 50 * MIB, 'Photos'],
    ])
    const arrived = rows.find(({ size }) => size === 0)
    await handlers['links:share']({
      ids: [arrived?.id ?? ''],
      life: 'hour',
      opening: 'attachment',
      form: 'link',
    })
    expect((await fetch(clipboard.text)).status).toBe(200)
    const listed = server.ledger.of('ListObjectsV2').length
    expect(listed).toBeGreaterThan(0)
  }, 90_000)

  it('is refused by the policy itself when the page’s own check is passed by', async () => {
    const { handlers, clipboard } = await rig()
    await handlers['links:request']({ ...asked, largest: 10 })
    const page = await open(clipboard.text)
    await page.evaluate(() => {
      const file = new File(['more than ten bytes'], 'x.txt')
      Object.defineProperty(file, 'size', { value: 1 })
      const input = document.querySelector('input[type=file]')
      if (input !== null) Object.defineProperty(input, 'files', { value: [file] })
    })
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('This file is too large, so it was not sent.').waitFor()
  })

  it('keeps files of one name apart, and names that climb in their folder', async () => {
    const { handlers, clipboard, server } = await rig()
    await handlers['links:request'](asked)
    for (const name of ['same.txt', 'same.txt']) {
      const page = await open(clipboard.text)
      await page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'text/html', buffer: Buffer.from('<script>') })
      await page.getByRole('button', { name: 'Send' }).click()
      await page.getByText('1 of 1 sent.').waitFor()
    }
    const arrived = server.ledger.objects().filter(({ key }) => key.includes('/in/'))
    expect(arrived.map(({ headers }) => headers['content-type'])).toEqual([
      'application/octet-stream',
      'application/octet-stream',
    ])
    expect(new Set(arrived.map(({ key }) => key)).size).toBe(2)
  })

  it('passes axe before and after sending, says its title as text, and says when its time is over', async () => {
    const { handlers, clipboard, clock } = await rig()
    await handlers['links:request'](asked)
    const url = clipboard.text
    const sent = await findings(url, 'request', async (page) => {
      await page.locator('input[type=file]').setInputFiles([
        { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') },
        {
          name: 'a long name of a photo that someone took in the summer.jpg',
          mimeType: 'image/jpeg',
          buffer: Buffer.from('y'),
        },
      ])
      await page.getByRole('button', { name: 'Send' }).click()
      await page.getByText('2 of 2 sent.').waitFor()
    })
    const before = await findings(url, 'request-empty', (page) =>
      page.getByRole('heading', { name: 'Photos of the <b>summer</b> party' }).waitFor(),
    )
    const page = await open(url)
    clock.offset = HOUR_MS + 2_000
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'late.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') })
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('The time of this page is over. Ask for a new link.').waitFor()
    expect([before, sent]).toEqual([[], []])
  }, 60_000)
})

describe('S2: a file request where the store takes no forms', () => {
  async function withoutForms() {
    const made = await linkRig()
    const stores = {
      ...made.tools.stores,
      of(id: string) {
        const { signForm, ...signer } = made.tools.stores.of(id).signer
        return { ...made.tools.stores.of(id), signer }
      },
    }
    const handlers = createLinkHandlers({ ...made.tools, stores })
    await handlers['links:request']({ title: 'Photos', largest: 1_000, life: 'hour' })
    return { ...made, handlers, url: made.clipboard.text }
  }

  it('sends each file by PUT without a CORS rule, by keyboard alone, and keeps names', async () => {
    const { url, handlers, tools } = await withoutForms()
    const folder = await temporaryFolder()
    const names = ['empty.txt', `it's (äöü) 空.mov`, 'too large.mov']
    for (const [index, name] of names.entries()) writeFileSync(join(folder, name), Buffer.alloc(index * 600))
    expect(await findings(url, 'request-by-put', (page) => page.getByText('left.').waitFor())).toEqual([])
    const page = await open(url)
    await page.locator('input[type=file]').setInputFiles(names.map((name) => join(folder, name)))
    await page.getByRole('button', { name: 'Send' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('2 of 3 sent.').waitFor()
    expect(await page.evaluate(() => window.refused)).toEqual([])
    expect(await handlers['links:look-for-arrivals'](undefined)).toEqual({ arrived: 2 })
    const rows = tools.history.page({ search: 'photos', after: null, limit: 9, kind: 'share' }).records
    expect(rows.map(({ name, size }) => [name, size]).sort()).toEqual([
      ['empty.txt', 0],
      [`it's (äöü) 空.mov`, 600],
    ])
  }, 60_000)

  it('overwrites nothing: a place that is taken is passed over, and a full page says so', async () => {
    const { url, server } = await withoutForms()
    const html = await (await fetch(url)).text()
    const slots: { url: string; headers: Record<string, string> }[] = JSON.parse(
      (/data-slots="([^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    )
    const put = ({ url: place, headers }: (typeof slots)[number], body: string) =>
      fetch(place, { method: 'PUT', headers, body }).then(({ status }) => status)
    const [first] = slots
    if (first === undefined) throw new Error('no place')
    expect([slots.length, await put(first, 'a'), await put(first, 'b')]).toEqual([100, 200, 412])
    await Promise.all(slots.slice(1).map((slot) => put(slot, 'x')))
    const page = await open(url)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'one.txt', mimeType: '', buffer: Buffer.from('1') })
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('This page has taken all the files it can.').waitFor()
    expect(server.ledger.objects().filter(({ key }) => key.includes('/slot-')).length).toBe(100)
  }, 60_000)
})
