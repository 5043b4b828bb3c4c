/** What is read out of itself: enough to know how things stand, and never a stream. */
import type { Page } from '@playwright/test'
import { expect, it } from 'vitest'
import { previewOfThisFile } from './preview/browser.ts'

declare global {
  interface Window {
    heard: string[]
  }
}

const preview = previewOfThisFile()

/** Keeps every text that a live region comes to hold: about what a screen reader says. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.heard = []
    const live = (node: Node | null): Element | null => {
      const element = node instanceof Element ? node : (node?.parentElement ?? null)
      return element?.closest('[aria-live]:not([aria-live=off]), [role=status], [role=alert]') ?? null
    }
    new MutationObserver((changes) => {
      const regions = new Set(changes.map(({ target }) => live(target)))
      for (const region of regions) {
        const text = region?.textContent?.trim() ?? ''
        if (text !== '' && region?.getAttribute('aria-live') !== 'off') window.heard.push(text)
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
  })
}

/** Files that end one after the other, as main tells of them: ten times a second, for two seconds. */
function finishMany(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const { fake } = window
    const expiresAt = Date.UTC(2040, 10, 24, 13, 5)
    for (let copied = 1; copied <= 20; copied++) {
      const [first] = fake.state.rows
      if (first !== undefined) fake.change([{ ...first, sentBytes: first.sentBytes + 1_000 }])
      fake.emit('links:copied', { copied, expiresAt })
      fake.state.history = fake.state.history.slice(0, -1)
      fake.emit('history:changed', { total: fake.state.history.length })
      await new Promise((next) => setTimeout(next, 100))
    }
  })
}

it('says once how many links are copied, when no more are', async () => {
  const page = await preview.open('every-state')
  await page.getByText('Quarterly report 2026.pdf').waitFor()
  await listen(page)
  await finishMany(page)
  await page
    .getByText(/^20 links copied/)
    .first()
    .waitFor()
  await expect
    .poll(() => page.evaluate(() => window.heard))
    .toEqual([expect.stringMatching(/^20 links copied/)])
})

it('shows one message meanwhile, which counts on where it stands', async () => {
  const page = await preview.open('every-state')
  await page.getByText('Quarterly report 2026.pdf').waitFor()
  await page.evaluate(() => window.fake.emit('links:copied', { copied: 1, expiresAt: Date.UTC(2040, 1) }))
  const message = await page.locator('.toast').elementHandle()
  await page.evaluate(() => window.fake.emit('links:copied', { copied: 2, expiresAt: Date.UTC(2040, 1) }))
  await page
    .getByText(/^2 links copied/)
    .first()
    .waitFor()
  expect(await message?.evaluate((element) => element.isConnected && element.textContent)).toMatch(
    /^2 links copied/,
  )
})

it('says how many files are shared when their number rests', async () => {
  const page = await preview.open('every-state')
  await page.getByRole('tab', { name: 'Shared' }).click()
  await page.getByRole('list', { name: 'Shared files' }).waitFor()
  await listen(page)
  await finishMany(page)
  await page.waitForTimeout(1_500)
  const heard = await page.evaluate(() => window.heard.filter((text) => !text.includes('copied')))
  expect(heard).toHaveLength(1)
  expect(heard[0]).toMatch(/files$/)
})

it('says the same message again when the same is done again', async () => {
  const page = await preview.open('every-state')
  const copy = page.getByRole('button', { name: /^Copy details for IT/ }).first()
  await page
    .getByRole('button', { name: /^Details: / })
    .first()
    .click()
  await copy.waitFor()
  await listen(page)
  for (const times of [1, 2]) {
    await copy.click()
    await expect.poll(() => page.evaluate(() => window.heard.length)).toBe(times)
  }
})
