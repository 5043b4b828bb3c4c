/** The main job in the real app, against a real server: drop, watch, link, and the same bytes back. */
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { connectStorage } from './connect-storage.ts'
import { type Keychain, startKeychain } from './keychain.ts'
import { dropPaths, launchApp, makeDirectory, readClipboard } from './launch-app.ts'
import { openLink } from './open-link.ts'
import { type StorageUnderTest, startStorage } from './storage-under-test.ts'
import { hashFile, makeTestFiles, type TestFile } from './test-files.ts'

let directory: ReturnType<typeof makeDirectory>
let server: StorageUnderTest
let keychain: Keychain

test.beforeAll(async () => {
  directory = makeDirectory('main-job')
  server = await startStorage(directory.path)
  keychain = await startKeychain(directory.path)
})

test.afterAll(async () => {
  await keychain.stop()
  await server.close()
  directory.remove()
})

test('20 files and a folder go up; every link gives back the same bytes; all of it survives a restart', async () => {
  test.setTimeout(420_000)
  const { files, folder, nested } = await makeTestFiles(join(directory.path, 'files'))
  const profile = join(directory.path, 'profile')
  const first = await launchApp({ profile, args: keychain.args, env: keychain.env })
  await connectStorage(first.page, server.details)

  await dropPaths(first.page, [...files.map((file) => file.path), folder])
  const everything = [...files, ...nested]
  await expect(first.page.getByText(`All ${everything.length} files are sent`)).toBeVisible({
    timeout: 300_000,
  })

  const clipboard = await expectLinksOnClipboard(first, everything.length)
  for (const url of clipboard) {
    expect(new URL(url).searchParams.get('X-Amz-SignedHeaders')).toBe('host')
    expect(url.toLowerCase()).not.toContain('x-amz-checksum')
  }
  await expectSameBytes(clipboard, everything)

  const unsigned = server.ledger.entries.filter((entry) => entry.proof === 'anonymous')
  expect(unsigned).toEqual([])
  expect(server.ledger.uploads()).toEqual([])
  // Trap 23: what a least-privilege key may not do is never asked: no bucket is listed, no sibling, no ACL set.
  expect([...new Set(server.ledger.entries.map((entry) => entry.operation))].sort()).toEqual([
    'CompleteMultipartUpload',
    'CreateMultipartUpload',
    'DeleteObject',
    'GetObject',
    'PutObject',
    'UploadPart',
  ])
  expect(
    server.ledger.entries.flatMap((entry) => entry.signedHeaders).filter((name) => name.includes('acl')),
  ).toEqual([])
  await first.quit()

  const second = await launchApp({ profile, args: keychain.args, env: keychain.env })
  await second.page
    .getByRole('link', { name: 'Shared' })
    .or(second.page.getByRole('tab', { name: 'Shared' }))
    .click()
  await expect(second.page.getByText(`${everything.length} files`)).toBeVisible()
  await second.electron.evaluate(({ clipboard: system }) => system.writeText('something else'))
  await second.page.getByRole('button', { name: /^Copy link.*20 MiB and a bit/ }).click()
  await expect.poll(() => readClipboard(second)).toContain('X-Amz-Signature=')
  const fresh = await readClipboard(second)
  expect(clipboard).not.toContain(fresh)
  await expectSameBytes(
    [fresh],
    everything.filter((file) => file.shown.startsWith('20 MiB')),
  )
  await second.quit()
})

async function expectLinksOnClipboard(
  app: Awaited<ReturnType<typeof launchApp>>,
  count: number,
): Promise<string[]> {
  await expect.poll(async () => (await readClipboard(app)).split('\n').length).toBe(count)
  return (await readClipboard(app)).split('\n')
}

/** Each link's bytes equal a source of its name; every source is met once. */
async function expectSameBytes(urls: string[], files: TestFile[]): Promise<void> {
  const wanted = await Promise.all(
    files.map(async ({ path, shown, size }) => ({
      status: 200,
      // A backslash in a download name is a folder to Windows.
      filename: shown.split('/').at(-1)?.replaceAll('\\', '_') ?? '',
      sha256: await hashFile(path),
      bytes: size,
    })),
  )
  const opened = []
  for (const url of urls) opened.push(await openLink(url))
  const byHash = (one: { sha256: string }, other: { sha256: string }) => (one.sha256 < other.sha256 ? -1 : 1)
  expect(opened.sort(byHash)).toEqual(wanted.sort(byHash))
}
