/** Updates against a real server on loopback and the real updater: only what is newer, genuine and wanted gets in. */
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { AppImageUpdater } from 'electron-updater/out/AppImageUpdater.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { UpdateState } from '../../../contract/update.ts'
import { createUpdates } from '../../../main/updates/updates.ts'
import { NodeDownloads } from './node-downloads.ts'

const INSTALLED = '1.2.0'
const keys = generateKeyPairSync('ed25519')

interface Release {
  version?: string
  /** What lies on the server, where it is not what the feed describes. */
  file?: Buffer
  stagingPercentage?: number
  signedBy?: KeyObject | null
  /** Changes the feed after it was signed. */
  tamper?: (feed: string) => string
}

async function rig(release: Release, choices: { allowed?: boolean; sending?: boolean } = {}) {
  const file = Buffer.from(`slipway ${'x'.repeat(50_000)}`)
  const { version = '1.3.0', signedBy = keys.privateKey, tamper = (feed: string) => feed } = release
  const name = `Slipway-${version}-linux-x64.AppImage`
  const sum = createHash('sha512').update(file).digest('base64')
  const feed = [
    `version: ${version}`,
    'files:',
    `  - url: ${name}`,
    `    sha512: ${sum}`,
    `    size: ${file.length}`,
    `path: ${name}`,
    `sha512: ${sum}`,
    ...(release.stagingPercentage === undefined ? [] : [`stagingPercentage: ${release.stagingPercentage}`]),
    'releaseNotes: |',
    '  Faster. <b>Safer.</b>',
    "releaseDate: '2026-01-02T03:04:05.000Z'",
    '',
  ].join('\n')
  const served: Record<string, Buffer | string> = {
    '/latest-linux.yml': tamper(feed),
    [`/${name}`]: release.file ?? file,
    ...(signedBy === null
      ? {}
      : { '/latest-linux.yml.sig': sign(null, Buffer.from(feed), signedBy).toString('base64') }),
  }
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://x').pathname
    asked.push(path)
    const body = served[path]
    response.writeHead(body === undefined ? 404 : 200).end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const directory = mkdtempSync(join(tmpdir(), 'slipway-updates-'))
  onTestFinished(() => {
    server.close()
    rmSync(directory, { recursive: true, force: true })
  })
  const configuration = join(directory, 'app-update.yml')
  writeFileSync(configuration, 'updaterCacheDirName: slipway-updater\n')
  const adapter = {
    version: INSTALLED,
    name: 'slipway',
    isPackaged: true,
    appUpdateConfigPath: configuration,
    userDataPath: directory,
    baseCachePath: directory,
    whenReady: async () => {},
    relaunch: () => {},
    quit: () => {},
    onQuit: () => {},
  }
  process.env.APPIMAGE = join(directory, 'Slipway.AppImage')
  onTestFinished(() => void delete process.env.APPIMAGE)
  const updater = new AppImageUpdater(null, adapter)
  Object.assign(updater, { httpExecutor: new NodeDownloads() })
  const installed: boolean[] = []
  updater.quitAndInstall = () => void installed.push(true)
  const states: UpdateState['kind'][] = []
  const choice = { allowed: true, sending: false, ...choices }
  const updates = createUpdates({
    loadUpdater: async () => updater,
    feed: {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      key: keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    },
    allowed: () => choice.allowed,
    isSending: () => choice.sending,
    publish: ({ kind }) => {
      if (states.at(-1) !== kind) states.push(kind)
    },
    log: () => {},
    now: () => 7,
  })
  return { updates, states, asked, installed, choice, name }
}

describe('createUpdates', () => {
  it('downloads what is newer, shows its notes as text, and installs it when asked', async () => {
    const { updates, states, installed } = await rig({})
    await updates.check()
    expect(updates.state()).toEqual({
      kind: 'ready',
      news: { version: '1.3.0', notes: 'Faster. <b>Safer.</b>\n' },
    })
    expect(states).toEqual(['checking', 'downloading', 'ready'])
    expect([updates.install(), installed]).toEqual([true, [true]])
  })

  it.each([
    ['the same', { version: INSTALLED }],
    ['an older one, signed by us as it was', { version: '1.1.9' }],
    ['one to come, of a channel nobody chose', { version: '1.1.0-beta.1' }],
    ['one that goes out to others first', { stagingPercentage: 0 }],
  ])('leaves %s alone', async (_what, release) => {
    const { updates, asked, name } = await rig(release)
    await updates.check()
    expect(updates.state()).toEqual({ kind: 'idle', checkedAt: 7 })
    expect(asked.some((path) => path.endsWith('.AppImage'))).toBe(false)
    expect(name).toContain('AppImage')
    expect(updates.install()).toBe(false)
  })

  it.each<[string, Release]>([
    ['a feed that was changed', { tamper: (feed) => feed.replace('1.3.0', '1.4.0') }],
    ['a feed without a signature', { signedBy: null }],
    ['a feed that others signed', { signedBy: generateKeyPairSync('ed25519').privateKey }],
    ['a file that was changed', { file: Buffer.from(`slipway ${'y'.repeat(50_000)}`) }],
    ['a file that was cut', { file: Buffer.from('slipway') }],
  ])('refuses %s', async (_what, release) => {
    const { updates, installed } = await rig(release)
    await updates.check()
    expect(updates.state()).toEqual({ kind: 'failed', because: 'not-genuine', checkedAt: 7 })
    expect([updates.install(), installed]).toEqual([false, []])
  })

  it('says where no server answers', async () => {
    const { updates } = await rig({ tamper: () => '' })
    await updates.check()
    expect(updates.state()).toMatchObject({ kind: 'failed' })
  })

  it('asks nobody where IT switched it off', async () => {
    const { updates, asked } = await rig({}, { allowed: false })
    const off = { kind: 'off', because: 'policy' }
    expect([await updates.check(), updates.state(), asked]).toEqual([off, off, []])
  })

  it('waits while files are being sent, also with what is ready', async () => {
    const { updates, asked, choice, installed } = await rig({}, { sending: true })
    expect([await updates.check(), asked]).toEqual([{ kind: 'waits' }, []])
    choice.sending = false
    await updates.check()
    choice.sending = true
    expect([updates.install(), installed]).toEqual([false, []])
    choice.sending = false
    expect(updates.install()).toBe(true)
  })

  it('is off in an app that comes from no release', async () => {
    const { updates } = await rig({})
    const without = createUpdates({
      loadUpdater: () => expect.fail('nobody needs it'),
      feed: null,
      allowed: () => true,
      isSending: () => false,
      publish: () => {},
      log: () => {},
      now: () => 7,
    })
    await without.check()
    expect([without.state(), updates.state().kind]).toEqual([{ kind: 'off', because: 'no-feed' }, 'idle'])
  })
})
