/** `slipway` from a script: in the app that is open, and alone, with the same storage and the same history. */
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { changes, type HandedLink, sendChanged, sendLink } from '../fakes/send-link.ts'
import { connectStorage } from './connect-storage.ts'
import { type Keychain, startKeychain } from './keychain.ts'
import { launchApp, makeDirectory, type RunningApp, readClipboard } from './launch-app.ts'
import { openLink } from './open-link.ts'
import { beginSlipway, runSlipway } from './run-slipway.ts'
import { type StorageUnderTest, startStorage } from './storage-under-test.ts'

let directory: ReturnType<typeof makeDirectory>
let storage: StorageUnderTest
let keychainFolder: ReturnType<typeof makeDirectory>
let keychain: Keychain
let app: RunningApp | null
let where: { profile: string; args: string[]; env: Record<string, string> }

// One for all: a session bus that has lost its keychain starts another by itself.
test.beforeAll(async () => {
  keychainFolder = makeDirectory('keychain')
  keychain = await startKeychain(keychainFolder.path)
})

test.afterAll(async () => {
  await keychain.stop()
  keychainFolder.remove()
})

test.beforeEach(async () => {
  directory = makeDirectory('command')
  storage = await startStorage(directory.path)
  where = { profile: join(directory.path, 'profile'), args: keychain.args, env: keychain.env }
  app = await launchApp(where)
  await connectStorage(app.page, storage.details)
})

test.afterEach(async () => {
  await app?.quit()
  await storage.close()
  directory.remove()
})

function file(name: string, content = name): string {
  const path = join(directory.path, name)
  writeFileSync(path, content)
  return path
}

function open(): RunningApp {
  if (app === null) throw new Error('no app')
  return app
}

async function closeApp(): Promise<void> {
  await app?.quit()
  app = null
}

/** Waits until the store has begun to take a file in parts. */
const partsBegun = () => expect.poll(() => storage.ledger.of('UploadPart').length).toBeGreaterThan(0)

test('S1, S7: share in the open app prints links that work as long as asked for, and shows them in the window', async () => {
  await open().electron.evaluate(({ clipboard }) => clipboard.writeText('mine'))
  const { code, out, err } = await runSlipway(where, 'share', file('plan.pdf'), file('photo.png'), '-e', '1h')
  const links = out.trim().split('\n')
  expect({ code, count: links.length }).toEqual({ code: 0, count: 2 })
  expect(err).toMatch(/The links work until .+\.\n$/)
  expect(links.map((link) => new URL(link).searchParams.get('X-Amz-Expires'))).toEqual(['3600', '3600'])
  expect(await openLink(links[0] ?? '')).toMatchObject({ status: 200, filename: 'plan.pdf' })
  await expect(open().page.getByText('All 2 files are sent')).toBeVisible()
  expect(await readClipboard(open())).toBe('mine')
})

test('S1, S2, S3, S4, S5: presign makes a link for each verb, used without credentials and refused when anything differs', async () => {
  const presign = async (...words: string[]): Promise<HandedLink> => {
    const { code, out } = await runSlipway(where, 'presign', ...words, '--json')
    expect(code).toBe(0)
    return JSON.parse(out)
  }
  const keys = () => storage.ledger.objects().map(({ key }) => key)
  const ended: HandedLink[] = []
  for (const { words, works, left } of [
    { words: ['PUT', 'may.csv', '--content-type', 'text/csv'], works: 200, left: ['may.csv'] },
    { words: ['GET', 'may.csv', '--name', 'May.csv'], works: 200, left: ['may.csv'] },
    { words: ['POST', 'inbox/', '--max', '5'], works: 204, left: ['inbox/a.txt', 'may.csv'] },
    { words: ['HeadObject', 'may.csv'], works: 200, left: ['inbox/a.txt', 'may.csv'] },
    { words: ['DELETE', 'may.csv', '--yes'], works: 204, left: ['inbox/a.txt'] },
  ]) {
    ended.push(await presign(...words, '-e', '1s'))
    const link = await presign(...words)
    const before = keys()
    const statuses = (await Promise.all(changes.map((change) => sendChanged(link, change)))).flat()
    expect({ words, wrong: statuses.filter((status) => status !== 403 && status !== 400) }).toEqual({
      words,
      wrong: [],
    })
    expect({ words, keys: keys() }).toEqual({ words, keys: before })
    expect({ words, status: await sendLink(link), keys: keys() }).toEqual({
      words,
      status: works,
      keys: left,
    })
    if (link.fields !== null) expect(await sendLink(link, '123456')).toBe(400)
  }
  // A link lives to the end of a whole second, and the last one was made just now.
  await open().page.waitForTimeout(2_500)
  expect(await Promise.all(ended.map((link) => sendLink(link)))).toEqual([403, 403, 403, 403, 403])

  await open().page.getByRole('tab', { name: 'Shared' }).click()
  await expect(open().page.getByText('may.csv').first()).toBeVisible()
})

