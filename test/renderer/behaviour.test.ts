/** What a person does in the window reaches main as the contract says, and what main says is shown. */
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../contract/settings.ts'
import { askedFor, previewOfThisFile } from './preview/browser.ts'

const preview = previewOfThisFile()

describe('handing files in', () => {
  it('fills the window while files hover, hands them over when let go, and ignores text', async () => {
    const page = await preview.open('empty')
    const overlay = page.getByTestId('drop-overlay')
    const drag = (type: string, what: 'file' | 'text') =>
      page.evaluate(
        ([name, kind]) => {
          const dataTransfer = new DataTransfer()
          if (kind === 'file') dataTransfer.items.add(new File(['a'], 'a.txt'))
          else dataTransfer.setData('text/plain', 'a')
          const event = new DragEvent(name ?? '', { dataTransfer, bubbles: true, cancelable: true })
          document.body.dispatchEvent(event)
          return event.defaultPrevented
        },
        [type, what],
      )
    await page.getByText('Drop files here').waitFor()
    expect(await drag('dragenter', 'text')).toBe(true)
    expect(await overlay.count()).toBe(0)
    await drag('dragover', 'file')
    await overlay.waitFor()
    await drag('dragleave', 'file')
    await overlay.waitFor({ state: 'detached' })
    await drag('dragover', 'file')
    await drag('drop', 'file')
    await overlay.waitFor({ state: 'detached' })
    expect(await drag('drop', 'text')).toBe(true)
    expect(await askedFor(page, 'files:add')).toEqual([['a.txt']])
  })

  it('opens main’s dialogs and lists what was refused until it is put away', async () => {
    const page = await preview.open('warnings')
    await page.getByRole('button', { name: 'Choose folder' }).click()
    const notice = page.getByRole('region', { name: '140 files could not be taken' })
    await notice.getByText('Only files and folders can be sent. Drop the file itself.').waitFor()
    await notice.getByText('and 138 files more').waitFor()
    await notice.getByRole('button', { name: /^Dismiss/ }).click()
    expect(await notice.count()).toBe(0)
    await page.getByRole('button', { name: /^Dismiss: Your settings/ }).click()
    await page.getByText('Your settings could not be read').waitFor({ state: 'detached' })
    await page.getByText('This computer’s clock is about 16 minutes slow.', { exact: false }).waitFor()
    expect(await askedFor(page, 'files:choose')).toEqual([{ kind: 'folders' }])
    expect(await askedFor(page, 'app:dismiss-warning')).toEqual([{ code: 'settings-set-aside' }])
  })

  it('takes a paste anywhere but in a field', async () => {
    const page = await preview.open('empty')
    const paste = (target: string, ...names: string[]) =>
      page.evaluate(
        ([selector, files]) => {
          const clipboardData = new DataTransfer()
          for (const name of files ?? []) clipboardData.items.add(new File(['a'], name))
          const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
          document.querySelector(selector)?.dispatchEvent(event)
        },
        [target, names] as const,
      )
    await page.getByText('Drop files here').waitFor()
    await paste('body', 'a.txt')
    await paste('body')
    await page.getByRole('tab', { name: 'Shared' }).click()
    await page.evaluate(() => document.body.append(document.createElement('input')))
    await paste('input')
    expect(await askedFor(page, 'files:add')).toEqual([['a.txt']])
    expect((await askedFor(page, 'files:paste')).length).toBe(1)
  })

  it('has main read a pasted picture, which has no path', async () => {
    const page = await preview.open('empty')
    await page.getByText('Drop files here').waitFor()
    await page.evaluate(() => {
      const problem = { code: 'not-a-file' as const, details: 'no path' }
      window.fake.state.added = {
        added: 0,
        joined: 0,
        refused: [{ name: 'image.png', problem }],
        refusedCount: 1,
      }
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File(['a'], 'image.png'))
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    })
    await page.waitForFunction(() => window.fake.asked.some(({ name }) => name === 'files:paste'))
  })
})

