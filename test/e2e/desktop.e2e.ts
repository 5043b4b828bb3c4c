/** Files from everywhere in the real app: a second start, a watched folder, the file manager's menu; and the tray. */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { appCommand } from './app-command.ts'
import { connectStorage } from './connect-storage.ts'
import { launchApp, makeDirectory, type RunningApp } from './launch-app.ts'
import { type StorageUnderTest, startStorage } from './storage-under-test.ts'

let directory: ReturnType<typeof makeDirectory>
let storage: StorageUnderTest
let app: RunningApp

test.beforeAll(async () => {
  directory = makeDirectory('desktop')
  storage = await startStorage(directory.path)
  app = await launchApp({
    profile: join(directory.path, 'profile'),
    env: { XDG_DATA_HOME: join(directory.path, 'share') },
  })
  await connectStorage(app.page, storage.details)
})

test.afterAll(async () => {
  await app.quit()
  await storage.close()
  directory.remove()
})

const stored = () => storage.ledger.objects().map(({ key }) => key.split('/').at(-1))

function makeFile(name: string): string {
  const path = join(directory.path, name)
  writeFileSync(path, name)
  return path
}

async function inSettings(act: () => Promise<void>): Promise<void> {
  await app.page.getByRole('button', { name: 'Settings' }).click()
  await app.page.getByRole('tab', { name: 'Around you' }).click()
  await act()
  await app.page.keyboard.press('Escape')
}

test('a second start hands its files to the window that is there', async () => {
  const command = await appCommand(`--user-data-dir=${join(directory.path, 'profile')}`)
  const second = spawn(command.executable, [...command.args, '--', 'from outside.txt'], {
    cwd: directory.path,
    stdio: 'ignore',
  })
  makeFile('from outside.txt')
  await new Promise((resolve) => second.once('exit', resolve))
  await expect(app.page.getByText('Your file is sent')).toBeVisible()
  expect(stored()).toEqual(['from outside.txt'])
})

test('the file manager’s menu sends files while the setting is on, and is gone when it is off', async () => {
  const script = join(directory.path, 'share/nautilus/scripts/Slipway')
  const fileManager = app.page.getByRole('switch', { name: /Show in the file manager/ })
  await inSettings(async () => {
    await fileManager.press(' ')
    await expect.poll(() => existsSync(script)).toBe(true)
  })
  expect(execFileSync('cat', [script], { encoding: 'utf8' })).toContain('-- "$@"')
  await inSettings(async () => {
    await fileManager.press(' ')
    await expect.poll(() => existsSync(script)).toBe(false)
  })
})

test('what lands in the watched folder is sent by itself and moved, once', async () => {
  const watched = join(directory.path, 'Outbox')
  mkdirSync(watched)
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, watched)
  await inSettings(async () => {
    await app.page.getByRole('button', { name: 'Choose a folder' }).click()
    await app.page.getByText('Move them to “Sent with Slipway”').click()
  })
  writeFileSync(join(watched, 'film.mp4.part'), 'half')
  writeFileSync(join(watched, 'landed.txt'), 'whole')
  await expect
    .poll(() => readdirSync(watched).sort(), { timeout: 20_000 })
    .toEqual(['Sent with Slipway', 'film.mp4.part'])
  expect(readdirSync(join(watched, 'Sent with Slipway'))).toEqual(['landed.txt'])
  expect(stored().filter((name) => name === 'landed.txt')).toEqual(['landed.txt'])
})

test('closing the window leaves it in the tray where the person wants that', async () => {
  await inSettings(async () => {
    await app.page.getByRole('switch', { name: /Keep sending when the window is closed/ }).press(' ')
  })
  const isVisible = () =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(isVisible).toBe(false)
  await app.electron.evaluate(({ app: electron }) => void electron.emit('activate'))
  await expect.poll(isVisible).toBe(true)
})
