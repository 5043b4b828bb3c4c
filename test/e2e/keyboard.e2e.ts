/** The main job and everything around it by the keyboard alone, in the real app: no click, no focus set from outside. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { answerFileDialog } from './answer-dialog.ts'
import { launchApp, makeDirectory, type RunningApp, readClipboard } from './launch-app.ts'
import { openLink } from './open-link.ts'

/** Presses of Tab that lead through the whole window. */
const MOST_TABS = 60

let directory: ReturnType<typeof makeDirectory>
let app: RunningApp

test.beforeEach(async () => {
  directory = makeDirectory('keyboard')
  app = await launchApp({ profile: join(directory.path, 'profile') })
})

test.afterEach(async () => {
  await app.quit()
  directory.remove()
})

test('a file is sent and its link copied, used and taken off the list by the keyboard alone', async () => {
  const { page } = app
  await page.getByRole('button', { name: /Try it on this computer/ }).waitFor()
  await tabTo(page, /^Try it on this computer/)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Choose files' }).waitFor()

  const paths = ['one.txt', 'two.txt', 'three.txt'].map((name) => join(directory.path, name))
  for (const path of paths) writeFileSync(path, 'by keyboard')
  await answerFileDialog(app, paths)
  await page.keyboard.press('Control+o')
  await expect(page.getByText('All 3 files are sent')).toBeVisible()

  await app.electron.evaluate(({ clipboard }) => clipboard.clear())
  await tabTo(page, /^Copy link: one\.txt/)
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toMatch(/^Copy link: two\.txt/)
  await page.keyboard.press('Enter')
  await expect.poll(() => readClipboard(app)).toContain('X-Amz-Signature=')
  const opened = await openLink(await readClipboard(app))
  expect([opened.status, opened.bytes, opened.filename]).toEqual([200, 11, 'two.txt'])

  // The focus stays in the list while rows go, and goes to the page once the list is gone.
  await page.keyboard.press('End')
  await tabTo(page, /^Remove from the list: three\.txt/)
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toMatch(/^Remove from the list: two\.txt/)
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toMatch(/^Remove from the list: one\.txt/)
  await page.keyboard.press('Enter')
  await page.getByText('Drop files here').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
})

test('views, search, settings and help have keys; a dialog gives the focus back', async () => {
  const { page } = app
  await page.getByRole('button', { name: /Try it on this computer/ }).waitFor()
  await tabTo(page, /^Try it on this computer/)
  await page.keyboard.press('Enter')
  await page.getByText('Drop files here').waitFor()
  const path = join(directory.path, 'report.txt')
  writeFileSync(path, 'report')
  await answerFileDialog(app, [path])
  await page.keyboard.press('Control+o')
  await expect(page.getByText('Your file is sent')).toBeVisible()

  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('repo')
  await expect(page.getByRole('listitem', { name: 'report.txt' })).toBeVisible()
  await page.keyboard.press('Control+1')
  await expect(page.getByText('Your file is sent')).toBeVisible()

  await tabTo(page, /^Settings$/)
  await page.keyboard.press('Enter')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await expect(settings).toBeVisible()
  // A shortcut does nothing behind a dialog.
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Escape')
  await expect(settings).toHaveCount(0)
  await expect.poll(() => focused(page)).toBe('Settings')
  await expect(page.getByText('Your file is sent')).toBeVisible()

  await page.keyboard.press('F1')
  const help = page.getByRole('dialog', { name: 'Help' })
  await expect(help.getByText('Who can open a link?')).toBeVisible()
  await tabTo(page, /^What links can do$/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(help.getByText('Choose files to send')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Comma')
  await expect(settings).toBeVisible()
  await page.keyboard.press('Escape')
})

test('the first press of Tab offers to skip the header, and what has the focus is seen to have it', async () => {
  const { page } = app
  await page.getByRole('button', { name: /Try it on this computer/ }).waitFor()
  await tabTo(page, /^Try it on this computer/)
  await page.keyboard.press('Enter')
  await page.getByText('Drop files here').waitFor()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Skip to the files')
  const seen = new Set<string>()
  for (let press = 0; press < 12; press++) {
    const outline = await page.evaluate(() => {
      const element = document.activeElement
      const ring = element?.closest('[data-focus-visible], :focus-visible') ?? element
      return ring === null ? '' : getComputedStyle(ring).outlineStyle
    })
    seen.add(outline)
    await page.keyboard.press('Tab')
  }
  expect([...seen]).toEqual(['solid'])
  await page.keyboard.press('Control+1')
  await tabTo(page, /^Skip to the files$/)
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

/** Presses Tab until something of that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < MOST_TABS; press++) {
    if (name.test(await focused(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`nothing called ${name} can be reached with Tab; the focus is on "${await focused(page)}"`)
}

/** The name of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
  })
}
