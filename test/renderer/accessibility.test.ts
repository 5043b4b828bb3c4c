/** Every view passes axe, in light, dark and high contrast, wide and narrow, and breaks no rule of the page's policy. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { expect, it } from 'vitest'
import { previewOfThisFile } from './preview/browser.ts'
import type { SceneName } from './preview/scenes.ts'

declare global {
  interface Window {
    axe: { run(): Promise<AxeResults> }
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const preview = previewOfThisFile()

/** @returns what is wrong, one line each */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await window.axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}

const connect = (page: Page) => page.getByRole('button', { name: 'Connect your storage' }).click()
const settings = (page: Page) => page.getByRole('button', { name: 'Settings' }).click()
const shared = (page: Page) => page.getByRole('tab', { name: 'Shared' }).click()

const views: { title: string; scene: SceneName; sign: string; act?: (page: Page) => Promise<void> }[] = [
  { title: 'first run', scene: 'first-run', sign: 'Send a file. Hand out a link.' },
  {
    title: 'connect form with mistakes',
    scene: 'first-run',
    sign: 'Enter the secret key.',
    async act(page) {
      await connect(page)
      await page.getByText('More', { exact: true }).click()
      await page.getByRole('button', { name: 'Connect', exact: true }).click()
    },
  },
  { title: 'empty window', scene: 'empty', sign: 'Drop files here' },
  { title: 'empty history', scene: 'empty', sign: 'Nothing shared yet', act: shared },
  {
    title: 'rows in every state with details',
    scene: 'every-state',
    sign: 'S3 403 AccessDenied',
    async act(page) {
      await page.getByRole('button', { name: 'Details: Contract (signed).pdf' }).click()
    },
  },
  {
    title: 'question before canceling',
    scene: 'every-state',
    sign: 'Keep sending',
    act: (page) => page.getByRole('button', { name: 'Cancel all' }).click(),
  },
  { title: 'history', scene: 'every-state', sign: '450 files', act: shared },
  {
    title: 'share dialog with a link that was checked',
    scene: 'every-state',
    sign: 'Link copied. Checked: it opens without signing in.',
    async act(page) {
      await page.getByRole('button', { name: 'Share…: Presentation.pptx' }).click()
      await page.getByRole('button', { name: 'Copy link', exact: true }).click()
    },
  },
  {
    title: 'QR code of a link that ends with the sign-in',
    scene: 'every-state',
    sign: 'Show QR code',
    async act(page) {
      await page.evaluate(() => {
        window.fake.state.signInEnds = Date.now() + 3_600_000
      })
      await shared(page)
      await page.getByRole('button', { name: 'Share…: Quarterly report 2026.pdf' }).click()
      await page.getByRole('button', { name: 'Show QR code' }).click()
      await page.getByRole('img', { name: 'QR code of the link' }).waitFor()
    },
  },
  {
    title: 'form that requests files',
    scene: 'every-state',
    sign: 'What you ask for',
    async act(page) {
      await shared(page)
      await page.getByRole('button', { name: 'Request files' }).click()
    },
  },
  {
    title: 'form of a new link',
    scene: 'every-state',
    sign: 'Exact size in bytes',
    async act(page) {
      await shared(page)
      await page.getByRole('button', { name: 'New link' }).click()
    },
  },
  {
    title: 'how a link is used from a program',
    scene: 'every-state',
    sign: 'Use it from',
    async act(page) {
      await shared(page)
      await page.getByRole('button', { name: 'More: Quarterly report 2026.pdf' }).click()
      await page.getByRole('menuitem', { name: 'Make a link that deletes it…' }).click()
    },
  },
  {
    title: 'menu of a shared file',
    scene: 'every-state',
    sign: 'Delete from the storage',
    async act(page) {
      await shared(page)
      await page.getByRole('button', { name: 'More: Quarterly report 2026.pdf' }).click()
    },
  },
  {
    title: 'question before deleting',
    scene: 'every-state',
    sign: 'Delete the file',
    async act(page) {
      await shared(page)
      await page.getByRole('button', { name: 'More: Quarterly report 2026.pdf' }).click()
      await page.getByRole('menuitem', { name: 'Delete from the storage' }).click()
    },
  },
  { title: 'settings of links', scene: 'key-missing', sign: 'New links work for', act: settings },
  ...(
    [
      ['Sending', 'Speed limit'],
      ['Look', 'Colours'],
      ['Storage', 'Connect another storage'],
      ['Network', 'Proxy'],
      ['For experts', 'Most connections at the same time'],
    ] as const
  ).map(([name, sign]) => ({
    title: `settings: ${name}`,
    scene: 'key-missing' as const,
    sign,
    async act(page: Page) {
      await settings(page)
      await page.getByRole('tab', { name }).click()
    },
  })),
  ...(
    [
      ['What links can do', 'Who can open a link?'],
      ['How sending works', 'What does Done mean?'],
      ['Keyboard', 'Choose files to send'],
      ['For your IT', 'Copy details for IT'],
      ['Log', 'links:share failed: no-permission S3 403 AccessDenied'],
    ] as const
  ).map(([name, sign]) => ({
    title: `help: ${name}`,
    scene: 'every-state' as const,
    sign,
    async act(page: Page) {
      await page.getByRole('button', { name: 'Help' }).click()
      await page.getByRole('tab', { name }).click()
    },
  })),
  { title: 'banner of the storage here', scene: 'local', sign: 'You are trying Slipway out' },
  { title: 'missing key', scene: 'key-missing', sign: 'Enter the key' },
  {
    title: 'warnings and refused files',
    scene: 'warnings',
    sign: '140 files could not be taken',
    act: (page) => page.getByRole('button', { name: 'Choose files' }).click(),
  },
]

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
