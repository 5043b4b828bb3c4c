/** The way through every state of the window, in the order in which one leads to the next. */
import { expect, type Locator, type Page } from '@playwright/test'
import { MIB } from '../../contract/limits.ts'
import type { UpdateState } from '../../contract/update.ts'
import { words } from '../../contract/words/words.ts'
import { dropPaths } from '../e2e/launch-app.ts'
import { type GalleryRig, LARGE } from './gallery-rig.ts'

/** Takes the pictures of a scene. */
export type Shoot = (scene: string) => Promise<void>

/** Milliseconds that each part takes to arrive, so that there is something to see. */
const SLOW_MS = 2_500

export async function takeTour(rig: GalleryRig, shoot: Shoot): Promise<void> {
  await firstSteps(rig, shoot)
  await dropping(rig, shoot)
  await sending(rig, shoot)
  await trouble(rig, shoot)
  await sharing(rig, shoot)
  await saving(rig, shoot)
  await updating(rig, shoot)
  await sections(rig, shoot)
  await many(rig, shoot)
}

const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true })
const pressEscape = (page: Page) => page.keyboard.press('Escape')

async function firstSteps({ app: { page }, storage }: GalleryRig, shoot: Shoot): Promise<void> {
  const choice = page.getByRole('button', { name: words.connect.connect })
  await choice.waitFor()
  await shoot('first-run')
  await choice.click()
  const form = page.getByRole('dialog')
  const submit = button(form, words.connect.save)
  await submit.click()
  await form.getByText(words.connect.errors.secretAccessKey).waitFor()
  await shoot('connect-mistakes')
  const fill = (label: string, value: string) => form.getByLabel(label, { exact: true }).fill(value)
  await fill(words.connect.name, 'Team storage')
  await fill(words.connect.endpoint, storage.details.endpoint)
  await fill(words.connect.region, 'eu-central-1')
  await fill(words.connect.bucket, storage.details.bucket)
  await fill(words.connect.accessKeyId, storage.details.accessKeyId)
  await fill(words.connect.secretAccessKey, 'not the right key')
  await submit.click()
  await form.getByText(words.problems['wrong-key']).waitFor()
  await shoot('connect-refused')
  await fill(words.connect.region, 'us-east-1')
  await fill(words.connect.secretAccessKey, storage.details.secretAccessKey)
  await submit.click()
  await page.getByText(words.drop.title).waitFor()
}

async function dropping({ app: { page }, file }: GalleryRig, shoot: Shoot): Promise<void> {
  await shoot('empty')
  await page.getByRole('tab', { name: words.frame.shared }).click()
  await page.getByText(words.history.emptyTitle).waitFor()
  await shoot('shared-empty')
  await page.getByRole('tab', { name: words.frame.send }).click()
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [file('Plan.pdf', MIB)], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
  await page.getByTestId('drop-overlay').waitFor()
  await shoot('files-hover')
  await session.send('Input.dispatchDragEvent', { type: 'dragCancel', x: 300, y: 300, data })
  await session.detach()
  // Chromium says nothing to the page of a drag that was ordered and not made.
  await page.evaluate(() => window.dispatchEvent(new DragEvent('dragleave')))
  await page.getByTestId('drop-overlay').waitFor({ state: 'detached' })
  await dropPaths(page, [file('id_rsa', 400), file('Passwords.kdbx', 4_000), file('Offer 2027.docx', 90_000)])
  await page.getByText(words.before.title).waitFor()
  await shoot('before-sending')
  await button(page, words.before.dontSend).click()
}

