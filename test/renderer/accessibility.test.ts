/** Every view passes axe, in light, dark and high contrast, wide and narrow, and breaks no rule of the page's policy. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { expect, it } from 'vitest'
import { previewOfThisFile } from './preview/browser.ts'
import { views } from './preview/views.ts'

declare global {
  interface Window {
    axe: { run(options?: RunOptions): Promise<AxeResults> }
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const preview = previewOfThisFile()

/** @returns what is wrong, one line each */
async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  return page.evaluate(async () => {
    // Colours on their way from one to the other are nobody's choice; what turns for ever is no such way. A change of
    // the window, or the end of one way, may begin another in the next frames.
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    const passing = () =>
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    do {
      await Promise.allSettled(passing().map(({ finished }) => finished))
      await frame()
      await frame()
    } while (passing().length > 0)
    // Targets of 24 px (WCAG 2.2, 2.5.8): axe leaves the rule out by itself, and is not sure of most that break it.
    const { violations, incomplete } = await window.axe.run({ rules: { 'target-size': { enabled: true } } })
    const small = incomplete.filter(({ id }) => id === 'target-size')
    return [...violations, ...small].flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}

it.each(views)('finds nothing wrong with: $title', async ({ scene, sign, act }) => {
  const page = await preview.open(scene, { theme: 'light', width: 1100 })
  await act?.(page)
  await page.getByText(sign, { exact: true }).first().waitFor()
  const light = await findings(page)
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark'
  })
  await page.setViewportSize({ width: 360, height: 760 })
  expect({
    light,
    darkAndNarrow: await findings(page),
    refused: await page.evaluate(() => window.violations),
    scrollsSideways: await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth),
  }).toEqual({ light: [], darkAndNarrow: [], refused: [], scrollsSideways: false })
})

it('keeps its words readable where more contrast is asked for', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const page = await preview.open('every-state', { theme, contrast: 'more' })
    await page.getByText('Quarterly report 2026.pdf').waitFor()
    expect(await findings(page)).toEqual([])
  }
})
