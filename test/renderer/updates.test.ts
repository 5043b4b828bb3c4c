/** Looking for an update by hand: every answer is said, and a new version disturbs nobody. */
import type { Page } from '@playwright/test'
import { expect, it } from 'vitest'
import type { UpdateAnswer } from '../../contract/update.ts'
import { askedFor, previewOfThisFile } from './preview/browser.ts'

const preview = previewOfThisFile()
const news = { version: '1.3.0', notes: '- Faster.' }

async function openAbout(now?: UpdateAnswer): Promise<Page> {
  const page = await preview.open('empty')
  if (now !== undefined)
    await page.evaluate((state) => Object.assign(window.fake.state.update, { now: state }), now)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('tab', { name: 'About' }).click()
  return page
}

const answers: readonly (readonly [string, UpdateAnswer, string])[] = [
  ['nothing newer', { kind: 'idle', checkedAt: Date.UTC(2026, 0, 2) }, 'This is the newest version.'],
  [
    'no connection',
    { kind: 'failed', because: 'not-reached', checkedAt: 0 },
    'Updates could not be reached.',
  ],
  ['something that is not ours', { kind: 'failed', because: 'not-genuine', checkedAt: 0 }, 'not from us'],
  ['one on its way', { kind: 'downloading', news, percent: 40 }, 'Downloading version 1.3.0: 40%'],
  ['one that is ready', { kind: 'ready', news }, 'It is put in place when you close Slipway.'],
  ['files that are being sent', { kind: 'waits' }, 'Files are being sent. Try again when they are done.'],
]

it.each(answers)('says what was found: %s', async (_what, found, said) => {
  const page = await openAbout()
  await page.evaluate((answer) => Object.assign(window.fake.state.update, { found: answer }), found)
  await page.getByRole('button', { name: 'Check for updates' }).click()
  await page.getByText(said).last().waitFor()
  expect(await askedFor(page, 'updates:check')).toHaveLength(1)
})

it.each([
  ['policy', 'Your IT department keeps Slipway up to date.'],
  ['no-feed', 'This copy does not update itself.'],
] as const)('offers nothing to look for where updates are off: %s', async (because, said) => {
  const page = await openAbout({ kind: 'off', because })
  await page.getByText(said).waitFor()
  expect(await page.getByRole('button', { name: 'Check for updates' }).count()).toBe(0)
})

it('tells of a new version beside the work, once, and says so where main does not restart yet', async () => {
  const page = await preview.open('update-ready')
  const notice = page.getByRole('region', { name: 'Slipway 1.3.0 is ready' })
  await notice.getByRole('button', { name: 'Restart now' }).click()
  await page.getByText('Files are being sent. Try again when they are done.').waitFor()
  expect(await askedFor(page, 'updates:install')).toHaveLength(1)
  await notice.getByRole('button', { name: 'Dismiss: Slipway 1.3.0 is ready' }).click()
  await notice.waitFor({ state: 'detached' })
  await page.evaluate((ready) => window.fake.emit('updates:changed', ready), { kind: 'ready', news } as const)
  expect(await notice.count()).toBe(0)
})

it('waits with the news while files are being sent', async () => {
  const page = await preview.open('every-state')
  await page.evaluate((ready) => window.fake.emit('updates:changed', ready), { kind: 'ready', news } as const)
  expect(await page.getByText('Slipway 1.3.0 is ready').count()).toBe(0)
})