async function sending(
  { app: { electron, page }, storage, file, picture }: GalleryRig,
  shoot: Shoot,
): Promise<void> {
  storage.faults.add({ operation: 'UploadPart', times: 10_000, do: { type: 'delay', ms: SLOW_MS } })
  await dropPaths(page, [
    file('Summer party (final cut).mov', 3 * LARGE),
    file('Brochure 2027 for print.pdf', 2 * LARGE),
    picture('Team photo.png'),
    file('Budget.xlsx', 900_000),
  ])
  await page.getByText(words.queue.finished({ done: 2, total: 4 })).waitFor()
  await page.waitForTimeout(3_500)
  await shoot('sending')
  await button(page, words.queue.pauseAll).click()
  await page.getByText(words.queue.state.paused).first().waitFor()
  await shoot('paused')
  await button(page, words.queue.cancelAll).click()
  await page.getByRole('alertdialog').waitFor()
  await shoot('question-before-canceling')
  await pressEscape(page)
  await button(page, words.queue.resumeAll).click()
  await page.getByText(words.queue.state.sending).first().waitFor()
  // The question is the system's own: what it asks is kept, and nothing is closed.
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await page.waitForTimeout(500)
  await shoot('question-before-closing')
  await button(page, words.queue.pauseAll).click()
  await page.getByText(words.queue.state.paused).first().waitFor()
}

async function trouble({ app: { page }, storage, file }: GalleryRig, shoot: Shoot): Promise<void> {
  storage.faults.clear()
  const backToWork = storage.faults.add({
    operation: 'UploadPart',
    times: 10_000,
    do: { type: 'reset', afterBytes: 0 },
  })
  await button(page, words.queue.resumeAll).click()
  await page.getByText(words.queue.state.waitingForNetwork).first().waitFor()
  await shoot('waiting-for-the-network')
  backToWork()
  storage.faults.add({ operation: 'CompleteMultipartUpload', times: 2, do: { type: 'delay', ms: 9_000 } })
  await page.getByText(words.queue.state.finishing).first().waitFor({ timeout: 60_000 })
  await shoot('finishing')
  storage.faults.add({
    operation: 'PutObject',
    times: 10_000,
    do: { type: 'answer', status: 403, code: 'AccessDenied' },
  })
  await dropPaths(page, [file('Contract (signed).pdf', 300_000)])
  await page.getByText(words.queue.state.failed).first().waitFor({ timeout: 40_000 })
  await page.getByText(words.queue.finished({ done: 4, total: 5 })).waitFor({ timeout: 40_000 })
  await button(page, words.queue.named({ action: words.details, name: 'Contract (signed).pdf' })).click()
  await shoot('could-not-be-sent')
  storage.faults.clear()
  // Not from the beginning: a name that holds a name begins with a sign of its direction in Arabic.
  await page.getByRole('button', { name: words.queue.retry }).first().click()
  await page.getByText(words.queue.allDone({ total: 5 })).waitFor({ timeout: 90_000 })
  await shoot('done')
  await dropPaths(page, ['/no/such file.txt', '/no/other.pdf', file('Plan.pdf', MIB)])
  await page.getByText(words.refused.title({ count: 2 })).waitFor()
  await shoot('refused')
  await page.getByRole('button', { name: words.dismiss }).first().click()
  await dropPaths(page, [file('New version/Budget.xlsx', 700_000)])
  await page.getByText(words.before.title).waitFor()
  await shoot('before-sending-name-taken')
  await button(page, words.before.dontSend).click()
}

async function sharing({ app: { page } }: GalleryRig, shoot: Shoot): Promise<void> {
  const shareOf = (name: string) => words.queue.named({ action: words.share.action, name })
  await button(page, shareOf('Team photo.png')).click()
  const dialog = page.getByRole('dialog')
  await button(dialog, words.share.copyLink({ count: 1 })).click()
  await dialog.getByText(words.share.check.passed).waitFor()
  await shoot('share')
  await button(dialog, words.share.showQr).click()
  await dialog.getByRole('img').waitFor()
  await shoot('share-as-qr-code')
  await pressEscape(page)
  await button(page, shareOf(words.share.everyFile)).click()
  await shoot('share-many')
  await pressEscape(page)

  await page.getByRole('tab', { name: words.frame.shared }).click()
  await page.getByRole('list', { name: words.history.list }).waitFor()
  await shoot('shared')
  await button(page, words.queue.named({ action: words.history.more, name: 'Team photo.png' })).click()
  await page.getByRole('menu').waitFor()
  await shoot('shared-menu')
  await page.getByRole('menuitem', { name: words.history.stopSharing }).click()
  await page.getByRole('alertdialog').waitFor()
  await shoot('question-before-stopping')
  await pressEscape(page)
  await page.getByRole('searchbox').fill('no such file')
  await page.getByText(words.history.noneFoundText).waitFor()
  await shoot('nothing-found')
  await page.getByRole('searchbox').fill('')
  await button(page, words.request.open).click()
  await shoot('request-files')
  await pressEscape(page)
  await button(page, words.makeLink.open).click()
  await shoot('link-for-a-program')
  await pressEscape(page)
}

