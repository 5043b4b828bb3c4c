/** Links in the real app: shared, checked, as a message; a page for many; a request; a delete link; revoked. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { connectStorage } from './connect-storage.ts'
import { dropPaths, launchApp, makeDirectory, type RunningApp, readClipboard } from './launch-app.ts'
import { openLink } from './open-link.ts'
import { sendByForm } from './send-by-form.ts'
import { type StorageUnderTest, startStorage } from './storage-under-test.ts'

let directory: ReturnType<typeof makeDirectory>
let storage: StorageUnderTest
let app: RunningApp

test.beforeEach(async () => {
  directory = makeDirectory('links')
  storage = await startStorage(directory.path)
  app = await launchApp({ profile: join(directory.path, 'profile') })
  await connectStorage(app.page, storage.details)
  const paths = ['plan.pdf', 'photo.png'].map((name) => join(directory.path, name))
  for (const path of paths) writeFileSync(path, path)
  await dropPaths(app.page, paths)
  await expect(app.page.getByText('All 2 files are sent')).toBeVisible()
  // What is copied by itself has arrived: from here on the clipboard is the test's.
  await expect.poll(async () => (await readClipboard(app)).split('\n').length).toBe(2)
})

test.afterEach(async () => {
  await app.quit()
  await storage.close()
  directory.remove()
})

/** @returns what was put on the clipboard by `act` */
async function copiedBy(act: () => Promise<void>): Promise<string> {
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText('before'))
  await act()
  await expect.poll(() => readClipboard(app)).not.toBe('before')
  return readClipboard(app)
}

const button = (name: string | RegExp) => app.page.getByRole('button', { name })

test('S1, S14: a file is shared with an honest end, checked, as link and as a message with rich text', async () => {
  const { page } = app
  await button('Share…: plan.pdf').click()
  await page.getByText('1 hour', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Saved as' }).fill('Plan B.pdf')
  const link = await copiedBy(() => button('Copy link').last().click())
  await expect(page.getByText('Link copied. Checked: it opens without signing in.')).toBeVisible()
  expect(new URL(link).searchParams.get('X-Amz-Expires')).toBe('3600')
  expect(await openLink(link)).toMatchObject({ status: 200, filename: 'Plan B.pdf' })

  const message = await copiedBy(() => button('Copy message').click())
  expect(message).toMatch(
    /^plan\.pdf \(\d+ bytes\)\nhttp\S+\n\nThe link works until .+\. Ask me for a new one after that\.$/,
  )
  const html = await app.electron.evaluate(async ({ clipboard }) => {
    const old = clipboard as unknown as { readHTML?: () => string }
    return old.readHTML?.() ?? ''
  })
  expect(html).toContain('>plan.pdf</a>')

  await button('Show QR code').click()
  await expect(page.getByRole('img', { name: 'QR code of the link to plan.pdf' })).toBeVisible()
  expect(await page.content()).not.toContain('X-Amz-Signature')
})

test('S3: one link for many files, and a request whose files show in the app', async () => {
  const { page } = app
  await button('Share…: all files that are done').click()
  const many = await copiedBy(() => button('Copy one link for all').click())
  const html = await (await fetch(many)).text()
  const links = [...html.matchAll(/class="button" href="([^"]+)"/g)].map(([, url = '']) =>
    url.replaceAll('&amp;', '&'),
  )
  expect((await Promise.all(links.map(openLink))).map(({ status }) => status)).toEqual([200, 200])
  await page.keyboard.press('Escape')

  await page.getByRole('tab', { name: 'Shared' }).click()
  await button('Request files').click()
  await page.getByRole('textbox', { name: 'What you ask for' }).fill('Receipts')
  const request = await copiedBy(() => button('Copy the link').click())
  expect(await sendByForm(request, 'receipt.txt', '12 euros')).toBe(204)
  await button('More: Receipts').click()
  await page.getByRole('menuitem', { name: 'Look for files that arrived' }).click()
  await expect(page.getByRole('listitem', { name: 'receipt.txt' })).toBeVisible()
})

test('S4: stop sharing ends every link and keeps the file; a delete link is made only after main has asked', async () => {
  const { page } = app
  await page.getByRole('tab', { name: 'Shared' }).click()
  const link = await copiedBy(() => button('Copy link: plan.pdf').click())
  await button('More: plan.pdf').click()
  await page.getByRole('menuitem', { name: 'Stop sharing' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop sharing' }).click()
  await expect(page.getByText('Sharing stopped; no link works')).toBeVisible()
  expect((await openLink(link)).status).toBe(404)
  expect(storage.ledger.objects().length).toBe(2)

  const answer = (response: number) =>
    app.electron.evaluate(({ dialog }, chosen) => {
      dialog.showMessageBox = async () => ({ response: chosen, checkboxChecked: false })
    }, response)
  const makeDeleteLink = async () => {
    await button('More: photo.png').click()
    await page.getByRole('menuitem', { name: 'Make a link that deletes it…' }).click()
  }
  await answer(0)
  await makeDeleteLink()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await answer(1)
  await makeDeleteLink()
  const curl = await copiedBy(() => page.getByRole('dialog').getByRole('button', { name: 'Copy' }).click())
  const url = /'(http[^']+)'/.exec(curl)?.[1] ?? ''
  expect((await fetch(url, { method: 'DELETE' })).status).toBe(204)
  expect(storage.ledger.objects().map(({ key }) => key.split('/').at(-1))).toEqual(['plan.pdf'])
})
