/** The command line of the app that people get: alone and in the open app, with the exit codes that scripts rely on. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest'
import { type LocalS3, startLocalS3 } from '../../local-s3/server.ts'
import { executable, pause, startPackaged } from './packaged-app.ts'

const keys = { AWS_ACCESS_KEY_ID: 'packaged-access', AWS_SECRET_ACCESS_KEY: 'packaged-canary-secret' }
let folder: string
let storage: LocalS3
let profile: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-packaged-command-'))
  storage = await startLocalS3({
    dataDir: join(folder, 'server'),
    credentials: [{ accessKeyId: keys.AWS_ACCESS_KEY_ID, secretAccessKey: keys.AWS_SECRET_ACCESS_KEY }],
    buckets: ['team'],
  })
})

afterAll(async () => {
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(() => {
  profile = mkdtempSync(join(folder, 'profile-'))
  connect(profile)
})

/** As the app keeps a connection whose keys come from the environment: nobody drives the released app. */
function connect(place: string): void {
  const connection = {
    id: 'team',
    kind: 'custom',
    name: 'Team storage',
    endpoint: storage.endpoint,
    region: 'us-east-1',
    bucket: 'team',
    prefix: '',
    addressing: 'path',
    credentials: { kind: 'environment' },
  }
  const value = { activeId: 'team', connections: [{ connection, sealed: null }] }
  writeFileSync(join(place, 'connections.json'), JSON.stringify({ value }), { mode: 0o600 })
}

/** @param place the app's own folder */
async function slipway(place: string, ...words: string[]) {
  const child = spawn(executable, [`--user-data-dir=${place}`, ...words], {
    env: { ...process.env, ...keys },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  child.stdout.on('data', (text) => (said.out += String(text)))
  child.stderr.on('data', (text) => (said.err += String(text)))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...said }
}

function file(name: string): string {
  mkdirSync(join(folder, 'files'), { recursive: true })
  writeFileSync(join(folder, 'files', name), name)
  return join(folder, 'files', name)
}

const textAt = async (url: string) => (await fetch(url)).text()

it('helps, and says its version, without a window or a profile', async () => {
  const nowhere = join(folder, 'not-made')
  const help = await slipway(nowhere, '--help')
  expect({ code: help.code, usage: help.out.split('\n')[0] }).toEqual({
    code: 0,
    usage: expect.stringContaining('slipway'),
  })
  for (const command of ['share', 'presign', 'send']) expect(help.out).toContain(`slipway ${command}`)
  expect(await slipway(nowhere, '--version')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Slipway \d+\.\d+\.\d+\n$/),
  })
  expect(existsSync(join(nowhere, 'slipway.sqlite'))).toBe(false)
})

it('shares and signs alone: its links work, and nothing but them is on the standard output', async () => {
  const shared = await slipway(profile, 'share', file('alone.txt'), '-e', '1h')
  expect({ code: shared.code, lines: shared.out.trim().split('\n').length }).toEqual({ code: 0, lines: 1 })
  expect(await textAt(shared.out.trim())).toBe('alone.txt')

  const put = await slipway(profile, 'presign', 'PUT', 'reports/may.csv', '--json')
  expect(put.code).toBe(0)
  const { url } = JSON.parse(put.out) as { url: string }
  expect((await fetch(url, { method: 'PUT', body: 'a,b' })).status).toBe(200)
  const get = await slipway(profile, 'presign', 'GET', 'reports/may.csv')
  expect(await textAt(get.out.trim())).toBe('a,b')
  for (const { err } of [shared, put, get]) expect(err).not.toContain(keys.AWS_SECRET_ACCESS_KEY)
})

it('shares, signs and hands over through the open app', async () => {
  const app = startPackaged([], keys, connect)
  await app.shown()
  const shared = await slipway(app.profile, 'share', file('open.txt'))
  expect(shared.code).toBe(0)
  expect(await textAt(shared.out.trim())).toBe('open.txt')
  const get = await slipway(app.profile, 'presign', 'GET', new URL(shared.out).pathname.replace('/team/', ''))
  expect(await textAt(get.out.trim())).toBe('open.txt')

  const before = storage.ledger.objects().length
  expect((await slipway(app.profile, 'send', file('handed.txt'))).code).toBe(0)
  while (storage.ledger.objects().length === before) await pause(50)
  expect(app.child.exitCode).toBe(null)
})

it('ends with a code for what went wrong', async () => {
  const code = async (...words: string[]) => (await slipway(profile, ...words)).code
  expect({
    arguments: await code('share'),
    connection: await code('presign', 'GET', 'a.txt', '--connection', 'Other'),
    file: await code('share', join(folder, 'nowhere.txt')),
    storage: await code('presign', 'GET', 'nowhere.txt'),
  }).toEqual({ arguments: 2, connection: 3, file: 4, storage: 5 })
})
