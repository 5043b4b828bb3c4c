/** A canary for a secret key: the whole main job runs with it, and it is nowhere but in main's memory. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { connectStorage } from './connect-storage.ts'
import { type Keychain, startKeychain } from './keychain.ts'
import { dropPaths, launchApp, makeDirectory, readClipboard } from './launch-app.ts'
import { startStorage } from './storage-under-test.ts'

const CANARY = 'cAnArY/secret+key/0123456789abcdefABCDEF'
const BEARERS = ['X-Amz-Signature=', 'X-Amz-Credential=']

for (const place of ['a real keychain', 'no keychain'] as const) {
  test(`S10: with ${place} the secret is in no message, page, log or file, and no signed URL is kept`, async () => {
    const directory = makeDirectory('secrets')
    const storage = await startStorage(directory.path, CANARY)
    const keychain: Keychain | null = place === 'no keychain' ? null : await startKeychain(directory.path)
    const profile = join(directory.path, 'profile')
    try {
      const app = await launchApp({ profile, args: keychain?.args ?? [], env: keychain?.env ?? {} })
      const output: string[] = []
      app.electron.process().stdout?.on('data', (text: Buffer) => output.push(text.toString()))
      app.electron.process().stderr?.on('data', (text: Buffer) => output.push(text.toString()))
      await app.electron.evaluate(recordTraffic)
      await connectStorage(app.page, storage.details)
      writeFileSync(join(directory.path, 'file.txt'), 'content')
      await dropPaths(app.page, [join(directory.path, 'file.txt')])
      await expect(app.page.getByText('Your file is sent')).toBeVisible()
      await expect.poll(() => readClipboard(app)).toContain(BEARERS[0])

      const traffic = await app.electron.evaluate(() => (globalThis as { traffic?: string[] }).traffic ?? [])
      const stored = await app.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
      const page = await app.page.content()
      await app.quit()

      expect(traffic.length).toBeGreaterThan(5)
      const files = readAll(profile)
      expect(files.map(({ path }) => path)).toContain(join(profile, 'slipway.sqlite'))
      const places = [
        ...traffic.map((text) => ({ path: 'IPC', text })),
        { path: 'page', text: page },
        { path: 'page storage', text: stored },
        { path: 'output', text: output.join('') },
        ...files,
      ]
      expect(placesWith(CANARY, places)).toEqual([])
      expect(placesWith(Buffer.from(CANARY).toString('base64').slice(0, 40), places)).toEqual([])
      for (const bearer of BEARERS) expect(placesWith(bearer, places)).toEqual([])
      expect(files.filter(({ mode }) => (mode & 0o077) !== 0).map(({ path }) => path)).toEqual([])
    } finally {
      keychain?.stop()
      await storage.close()
      directory.remove()
    }
  })
}

/** Runs in main: keeps everything that main answers or sends to the page. */
function recordTraffic({ ipcMain, webContents }: typeof import('electron')): void {
  const traffic: string[] = []
  Object.assign(globalThis, { traffic })
  const { _invokeHandlers } = ipcMain as unknown as {
    _invokeHandlers: Map<string, (...args: unknown[]) => Promise<unknown>>
  }
  for (const [name, handle] of _invokeHandlers)
    _invokeHandlers.set(name, async (...args) => {
      const answer = await handle(...args)
      traffic.push(JSON.stringify([name, answer]))
      return answer
    })
  for (const contents of webContents.getAllWebContents()) {
    const send = contents.send.bind(contents)
    contents.send = (channel: string, ...args: unknown[]) => {
      traffic.push(JSON.stringify([channel, args]))
      send(channel, ...args)
    }
  }
}

interface Place {
  path: string
  text: string
}

function placesWith(needle: string, places: Place[]): string[] {
  return places.filter(({ text }) => text.includes(needle)).map(({ path }) => path)
}

function readAll(directory: string): (Place & { mode: number })[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return { path, text: readFileSync(path, 'latin1'), mode: statSync(path).mode }
    })
}
