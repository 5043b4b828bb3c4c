/** What a person does to share, renew, stop and delete reaches main as the contract says, and the answer is shown. */
import type { Page } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { readAsked } from '../../renderer/make-link/read-asked.ts'
import { nearestLife } from '../../renderer/share/nearest-life.ts'
import { askedFor, previewOfThisFile } from './preview/browser.ts'

const preview = previewOfThisFile()

async function openShared(): Promise<Page> {
  const page = await preview.open('every-state')
  await page.getByRole('tab', { name: 'Shared' }).click()
  await page.getByRole('list', { name: 'Shared files' }).waitFor()
  return page
}

async function emitSaving(page: Page, bytes: number): Promise<void> {
  await page.evaluate((now) => {
    window.fake.emit('history:saving', [{ id: 'link-0', bytes: now, size: 2 * now }])
  }, bytes)
}

async function choose(page: Page, file: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `More: ${file}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

describe('an empty list of what was shared', () => {
  it('keeps a dialog and what is typed in it when the first row comes', async () => {
    const page = await preview.open('every-state')
    await page.evaluate(() => {
      const { history } = window.fake.state
      window.fake.state.history = []
      Object.assign(window, { later: history })
    })
    await page.getByRole('tab', { name: 'Shared' }).click()
    await page.getByText('Nothing shared yet').waitFor()
    await page.getByRole('button', { name: 'Request files' }).click()
    const title = page.getByRole('textbox', { name: 'What you ask for' })
    await title.fill('Photos')
    await page.evaluate(() => {
      Object.assign(window.fake.state, { history: Reflect.get(window, 'later') })
      window.fake.emit('history:changed', { total: window.fake.state.history.length })
    })
    await page.locator('.history-total').waitFor({ state: 'attached' })
    expect(await title.inputValue()).toBe('Photos')
  })
})

describe('the share dialog', () => {
  it('sends the life, the opening and the name, by keyboard alone, and says that the link was checked', async () => {
    const page = await preview.open('every-state')
    await page.getByRole('button', { name: 'Share…: Presentation.pptx' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Share “Presentation.pptx”' })
    await dialog.getByRole('radio', { name: '3 days' }).focus()
    await page.keyboard.press('ArrowRight')
    await dialog.getByText('No link can work for more than 7 days.').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Slides.pptx')
    await dialog.getByRole('button', { name: 'Copy link' }).press('Enter')
    await dialog.getByText('Link copied. Checked: it opens without signing in.').waitFor()
    expect(await askedFor(page, 'links:share')).toEqual([
      { ids: ['link-done'], life: 'longest', opening: 'inline', form: 'link', downloadName: 'Slides.pptx' },
    ])
  })

  it('says 1 hour for every life where the sign-in ends then', async () => {
    const page = await preview.open('every-state')
    await page.evaluate(() => {
      window.fake.state.signInEnds = Date.now() + 3_600_000
    })
    await page.getByRole('button', { name: 'Share…: Presentation.pptx' }).click()
    const ends: (string | null)[] = []
    for (const life of ['Until tonight', '3 days', 'The longest possible']) {
      await page.getByRole('dialog').getByText(life, { exact: true }).click()
      ends.push(await page.getByText('Your sign-in ends then.').textContent())
    }
    expect([new Set(ends).size, ends[0]]).toEqual([
      1,
      expect.stringMatching(/^Until (today, )?.+\. Your sign-in ends then\.$/),
    ])
  })

  it('says when the link was tried and did not open, and why', async () => {
    const page = await preview.open('every-state')
    await page.evaluate(() => {
      window.fake.state.linkProblem = { code: 'no-permission', details: '' }
    })
    await page.getByRole('button', { name: 'Share…: Presentation.pptx' }).click()
    await page.getByRole('button', { name: 'Copy message' }).click()
    await page.getByText('The link was tried and did not open. Your storage did not allow this.').waitFor()
  })

  it.each([
    [60, 'hour'],
    [86_400, 'tonight'],
    [3 * 86_400, 'three-days'],
    [604_800, 'longest'],
  ])('begins with what fits new links of %d seconds', (seconds, life) => {
    expect(nearestLife(seconds)).toBe(life)
  })
})

describe('links for programs', () => {
  it('asks main for an upload link and copies it for the program that was chosen; nothing is a link to click', async () => {
    const page = await openShared()
    await page.getByRole('button', { name: 'New link' }).click()
    const dialog = page.getByRole('dialog', { name: 'A link to send with' })
    await dialog.getByRole('button', { name: 'Make the link' }).click()
    await dialog.getByText('Something does not fit. Check the fields.').waitFor()
    await dialog.getByRole('textbox', { name: 'Name of the file' }).fill('scan.png')
    await dialog.getByRole('textbox', { name: 'Content type' }).fill('image/png')
    await dialog.getByRole('button', { name: 'Make the link' }).click()
    await dialog.getByText('Python', { exact: true }).click()
    await dialog.getByRole('button', { name: 'Copy' }).click()
    await page.getByText(/^Copied\. It works until/).waitFor()
    expect([await page.locator('a[href]').count(), await askedFor(page, 'links:make')]).toEqual([
      0,
      [{ asked: { kind: 'upload', name: 'scan.png', contentType: 'image/png' }, life: 'three-days' }],
    ])
    expect(await askedFor(page, 'links:copy-program')).toEqual([{ id: 'made', program: 'python' }])
  })

  it('asks main for a page that takes files, and says until when', async () => {
    const page = await openShared()
    await page.getByRole('button', { name: 'Request files' }).click()
    const dialog = page.getByRole('dialog', { name: 'Request files' })
    await dialog.getByRole('button', { name: 'Copy the link' }).click()
    await dialog.getByText('Say what you ask for, and a size up to 5,000 MB.').waitFor()
    await dialog.getByRole('textbox', { name: 'What you ask for' }).fill('Photos of the party')
    await dialog.getByRole('button', { name: 'Copy the link' }).click()
    await page.getByText(/^Link copied\. Files can be sent until/).waitFor()
    expect(await askedFor(page, 'links:request')).toEqual([
      { title: 'Photos of the party', largest: 1_000_000_000, life: 'three-days' },
    ])
  })

  it('says so where the storage turns out to take no forms', async () => {
    const page = await openShared()
    await page.evaluate(() => {
      window.fake.state.refusesForms = true
    })
    await page.getByRole('button', { name: 'Request files' }).click()
    await page.getByRole('textbox', { name: 'What you ask for' }).fill('Photos')
    await page.getByRole('button', { name: 'Copy the link' }).click()
    await page
      .getByText(/^Link copied\. It takes up to 100 files until .+; this storage takes no forms\.$/)
      .waitFor()
  })

  it('puts all files that are done behind one link', async () => {
    const page = await preview.open('all-done')
    await page.getByRole('button', { name: 'Share…: all files that are done' }).click()
    await page.getByRole('button', { name: 'Copy one link for all' }).click()
    await page.getByText('Link copied: it opens a page with all the files.').waitFor()
    expect(await askedFor(page, 'links:share-page')).toEqual([{ ids: ['one', 'two'], life: 'three-days' }])
  })

  it.each([
    ['upload', { name: '' }, null],
    ['upload', { name: 'a', exactLength: 'x' }, null],
    ['upload', { name: ' a ', exactLength: '5' }, { kind: 'upload', name: 'a', exactLength: 5 }],
    ['form', { name: 'a', largest: '0' }, null],
    [
      'form',
      { name: 'a', largest: '1.5', typeBegins: 'image/' },
      {
        kind: 'form',
        name: 'a',
        largest: 1_500_000,
        smallest: 0,
        typeBegins: 'image/',
        successStatus: '204',
      },
    ],
    ['operation', { operation: 'GetObject', objectName: 'k', parameters: 'nonsense' }, null],
    [
      'operation',
      { operation: 'GetObject', objectName: 'k', parameters: 'VersionId = a=b\n\nRange=bytes=0-1' },
      {
        kind: 'operation',
        operation: 'GetObject',
        name: 'k',
        parameters: { VersionId: 'a=b', Range: 'bytes=0-1' },
      },
    ],
  ] as const)('reads a form of kind %s with %j', (kind, typed, asked) => {
    expect(readAsked(kind, typed)).toEqual(asked)
  })
})

it('S13: copies the rules for IT from the settings', async () => {
  const page = await preview.open('every-state')
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByText('For experts').click()
  for (const name of ['Copy IAM policy', 'Copy CORS rule', 'Copy lifecycle rule']) {
    await page.getByRole('button', { name }).click()
    await page.getByText('Rule copied.').waitFor()
  }
  expect(await askedFor(page, 'rules:copy')).toEqual([
    { rule: 'iam' },
    { rule: 'cors' },
    { rule: 'lifecycle' },
  ])
})

describe('the list of shared files', () => {
  it('asks before it stops sharing or deletes, and does neither when told to leave it', async () => {
    const page = await openShared()
    const file = 'Quarterly report 2026.pdf'
    await choose(page, file, 'Stop sharing')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
    await choose(page, file, 'Stop sharing')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stop sharing' }).click()
    await page.getByText('Sharing stopped; no link works').first().waitFor()
    await choose(page, file, 'Delete from the storage')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete the file' }).click()
    await page.getByText('Deleted from your storage.').waitFor()
    expect([
      await askedFor(page, 'history:stop-sharing'),
      await askedFor(page, 'history:delete'),
      await askedFor(page, 'history:remove'),
    ]).toEqual([[{ ids: ['link-0'] }], [{ ids: ['link-0'] }], []])
  })

  it('offers no link of what is gone, and no stopping of what is too large to move', async () => {
    const page = await openShared()
    const gone = page.getByRole('listitem', { name: 'photo-7.jpg' })
    await gone.waitFor()
    expect(await gone.getByRole('button').count()).toBe(1)
    await page.getByRole('button', { name: 'More: Interview.mov' }).click()
    expect(await page.getByRole('menuitem').allTextContents()).toEqual([
      'Save to this computer…',
      'Copy message',
      'Renew',
      'Use it from a program…',
      'Remove from the list',
      'Make a link that deletes it…',
      'Delete from the storage',
    ])
  })

  it('shows how much of a file has come down, and takes it back', async () => {
    const page = await openShared()
    await emitSaving(page, 420_000)
    const row = page.getByRole('listitem', { name: 'Quarterly report 2026.pdf' })
    const bar = row.getByRole('progressbar', { name: 'Saving Quarterly report 2026.pdf' })
    expect([await bar.getAttribute('aria-valuenow'), await row.getByText('Saving').count()]).toEqual([
      '50',
      1,
    ])
    await row.getByRole('button', { name: 'Cancel: Quarterly report 2026.pdf' }).click()
    expect(await askedFor(page, 'history:cancel-save')).toEqual([{ id: 'link-0' }])
    await page.evaluate(() => window.fake.emit('history:saving', []))
    await bar.waitFor({ state: 'detached' })
  })

  it('says what arrived while it is open, and offers to save a single file', async () => {
    const page = await openShared()
    const arrival = { id: 'link-0', name: 'receipt.pdf', request: 'Receipts' }
    await page.evaluate((one) => window.fake.emit('requests:arrived', [one, one]), arrival)
    await page.getByText('2 files arrived.').waitFor()
    await page.evaluate((one) => window.fake.emit('requests:arrived', [one]), arrival)
    await page.getByText('receipt.pdf arrived.').waitFor()
    await page.getByRole('button', { name: 'Save…' }).click()
    await page.getByText('Saved and checked: receipt.pdf').waitFor()
    await page.evaluate((one) => window.fake.emit('history:save-wanted', one), arrival)
    await expect.poll(() => askedFor(page, 'history:save')).toEqual([{ id: 'link-0' }, { id: 'link-0' }])
  })

  it('filters, sorts, renews and exports', async () => {
    const page = await openShared()
    await choose(page, 'Quarterly report 2026.pdf', 'Renew')
    await page.getByText(/^Link copied\. It works until/).waitFor()
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: 'As a table (CSV)' }).click()
    await page.getByText('450 links exported, without their signatures.').waitFor()
    await page.getByRole('combobox', { name: 'Order' }).selectOption('ending')
    await page.getByRole('combobox', { name: 'Show' }).selectOption('revoked')
    await page.getByText('1 file', { exact: true }).waitFor()
    await page.evaluate(() => {
      window.fake.state.history = []
    })
    await page.getByRole('combobox', { name: 'Show' }).selectOption('gone')
    await page.getByText('No link is in this state').waitFor()
    expect((await askedFor(page, 'history:page')).at(-1)).toEqual({
      search: '',
      after: null,
      limit: 100,
      state: 'gone',
      sort: 'ending',
    })
    expect(await askedFor(page, 'history:renew')).toEqual([{ ids: ['link-0'] }])
    expect(await askedFor(page, 'history:export')).toEqual([{ format: 'csv' }])
  })
})
