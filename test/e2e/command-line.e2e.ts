/** `slipway` from a script: in the app that is open, and alone, with the same storage and the same history. */
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
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

test.afterAll(() => {
  keychain.stop()
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

test('S2, S3, S4, S5: presign makes a link for each verb, used without credentials and refused when anything differs', async () => {
  const presign = async (...words: string[]) => {
    const { code, out } = await runSlipway(where, 'presign', ...words, '--json')
    expect(code).toBe(0)
    return JSON.parse(out) as { url: string; headers: Record<string, string>; fields: Record<string, string> }
  }
  const put = await presign('PUT', 'reports/may.csv', '--content-type', 'text/csv')
  const send = (url: string, type: string) =>
    fetch(url, { method: 'PUT', headers: { 'content-type': type }, body: 'a,b' }).then(({ status }) => status)
  expect([await send(put.url, 'text/html'), await send(put.url, 'text/csv')]).toEqual([403, 200])
  expect(await send(put.url.replace('may.csv', 'june.csv'), 'text/csv')).toBe(403)

  const get = await presign('GET', 'reports/may.csv', '--name', 'May.csv')
  expect(await openLink(get.url)).toMatchObject({ status: 200, filename: 'May.csv' })

  const { url, fields } = await presign('POST', 'inbox/', '--max', '4')
  const post = async (content: string) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', new File([content], 'a.txt'))
    return (await fetch(url, { method: 'POST', body: form })).status
  }
  expect([await post('12345'), await post('1234')]).toEqual([400, 204])

  const tags = await presign('HeadObject', 'reports/may.csv')
  expect((await fetch(tags.url, { method: 'HEAD' })).status).toBe(200)
  const remove = await presign('DELETE', 'reports/may.csv', '--yes')
  expect((await fetch(remove.url)).status).toBe(403)
  expect((await fetch(remove.url, { method: 'DELETE' })).status).toBe(204)
  expect(storage.ledger.objects().map(({ key }) => key)).toEqual(['inbox/a.txt'])

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
