/** A folder as one ZIP, through the whole engine: made while it is sent, proved, and as hard to lose as a file. */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Connection } from '../../contract/connection.ts'
import { MIB } from '../../contract/limits.ts'
import { type LocalS3, startLocalS3 } from '../../local-s3/server.ts'
import { createTestEngine, type TestEngine } from '../fakes/test-engine.ts'

const credentials = { accessKeyId: 'zip', secretAccessKey: 'zip-secret' }
const contents: Record<string, Buffer> = {
  'notes.txt': Buffer.from('notes'),
  empty: Buffer.alloc(0),
  'films/one.mov': randomBytes(30 * MIB),
  'films/two é.mov': randomBytes(15 * MIB + 1),
}

let directory: string
let album: string
let server: LocalS3
let engine: TestEngine

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'slipway-zip-'))
  album = join(directory, 'Album')
  mkdirSync(join(album, 'films'), { recursive: true })
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(album, name), content)
  server = await startLocalS3({
    dataDir: join(directory, 'server'),
    credentials: [credentials],
    buckets: ['zips'],
    durable: false,
  })
  engine = createTestEngine({ connection: connectionTo(server), credentials })
})

afterEach(async () => {
  await engine.remove()
  await server.close()
  rmSync(directory, { recursive: true, force: true })
})

function connectionTo({ endpoint }: LocalS3): Connection {
  return {
    id: 'c',
    kind: 'custom',
    name: 'test',
    endpoint,
    region: 'us-east-1',
    bucket: 'zips',
    prefix: '',
    addressing: 'path',
    credentials: { kind: 'typed', accessKeyId: credentials.accessKeyId },
  }
}

function row() {
  return engine.rows()[0]
}

/** Downloads by the link, without credentials, and lets Python check every CRC. */
async function expectWholeZip(): Promise<void> {
  const answer = await fetch(engine.links.get('Album.zip') ?? '')
  const zip = join(directory, 'downloaded.zip')
  writeFileSync(zip, new Uint8Array(await answer.arrayBuffer()))
  const target = join(directory, 'unpacked')
  execFileSync('python3', ['-m', 'zipfile', '-e', zip, target])
  const unpacked = Object.keys(contents).map((name) => [name, readFileSync(join(target, 'Album', name))])
  expect(
    unpacked.map(([name, content]) => [name, contents[String(name)]?.equals(content as Buffer)]),
  ).toEqual(Object.keys(contents).map((name) => [name, true]))
}

it('arrives whole and proved, with one link', async () => {
  await engine.dropAsZip(album)
  await engine.settled()
  expect(row()).toMatchObject({ name: 'Album.zip', state: { kind: 'done', proof: 'full-object-crc32' } })
  await expectWholeZip()
  expect(server.ledger.uploads()).toEqual([])
})

it('goes on after a restart with what was sent', async () => {
  server.faults.add({ operation: 'UploadPart', skip: 2, times: 1_000, do: { type: 'stall' } })
  await engine.dropAsZip(album)
  await expect.poll(() => server.ledger.uploads()[0]?.parts.length, { timeout: 20_000 }).toBe(2)
  const { directory: profile } = engine
  engine.close()
  server.faults.clear()
  server.ledger.clear()

  engine = createTestEngine({ connection: connectionTo(server), credentials, directory: profile })
  engine.queue.restore(engine.journal.read())
  await engine.settled()
  expect(row()?.state.kind).toBe('done')
  expect(server.ledger.of('UploadPart').length).toBe(4)
  await expectWholeZip()
})

it('fails plainly when one of its files changes meanwhile, and is whole when tried again', async () => {
  server.faults.add({ operation: 'UploadPart', partNumber: 6, do: { type: 'delay', ms: 600 } })
  await engine.dropAsZip(album)
  await expect.poll(() => server.ledger.uploads()[0]?.parts.length, { timeout: 20_000 }).toBeGreaterThan(3)
  appendFileSync(join(album, 'notes.txt'), ' and more')
  await engine.settled()
  expect(row()?.state).toMatchObject({ kind: 'failed', problem: { code: 'file-changed' } })
  expect(server.ledger.objects()).toEqual([])

  writeFileSync(join(album, 'notes.txt'), contents['notes.txt'] ?? '')
  engine.queue.retry('all')
  await engine.settled()
  expect(row()?.state.kind).toBe('done')
  await expectWholeZip()
})

it('leaves nothing when it is canceled', async () => {
  server.faults.add({ operation: 'UploadPart', times: 1_000, do: { type: 'delay', ms: 300 } })
  await engine.dropAsZip(album)
  await expect.poll(() => server.ledger.uploads().length, { timeout: 20_000 }).toBe(1)
  engine.queue.cancel('all')
  await engine.settled()
  expect([row()?.state.kind, server.ledger.uploads(), server.ledger.objects()]).toEqual(['canceled', [], []])
})