async function saving(rig: GalleryRig, shoot: Shoot): Promise<void> {
  const { app, storage } = rig
  const { page } = app
  const path = rig.file('kept/saved.mov', 1)
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  const name = 'Summer party (final cut).mov'
  const save = async () => {
    await button(page, words.queue.named({ action: words.history.more, name })).click()
    await page.getByRole('menuitem', { name: words.history.save }).click()
  }
  await page.getByRole('list', { name: words.history.list }).waitFor()
  storage.faults.add({ operation: 'GetObject', do: { type: 'delay', ms: 6_000 } })
  await save()
  await page.getByRole('progressbar', { name: words.history.savingOf({ name }) }).waitFor()
  await shoot('saving')
  await page.getByText(words.history.saved({ name })).waitFor({ timeout: 60_000 })
  await shoot('saved')
  storage.faults.add({
    operation: 'GetObject',
    times: 1_000,
    do: { type: 'answer', status: 403, code: 'AccessDenied' },
  })
  await save()
  await page.getByText(words.problems['no-permission']).waitFor()
  await shoot('could-not-be-saved')
  // A menu that fades out has buttons of this name, too.
  await button(page, words.dismiss).first().click()
  storage.faults.clear()
}

/** This app comes from no release: that a newer one is ready is told to the page in main's place. */
async function updating({ app: { electron, page } }: GalleryRig, shoot: Shoot): Promise<void> {
  const ready: UpdateState = {
    kind: 'ready',
    news: { version: '1.3.0', notes: '- Faster for many small files.\n- Links say why they end.' },
  }
  await page.getByRole('tab', { name: words.frame.send }).click()
  const tell = () =>
    electron.evaluate(
      ({ BrowserWindow }, state) =>
        BrowserWindow.getAllWindows()[0]?.webContents.send('updates:changed', state),
      ready,
    )
  await tell()
  const notice = page.getByRole('region', { name: words.update.ready({ name: '1.3.0' }) })
  await notice.waitFor()
  await shoot('update-ready')
  await button(notice, words.update.news).click()
  await page.getByRole('dialog').waitFor()
  await shoot('update-news')
  await pressEscape(page)
  await button(page, words.frame.settings).click()
  await page.getByRole('tab', { name: words.update.about }).click()
  await tell()
  await button(page.getByRole('dialog'), words.update.now).waitFor()
  await shoot('settings-about-update-ready')
  await pressEscape(page)
  await page.getByRole('button', { name: words.dismiss }).first().click()
}

async function sections({ app: { page } }: GalleryRig, shoot: Shoot): Promise<void> {
  for (const [name, opener] of [
    ['settings', words.frame.settings],
    ['help', words.frame.help],
  ] as const) {
    await button(page, opener).click()
    const tabs = page.getByRole('dialog').getByRole('tab')
    await tabs.first().waitFor()
    for (let index = 0; index < (await tabs.count()); index++) {
      await tabs.nth(index).click()
      await shoot(`${name}-${index + 1}`)
    }
    await pressEscape(page)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
}

async function many({ app: { page }, storage, folderOf }: GalleryRig, shoot: Shoot): Promise<void> {
  await page.getByRole('tab', { name: words.frame.send }).click()
  await button(page, words.queue.clearFinished).click()
  storage.faults.add({ operation: 'PutObject', times: 10_000, do: { type: 'delay', ms: 150 } })
  await dropPaths(page, [folderOf('Trade fair 2026', 2_000)])
  await page.getByRole('list', { name: words.queue.list }).waitFor()
  await page.waitForTimeout(4_000)
  await shoot('two-thousand-files')
  storage.faults.clear()
}
