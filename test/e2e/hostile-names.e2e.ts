/** Threat 4: 500 names that would be markup elsewhere are text here, in the queue and in the list of shared files. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { hostileNames } from '../fuzz/hostile-names.ts'
import { dropPaths, launchApp, makeDirectory } from './launch-app.ts'

test('500 hostile names make no element, run nothing and break no policy', async () => {
  test.setTimeout(180_000)
  const directory = makeDirectory('names')
  const folder = join(directory.path, 'corpus')
  mkdirSync(folder)
  const names = hostileNames()
  expect(new Set(names).size).toBe(500)
  for (const name of names) writeFileSync(join(folder, name), '')
  const app = await launchApp({ profile: join(directory.path, 'profile') })
  try {
    const { page } = app
    const violations: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) violations.push(message.text())
    })
    await page.getByRole('button', { name: /Try it on this computer/ }).click()
    await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
    await page.evaluate(() => Object.assign(globalThis, { ran: [] }))
    await dropPaths(page, [folder])
    await expect(page.getByText('All 500 files are sent').first()).toBeVisible({ timeout: 60_000 })
    const seen = await lookThrough(page)
    expect(seen.made).toEqual([])
    expect(seen.handlers).toEqual([])
    expect(await page.evaluate(() => (globalThis as unknown as { ran: unknown[] }).ran)).toEqual([])
    expect(seen.invisible).toEqual([])
    expect(seen.rows).toBeGreaterThan(400)
    await page.getByText('Shared', { exact: true }).click()
    await expect(page.getByText('500 files', { exact: true })).toBeVisible()
    const shared = await lookThrough(page)
    expect({ ...shared, rows: 0 }).toEqual({ made: [], handlers: [], invisible: [], rows: 0 })
    expect(await page.evaluate(() => (globalThis as unknown as { ran: unknown[] }).ran)).toEqual([])
    expect(violations).toEqual([])
  } finally {
    await app.quit()
    directory.remove()
  }
})

/** Scrolls through everything that scrolls, and looks at all that is shown on the way. */
async function lookThrough(
  page: Page,
): Promise<{ made: string[]; handlers: string[]; invisible: string[]; rows: number }> {
  return page.evaluate(async () => {
    const made = new Set<string>()
    const handlers = new Set<string>()
    const invisible = new Set<string>()
    const rows = new Set<string>()
    // Elements that only a name could have brought in.
    const foreign =
      'iframe, object, embed, base, style, math, mi, img[src="x"], meta[http-equiv="refresh"], a[href^="javascript:"], script:not([src^="/"]):not([src^="./"])'
    const look = () => {
      for (const [row] of (document.body.textContent ?? '').matchAll(/ \d+-\d(?=\D)/g)) rows.add(row)
      for (const element of document.body.querySelectorAll(foreign)) made.add(element.outerHTML.slice(0, 80))
      for (const element of document.querySelectorAll('*'))
        for (const { name } of element.attributes)
          if (name.startsWith('on')) handlers.add(`${element.tagName} ${name}`)
      // Marks that turn text around or hide in it.
      for (const [mark] of (document.body.textContent ?? '').matchAll(/[\p{Cf}\p{Cc}]/gu))
        if (!'\n\t\u200d'.includes(mark)) invisible.add(mark.codePointAt(0)?.toString(16) ?? '')
    }
    look()
    const scrolling = [...document.querySelectorAll('*')].filter(
      (element) => element.scrollHeight > element.clientHeight + 50,
    )
    for (const element of scrolling)
      for (let at = 0; at < element.scrollHeight; at += element.clientHeight / 2) {
        element.scrollTop = at
        await new Promise((done) => setTimeout(done, 30))
        look()
      }
    return { made: [...made], handlers: [...handlers], invisible: [...invisible], rows: rows.size }
  })
}
