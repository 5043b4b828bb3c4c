/** The page with a fake bridge in Debian's Chromium, for tests. */
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { type PreviewServer, startPreview } from './preview-server.ts'
import type { SceneName } from './scenes.ts'

const executables = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

type Contrast = 'more' | 'no-preference'

export interface Look {
  theme?: 'light' | 'dark'
  width?: number
  height?: number
  contrast?: Contrast
  /** Epoch milliseconds that the page's clock stands still at. */
  now?: number
}

/** Milliseconds for the page to be built and the browser to start while other suites use the cores. */
const START_MS = 60_000
/** Milliseconds for one test, of which all but a few hundred are spent waiting for a core. */
const TEST_MS = 30_000

/** Starts both for one test file. Each test has pages of its own, though the browser may have shown others in them before. */
export function previewOfThisFile(): { open: (scene: SceneName, look?: Look) => Promise<Page> } {
  let server: PreviewServer
  let browser: Browser
  /** Contrast and page of those that no test has in hand. To make one takes longer than to load it anew. */
  const free: Opened[] = []
  const inHand: Opened[] = []
  vi.setConfig({ testTimeout: TEST_MS })

  beforeAll(async () => {
    server = await startPreview()
    browser = await chromium.launch({ executablePath: executables.find(existsSync), args: quiet })
  }, START_MS)

  // A page that stays open goes on counting down, which slows the next.
  afterEach(async () => {
    for (const opened of inHand.splice(0)) {
      const { page, stoppedClock } = opened
      // A second page, a clock that was stopped and a permission would be felt by the next test.
      if (free.length > 0 || stoppedClock) await page.context().close()
      else {
        await page.context().clearPermissions()
        free.push(opened)
      }
    }
  })

  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  return {
    async open(scene, { theme = 'light', width = 1100, height = 760, contrast = 'no-preference', now } = {}) {
      const stoppedClock = now !== undefined
      const at = stoppedClock ? -1 : free.findIndex((opened) => opened.contrast === contrast)
      const page = free.splice(at, at < 0 ? 0 : 1)[0]?.page ?? (await newPage(browser, contrast))
      inHand.push({ page, contrast, stoppedClock })
      await page.setViewportSize({ width, height })
      if (now !== undefined) await page.clock.setFixedTime(now)
      await page.goto(`${server.origin}/?scene=${scene}&theme=${theme}`)
      return page
    },
  }
}

/** A page, and what of its look stays for as long as it does. */
interface Opened {
  page: Page
  contrast: Contrast
  stoppedClock: boolean
}

async function newPage(browser: Browser, contrast: Contrast): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    contrast,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(5_000)
  return page
}

/** What the page asked main for, on one channel. */
export function askedFor(page: Page, name: string): Promise<unknown[]> {
  return page.evaluate(
    (channel) => window.fake.asked.filter((asked) => asked.name === channel).map(({ args }) => args),
    name,
  )
}