test('works alone: with the same connection and one history, and takes nothing else up', async () => {
  await closeApp()
  const { code, out } = await runSlipway(where, 'share', file('alone.txt'), '--json')
  const { links } = JSON.parse(out) as { links: { url: string; checked: boolean; name: string }[] }
  expect({ code, links: links.map(({ name, checked }) => ({ name, checked })) }).toEqual({
    code: 0,
    links: [{ name: 'alone.txt', checked: true }],
  })
  expect(await openLink(links[0]?.url ?? '')).toMatchObject({ status: 200 })
  // Nothing of the line is left for someone else to take.
  expect(readdirSync(where.profile).filter((name) => name.startsWith('command'))).toEqual([])
  app = await launchApp(where)
  await app.page.getByRole('tab', { name: 'Shared' }).click()
  await expect(app.page.getByText('alone.txt').first()).toBeVisible()
})

test('Ctrl-C takes back what was begun, in the open app and alone', async () => {
  const large = file('large.bin', '')
  truncateSync(large, 1024 * 1024 * 1024)
  for (const inApp of [true, false]) {
    if (!inApp) await closeApp()
    storage.ledger.clear()
    const { child, ended } = await beginSlipway(where, 'share', large)
    await partsBegun()
    child.kill('SIGINT')
    const { code, out, err } = await ended
    expect({ inApp, code, out, canceled: err.includes('Canceled.') }).toEqual({
      inApp,
      code: 130,
      out: '',
      canceled: true,
    })
    expect(storage.ledger.uploads()).toEqual([])
  }
})

test('exit codes say what went wrong: arguments, files, keys, the storage', async () => {
  const code = async (...words: string[]) => (await runSlipway(where, ...words)).code
  expect(await code('share')).toBe(2)
  expect(await code('share', join(directory.path, 'nowhere.txt'))).toBe(4)
  expect(await code('presign', 'GET', 'nowhere.txt')).toBe(5)
  expect(await code('share', file('a.txt'), '--connection', 'Other')).toBe(3)
  const partly = await runSlipway(where, 'share', file('b.txt'), join(directory.path, 'nowhere.txt'))
  expect({ code: partly.code, links: partly.out.trim().split('\n').length }).toEqual({ code: 4, links: 1 })
  expect(partly.err).toContain('nowhere.txt: The file is not where it was.')

  await closeApp()
  const book = join(where.profile, 'connections.json')
  const stored = JSON.parse(readFileSync(book, 'utf8'))
  stored.value.connections[0].connection.credentials.expiresAt = Date.now() - 60_000
  writeFileSync(book, JSON.stringify(stored))
  const expired = await runSlipway(where, 'share', file('c.txt'))
  expect(expired.code).toBe(3)
  expect(expired.err).toContain('Your sign-in has ended.')
})

test('send hands files to the window, which opens where it was not', async () => {
  const folder = join(directory.path, 'folder')
  mkdirSync(folder)
  writeFileSync(join(folder, 'inside.txt'), 'x')
  const { code } = await runSlipway(where, 'send', folder)
  expect(code).toBe(0)
  await expect(open().page.getByText('inside.txt')).toBeVisible()
})
