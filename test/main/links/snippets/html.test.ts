/** S9: a link as an HTML page, used in a real browser: each verb, with names that would like to be markup. */
import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { PutBucketCorsCommand } from '@aws-sdk/client-s3'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import type { ProgramLink } from '../../../../contract/link.ts'
import { speak } from '../../../../contract/words/speech.ts'
import { makeProgramLink, programText } from '../../../../main/links/program-links.ts'
import { corsRule } from '../../../../main/rules/cors-rule.ts'
import { linkRig } from '../../../fakes/link-rig.ts'
import { bucket, createClient, temporaryFolder } from '../../../local-s3/start-test-server.ts'

const name = `"><script>alert(1)</script> ä.txt`
/** Milliseconds for one test while other suites use the cores. */
const TEST_MS = 30_000
let browser: Browser

vi.setConfig({ testTimeout: TEST_MS })

beforeAll(async () => {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  })
}, 60_000)
afterAll(() => browser.close())

/** Serves the snippet of a link from an origin of its own, which the storage allows. */
async function rig(asked: ProgramLink | null) {
  const made = await linkRig()
  await made.upload('a', 'hello', { key: 'in/token/a.txt', name })
  const id = asked === null ? 'a' : (await makeProgramLink(made.tools, asked, 'hour')).id
  const [record] = made.history.find([id])
  if (record === undefined) throw new Error('no row')
  const { text } = await programText(made.tools, record, 'html', 'hour')
  const site = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(text))
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void site.close())
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  const rule = corsRule(['upload', 'delete'], [origin])
  const client = createClient(made.server)
  await client.send(
    new PutBucketCorsCommand({
      Bucket: bucket,
      CORSConfiguration: { CORSRules: rule === null ? [] : [rule] },
    }),
  )
  const page = await browser.newPage()
  onTestFinished(() => page.close())
  await page.goto(origin)
  const keys = () => made.server.ledger.objects().map(({ key, size }) => [key.split('/').at(-1), size])
  return { page, keys }
}

async function choose(page: Page, content: string): Promise<void> {
  const path = join(await temporaryFolder(), 'photo.png')
  writeFileSync(path, content)
  await page.locator('input[type=file]').setInputFiles(path)
}

it('S1: downloads', async () => {
  const { page } = await rig(null)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link').click()])
  expect(download.suggestedFilename()).toContain('ä.txt')
})

it('S2: uploads with the type that was signed, where CORS allows its origin', async () => {
  const { page, keys } = await rig({ kind: 'upload', name: 'x.png', contentType: 'image/png' })
  await choose(page, 'pixels')
  await page.getByRole('button', { name: /^Send/ }).click()
  await page.getByText('Done').waitFor()
  expect(keys()).toContainEqual(['x.png', 6])
})

it('S3: sends a form, which needs no CORS and no script', async () => {
  const { page, keys } = await rig({ kind: 'form', name, largest: 6, smallest: 0, successStatus: '204' })
  await choose(page, 'pixels')
  await page.getByRole('button', { name: /^Send/ }).click()
  await expect.poll(keys).toContainEqual(['photo.png', 6])
})

it('S4: deletes', async () => {
  const { page, keys } = await rig({ kind: 'delete', id: 'a' })
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect.poll(() => page.locator('output').textContent()).toBe('Done')
  expect(keys()).toEqual([])
})

it.each([
  ['de-DE', 'ltr', 'Datei senden', 'Fertig'],
  ['fr-FR', 'ltr', 'Envoyer un fichier', 'Terminé'],
  ['ar-AE', 'rtl', 'إرسال ملف', 'تم'],
])('speaks the language of whoever made it: %s', async (locale, direction, send, done) => {
  speak(locale)
  onTestFinished(() => speak('en-GB'))
  const { page } = await rig({ kind: 'upload', name: 'x.png', contentType: 'image/png' })
  const { lang, dir } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
  }))
  expect([lang, dir, await page.title()]).toEqual([locale, direction, send])
  await choose(page, 'pixels')
  await page.getByRole('button', { name: send }).click()
  await page.getByText(done, { exact: true }).waitFor()
})