describe('the queue', () => {
  it('sends each row’s commands with its id and the whole queue’s with "all"', async () => {
    const page = await preview.open('every-state', { height: 2_000 })
    for (const name of [
      'Pause: Quarterly report 2026.pdf',
      'Resume: Backup.tar',
      'Try again: Contract (signed).pdf',
      'Cancel: Plan.dwg',
      'Pause all',
      'Resume all',
      'Try again: 2 files need you',
      'Send again',
    ])
      await page.getByRole('button', { name, exact: true }).click()
    await page.getByRole('button', { name: 'Cancel all' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel 9 files' }).click()
    await page.getByRole('button', { name: 'Clear finished' }).click()
    const asked = await page.evaluate(() =>
      window.fake.asked.filter(({ name }) => /^uploads:(?!view|rows)/.test(name)),
    )
    expect(asked).toEqual([
      { name: 'uploads:pause', args: { ids: ['sending'] } },
      { name: 'uploads:resume', args: { ids: ['paused'] } },
      { name: 'uploads:retry', args: { ids: ['failed'] } },
      { name: 'uploads:cancel', args: { ids: ['waiting'] } },
      { name: 'uploads:pause', args: { ids: 'all' } },
      { name: 'uploads:resume', args: { ids: 'all' } },
      { name: 'uploads:retry', args: { ids: { group: 'needs-you' } } },
      { name: 'uploads:send-anew', args: { ids: ['before'] } },
      { name: 'uploads:cancel', args: { ids: 'all' } },
      { name: 'uploads:clear', args: { ids: 'finished' } },
    ])
  })

  it('leaves everything as it is when the question is answered with Escape', async () => {
    const page = await preview.open('every-state')
    await page.getByRole('button', { name: 'Cancel all' }).click()
    await page.getByRole('alertdialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    expect(await askedFor(page, 'uploads:cancel')).toEqual([])
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel all')
  })

  it('follows a row from sending to done, copies its link, and says until when it works', async () => {
    const page = await preview.open('every-state')
    const row = page.getByRole('listitem', { name: 'Quarterly report 2026.pdf' })
    const bar = row.getByRole('progressbar', { name: 'Progress of Quarterly report 2026.pdf' })
    expect(await bar.getAttribute('aria-valuetext')).toBe('42%')
    await page.evaluate(() => {
      const [first] = window.fake.state.rows
      if (first === undefined) return
      const linkExpiresAt = Date.UTC(2040, 10, 24, 13, 5)
      const state = { kind: 'done' as const, proof: 'md5' as const, linkId: 'link-new', linkExpiresAt }
      window.fake.change([{ ...first, sentBytes: first.size, state }])
    })
    await row.getByText('Works until Sat 24 Nov 2040, 14:05').waitFor()
    expect(await bar.count()).toBe(0)
    await row.getByRole('button', { name: 'Copy link' }).click()
    await row.getByRole('button', { name: 'Copied' }).waitFor()
    await page
      .getByRole('status', { name: 'Messages' })
      .getByText(/^Link copied\. It works until /)
      .waitFor()
    expect(await askedFor(page, 'history:copy')).toEqual([{ ids: ['link-new'] }])
  })

  it('keeps the focus on a row’s button while the row changes under it', async () => {
    const page = await preview.open('every-state')
    await page.getByRole('button', { name: 'Pause: Quarterly report 2026.pdf' }).focus()
    await page.keyboard.press('Enter')
    await page.evaluate(() => {
      const [first] = window.fake.state.rows
      if (first !== undefined) window.fake.change([{ ...first, state: { kind: 'paused' } }])
    })
    await page.getByRole('button', { name: 'Resume: Quarterly report 2026.pdf' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Resume: Quarterly report 2026.pdf',
    )
  })

  it('brings what was dropped last into view', async () => {
    const page = await preview.open('many')
    await page.getByRole('listitem', { name: 'photo-0.jpg' }).waitFor()
    await page.evaluate(() => {
      const [first] = window.fake.state.rows
      if (first !== undefined)
        window.fake.change([{ ...first, id: 'new', name: 'new.txt', batch: 'next', addedAt: 1 }])
    })
    await page.getByRole('listitem', { name: 'new.txt' }).waitFor()
  })

  it('shows raw codes only when asked, and copies them', async () => {
    const page = await preview.open('every-state', { height: 2_000 })
    const row = page.getByRole('listitem', { name: 'Contract (signed).pdf' })
    await row.getByText('Could not be sent').waitFor()
    expect(await row.getByText('AccessDenied').count()).toBe(0)
    await row.getByRole('button', { name: 'Details' }).click()
    await row.getByText('S3 403 AccessDenied').waitFor()
    await row.getByRole('button', { name: 'Copy details' }).click()
    await page.getByText('Details copied').waitFor()
    await page.context().grantPermissions(['clipboard-read'])
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Slipway: no-permission\nS3 403 AccessDenied',
    )
  })

  it('makes no element from a hostile name and shows its hidden characters', async () => {
    const page = await preview.open('every-state', { height: 2_000 })
    await page.getByText('invoice⟨U+202E⟩fdp.exe').first().waitFor()
    expect(await page.locator('img').count()).toBe(0)
  })

  it('says when it is safe to close', async () => {
    const busy = await preview.open('every-state')
    expect(await busy.getByTestId('safe-to-close').textContent()).toMatch(/^Done about /)
    const idle = await preview.open('all-done')
    expect(await idle.getByTestId('safe-to-close').textContent()).toBe('Safe to close')
  })

  it('closes and opens a group, and sends commands for all of it', async () => {
    const page = await preview.open('every-state')
    const group = page.getByRole('button', { name: '14 files', exact: true })
    await group.click()
    await page.getByText('Quarterly report 2026.pdf').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Pause: 14 files' }).click()
    await page.getByRole('button', { name: 'Copy 3 links: 14 files' }).click()
    await page.getByText('3 links copied.', { exact: false }).waitFor()
    await group.click()
    await page.getByText('Quarterly report 2026.pdf').waitFor()
    expect([await askedFor(page, 'uploads:pause'), await askedFor(page, 'history:copy')]).toEqual([
      [{ ids: { group: 'batch' } }],
      [{ ids: ['link-done', 'link-empty', 'link-before'] }],
    ])
  })

  it('renames a file that waits its turn', async () => {
    const page = await preview.open('every-state', { height: 2_000 })
    await page.getByRole('button', { name: 'Rename: notes.txt' }).click()
    await page.getByLabel('New name').fill('Minutes.txt')
    await page.keyboard.press('Enter')
    await page.getByText('Minutes').waitFor()
    expect(await askedFor(page, 'uploads:rename')).toEqual([{ id: 'queued', name: 'Minutes.txt' }])
  })

  it('says so where a file began to be sent while its new name was typed, and what is wrong with one', async () => {
    const page = await preview.open('every-state', { height: 2_000 })
    await page.getByRole('button', { name: 'Rename: notes.txt' }).click()
    await page.getByLabel('New name').fill('a/b.txt')
    await page.keyboard.press('Enter')
    await page.getByText('A name cannot hold / or \\.').waitFor()
    await page.evaluate(() => {
      const rows = window.fake.state.rows.filter(({ id }) => id === 'queued')
      window.fake.change(rows.map((row) => ({ ...row, state: { kind: 'sending' } })))
    })
    await page.getByLabel('New name').fill('Minutes.txt')
    await page.keyboard.press('Enter')
    await page.getByText('The name could not be changed any more.').waitFor()
  })

  it('keeps few rows of 100,000 in the page and scrolls to the last', async () => {
    const page = await preview.open('many')
    await page.getByRole('listitem', { name: 'photo-0.jpg' }).waitFor()
    expect(await page.getByRole('listitem').count()).toBeLessThan(40)
    await page.getByRole('list', { name: 'Files being sent' }).evaluate((list) => {
      list.parentElement?.scrollTo(0, 1e9)
    })
    const last = page.getByRole('listitem', { name: 'photo-99999.jpg' })
    await last.waitFor()
    expect(await last.getAttribute('aria-posinset')).toBe('100001')
  })
})

describe('shared files', () => {
  it('searches, loads further pages while scrolling, copies and removes', async () => {
    const page = await preview.open('every-state')
    await page.getByRole('tab', { name: 'Shared' }).click()
    const list = page.getByRole('list', { name: 'Shared files' })
    await list.getByRole('listitem', { name: 'Quarterly report 2026.pdf' }).waitFor()
    const toEnd = () => list.evaluate((element) => element.parentElement?.scrollTo(0, 1e9))
    await toEnd()
    await page.waitForFunction(
      () => window.fake.asked.filter(({ name }) => name === 'history:page').length === 2,
    )
    await page.getByRole('searchbox', { name: 'Search shared files' }).fill('interview')
    await page.getByText('1 file', { exact: true }).waitFor()
    await list.getByRole('button', { name: 'Copy link: Interview.mov' }).click()
    await list.getByRole('button', { name: 'More: Interview.mov' }).click()
    await page.getByRole('menuitem', { name: 'Remove from the list' }).click()
    await page.getByText('Nothing found for “interview”').waitFor()
    expect(await askedFor(page, 'history:copy')).toEqual([{ ids: ['link-1'] }])
    expect(await askedFor(page, 'history:remove')).toEqual([{ ids: ['link-1'] }])
  })
})

describe('connecting', () => {
  it('marks mistakes, goes to the first, then sends the form once and opens the window', async () => {
    const page = await preview.open('first-run')
    await page.getByRole('button', { name: 'Connect your storage' }).click()
    const form = page.getByRole('dialog', { name: 'Connect your storage' })
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Company storage')
    await form.getByRole('button', { name: 'Connect', exact: true }).click()
    await form.getByText('Enter the secret key.').waitFor()
    expect(
      await form
        .getByRole('textbox', { name: 'Address', exact: true })
        .evaluate((field) => field === document.activeElement),
    ).toBe(true)
    await form.getByRole('textbox', { name: 'Address', exact: true }).fill('https://storage.example.com')
    await form.getByRole('textbox', { name: 'Region', exact: true }).fill('eu-central-1')
    await form.getByRole('textbox', { name: 'Bucket', exact: true }).fill('transfers')
    await form.getByRole('textbox', { name: 'Access key', exact: true }).fill('AKIDEXAMPLE')
    await form.getByRole('textbox', { name: 'Secret key', exact: true }).fill('secret')
    await page.evaluate(() => {
      window.fake.state.delay = 300
      window.fake.state.problems = {
        'connection:save': { code: 'wrong-key', details: 'S3 403 SignatureDoesNotMatch' },
      }
    })
    await form.getByRole('button', { name: 'Connect', exact: true }).click()
    expect(await form.getByRole('button', { name: 'Checking the connection…' }).isDisabled()).toBe(true)
    await form.getByText('Your storage did not accept the key.').waitFor()
    await page.evaluate(() => {
      window.fake.state.problems = {}
    })
    await form.getByRole('button', { name: 'Connect', exact: true }).click()
    await page.getByText('Drop files here').waitFor()
    const asked = await askedFor(page, 'connection:save')
    expect(asked[1]).toEqual({
      name: 'Company storage',
      endpoint: 'https://storage.example.com',
      region: 'eu-central-1',
      bucket: 'transfers',
      prefix: '',
      addressing: 'path',
      credentials: { kind: 'typed', accessKeyId: 'AKIDEXAMPLE' },
      secretAccessKey: 'secret',
      sessionToken: undefined,
    })
    expect(asked.length).toBe(2)
  })

  it('starts on this computer with one click and says what that means', async () => {
    const page = await preview.open('first-run')
    await page.getByRole('button', { name: 'Try it on this computer' }).click()
    await page.getByText('links open on this computer alone').waitFor()
    expect(await askedFor(page, 'connection:try-here')).toEqual([undefined])
  })
})

describe('making a connection file', () => {
  it('leads to the first mistake', async () => {
    const page = await preview.open('empty')
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('tab', { name: 'Storage' }).click()
    await page
      .getByRole('button', { name: /^More: / })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'Save a connection file…' }).click()
    await page.getByRole('textbox', { name: 'Set up by' }).fill('Acme IT')
    await page.getByRole('button', { name: 'Save the file' }).click()
    await page.getByText('Something is missing or mistyped.', { exact: false }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('passphrase')
  })
})

describe('settings', () => {
  it('keeps each change at once, and stays open while a problem is read and dismissed', async () => {
    const page = await preview.open('key-missing')
    await page.getByRole('button', { name: 'Settings' }).click()
    const dialog = page.getByRole('dialog', { name: 'Settings' })
    await dialog.getByText('7 days').click()
    await dialog.getByText('Copy links when files are done').click()
    const section = (name: string) => dialog.getByRole('tab', { name }).click()
    await section('Look')
    await dialog.getByText('Dark', { exact: true }).click()
    await section('For experts')
    await dialog.getByRole('button', { name: /^Increase/ }).click()
    await page.evaluate(() => {
      window.fake.state.problems = { 'connection:activate': { code: 'internal', details: '' } }
    })
    await section('Storage')
    await dialog.getByRole('button', { name: 'Use this one: This computer' }).click()
    await page.getByRole('status', { name: 'Messages' }).getByRole('button', { name: 'Dismiss' }).click()
    await page.evaluate(() => {
      window.fake.state.problems = {}
    })
    await dialog.getByRole('button', { name: 'Use this one: This computer' }).click()
    await dialog.getByRole('button', { name: 'Remove: Company storage' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
    await dialog.getByRole('listitem', { name: 'Company storage' }).waitFor({ state: 'detached' })
    expect(await askedFor(page, 'settings:save')).toEqual([
      { linkExpirySeconds: 604_800 },
      { copyWhenDone: !defaultSettings.copyWhenDone },
      { theme: 'dark' },
      { connections: defaultSettings.connections + 1 },
    ])
    expect(await askedFor(page, 'connection:activate')).toEqual([{ id: 'local' }, { id: 'local' }])
    expect(await askedFor(page, 'connection:remove')).toEqual([{ id: 'company' }])
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  })
})
