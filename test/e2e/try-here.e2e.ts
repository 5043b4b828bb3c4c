/** The first run of someone without any storage: "Try it on this computer", then every way of handing files in. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { dropPaths, launchApp, makeDirectory, type RunningApp, readClipboard } from './launch-app.ts'
import { openLink } from './open-link.ts'

let directory: ReturnType<typeof makeDirectory>
let app: RunningApp

test.beforeEach(async () => {
  directory = makeDirectory('try-here')
  app = await launchApp({ profile: join(directory.path, 'profile') })
  await app.page.getByRole('button', { name: /Try it on this computer/ }).click()
  await expect(app.page.getByRole('button', { name: 'Choose files' })).toBeVisible()
})

test.afterEach(async () => {
  await app.quit()
  directory.remove()
})

function makeFile(name: string, content: string): string {
  const path = join(directory.path, name)
  writeFileSync(path, content)
  return path
}

async function expectLinkTo(bytes: number, filename: string | RegExp): Promise<void> {
  await expect(app.page.getByText('Your file is sent')).toBeVisible()
  await expect.poll(() => readClipboard(app)).toContain('X-Amz-Signature=')
  const opened = await openLink(await readClipboard(app))
  expect({ status: opened.status, bytes: opened.bytes }).toEqual({ status: 200, bytes })
  expect(opened.filename).toMatch(filename)
}

test('a dropped file is sent and its link opens; the window says that it opens here alone', async () => {
  await expect(app.page.getByText('links open on this computer alone', { exact: false })).toBeVisible()
  await dropPaths(app.page, [makeFile('hello.txt', 'hello')])
  await expectLinkTo(5, 'hello.txt')
})

test('the file picker and the folder picker hand files in', async () => {
  const file = makeFile('picked.txt', 'picked!')
  const folder = join(directory.path, 'album')
  mkdirSync(folder)
  writeFileSync(join(folder, 'photo.jpg'), 'photo')
  // The dialog itself belongs to the system: what it would answer is put in its place.
  await app.electron.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = async (...given: unknown[]) => {
        const options = given.at(-1) as { properties?: string[] }
        const filePaths = options.properties?.includes('openDirectory') ? [paths.folder] : [paths.file]
        return { canceled: false, filePaths }
      }
    },
    { file, folder },
  )
  await app.page.getByRole('button', { name: 'Choose files' }).click()
  await expect(app.page.getByText('Your file is sent')).toBeVisible()
  await app.page.getByRole('button', { name: 'Choose folder' }).click()
  await expect(app.page.getByText('All 2 files are sent')).toBeVisible()
  await expect(app.page.getByText('photo.jpg')).toBeVisible()
})

test('a file copied in the file manager is pasted', async () => {
  const path = makeFile('copied file.txt', 'copied')
  const held = await holdClipboard('text/uri-list', `${pathToFileURL(path).href}\r\n`)
  await app.page.keyboard.press('Control+V')
  await expect(app.page.getByText('Your file is sent')).toBeVisible()
  held()
  await expect(app.page.getByText('copied file.txt')).toBeVisible()
})

test('copied text becomes a file of its own', async () => {
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText('some words to share'))
  await app.page.keyboard.press('Control+V')
  await expectLinkTo(19, /^Pasted text .*\.txt$/)
})

test('a link that Slipway put on the clipboard itself is no text to send', async () => {
  await dropPaths(app.page, [makeFile('hello.txt', 'hello')])
  await expectLinkTo(5, 'hello.txt')
  await app.page.keyboard.press('Control+V')
  await expect(
    app.page.getByText('There is no file, picture or text to paste', { exact: false }),
  ).toBeVisible()
  await expect(app.page.getByText(/Pasted text/)).toHaveCount(0)
})

test('a copied picture becomes a PNG', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFUlEQVR4nGP8z8Dwn4GBgYGJAQoAHxcCAr7pWhEAAAAASUVORK5CYII=',
    'base64',
  )
  writeFileSync(join(directory.path, 'picture.png'), png)
  const held = await holdClipboard('image/png', png)
  await app.page.keyboard.press('Control+V')
  await expect(app.page.getByText(/^Pasted image .*\.png$/)).toBeVisible()
  held()
  await expect(app.page.getByText('Your file is sent')).toBeVisible()
})

test('a folder dropped as one ZIP gets one link, and the ZIP holds its files', async () => {
  const album = join(directory.path, 'Holiday')
  mkdirSync(join(album, 'day 2'), { recursive: true })
  writeFileSync(join(album, 'one.txt'), 'one')
  writeFileSync(join(album, 'day 2/two é.txt'), 'two')
  await app.page.getByText('One ZIP, one link').click()
  await dropPaths(app.page, [album])
  await expect(app.page.getByText('Your file is sent')).toBeVisible()
  await expect(app.page.getByText('Holiday.zip')).toBeVisible()
  await expect.poll(() => readClipboard(app)).toContain('X-Amz-Signature=')
  const zip = join(directory.path, 'downloaded.zip')
  const answer = await fetch(await readClipboard(app))
  writeFileSync(zip, new Uint8Array(await answer.arrayBuffer()))
  const names = execFileSync('unzip', ['-Z1', zip], { encoding: 'utf8' }).trim().split('\n')
  expect(names).toEqual(['Holiday/day 2/two é.txt', 'Holiday/one.txt'])
  expect(execFileSync('unzip', ['-t', zip], { encoding: 'utf8' })).toContain('No errors detected')
})

test('a folder with nothing in it, and a second drop of the same file, are said', async () => {
  const empty = join(directory.path, 'empty folder')
  mkdirSync(empty)
  await dropPaths(app.page, [empty])
  await expect(app.page.getByText('There were no files in it.')).toBeVisible()
  await dropPaths(app.page, [join(directory.path, 'no such file.txt'), makeFile('there.txt', 'x')])
  await expect(app.page.getByText('1 file could not be taken')).toBeVisible()
  await expect(app.page.getByText('no such file.txt')).toBeVisible()
})

/** Another program holds the clipboard, as a file manager would. @returns ends it */
async function holdClipboard(target: string, content: string | Buffer): Promise<() => void> {
  const xclip = spawn('xclip', ['-selection', 'clipboard', '-t', target, '-quiet'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  xclip.stdin.end(content)
  await new Promise((resolve) => setTimeout(resolve, 300))
  return () => void xclip.kill()
}
