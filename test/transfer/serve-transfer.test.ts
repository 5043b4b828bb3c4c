/** Jobs of the transfer process over a line, against a store: what is retried, what is kept, what is let go. */
import { readdirSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MIB } from '../../contract/limits.ts'
import type { FromTransfer, StoredPart } from '../../contract/transfer-protocol.ts'
import { createTransferClient } from '../../main/transfer-client/transfer-client.ts'
import { failing } from '../fakes/failing.ts'
import { startInProcessTransfer } from '../fakes/in-process-transfer.ts'
import { startScriptedServer } from '../fakes/scripted-server.ts'
import { someBytes } from '../fakes/upload-rig.ts'
import { temporaryFolder } from '../local-s3/start-test-server.ts'

const PART = MIB

async function start(partCount: number, answer: (part: number, attempt: number) => number | 'never') {
  const attempts = new Map<number, number>()
  let atOnce = 0
  let most = 0
  const { endpoint } = await startScriptedServer((response, { url }) => {
    const part = Number(url.slice(1))
    const attempt = (attempts.get(part) ?? 0) + 1
    attempts.set(part, attempt)
    most = Math.max(most, ++atOnce)
    const status = answer(part, attempt)
    setTimeout(() => {
      if (status === 'never') return
      atOnce--
      const body = status === 400 ? '<Error><Code>BadDigest</Code></Error>' : ''
      response.writeHead(status, { etag: `"${part}"` }).end(body)
    }, 20)
  })
  const path = join(await temporaryFolder(), 'source.bin')
  writeFileSync(path, someBytes(partCount * PART))
  const process = startInProcessTransfer()
  const client = createTransferClient(
    () => process,
    () => {},
  )
  await client.open('job', path)
  const stored: [number, boolean][] = []
  const parts = Array.from({ length: partCount }, (_, index) => ({
    number: index + 1,
    offset: index * PART,
    length: PART,
  }))
  const send = (given: { parts?: typeof parts; stored?: StoredPart[] } = {}) =>
    client.send(
      'job',
      { parts, stored: [], withCrc32: true, withMd5: false, ...given },
      {
        sign: async (part) => ({ method: 'PUT', url: `${endpoint}/${part}`, headers: {}, expiresAt: 0 }),
        stored: (part, fresh) => void stored.push([part.number, fresh]),
        waiting: () => {},
      },
    )
  const kinds = () => process.told.map(({ type }: FromTransfer) => type)
  return { client, path, parts, send, stored, attempts, most: () => most, kinds, told: process.told }
}

/** Descriptors of this process on a path. */
function descriptorsOf(path: string): number {
  return readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === path
    } catch {
      return false
    }
  }).length
}

describe('a job', () => {
  it('tries again the part that failed and no other', async () => {
    const { send, attempts } = await start(5, (part, attempt) => (part === 3 && attempt === 1 ? 503 : 200))
    await send()
    expect(Object.fromEntries(attempts)).toEqual({ 1: 1, 2: 1, 3: 2, 4: 1, 5: 1 })
  })

  it('uses as many connections as it may and no more', async () => {
    const { client, send, attempts, most } = await start(12, () => 'never')
    client.configure(3)
    void failing(send())
    await expect.poll(() => attempts.size).toBe(3)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect([attempts.size, most()]).toEqual([3, 3])
    await client.close('job')
  })

  it('keeps parts that the file still holds, and sends those it does not', async () => {
    const { send, told, stored, parts, attempts } = await start(3, () => 200)
    await send()
    const before = told.flatMap((message) => (message.type === 'stored' ? [message.part] : []))
    const changed = before.map((part) => (part.number === 2 ? { ...part, crc32: part.crc32 ^ 1 } : part))
    attempts.clear()
    stored.length = 0
    await send({ parts: parts.slice(0, 0), stored: changed })
    expect([[...attempts.keys()], stored.sort()]).toEqual([
      [2],
      [
        [1, false],
        [2, true],
        [3, false],
      ],
    ])
  })

  it('with nothing to send is sent', async () => {
    const { send } = await start(1, () => 200)
    expect(await failing(send({ parts: [] }))).toBe('nothing failed')
  })

  it('gives a part up that arrives damaged twice, also while others get through', async () => {
    const { send, attempts } = await start(40, (part) => (part === 1 ? 400 : 200))
    const failure = await failing(send())
    expect([failure, attempts.get(1)]).toMatchObject([{ kind: 's3', code: 'BadDigest' }, 2])
  })

  it('that is closed leaves no descriptor and nothing on the wire', async () => {
    const { client, path, send, attempts } = await start(8, () => 'never')
    const sending = failing(send())
    await expect.poll(() => attempts.size).toBe(4)
    expect(descriptorsOf(path)).toBe(1)
    await client.close('job')
    expect([await sending, descriptorsOf(path), attempts.size]).toEqual([{ kind: 'transfer-process' }, 0, 4])
  })

  it('reports what fails once', async () => {
    const { send, kinds } = await start(8, () => 403)
    expect(await failing(send())).toMatchObject({ kind: 's3', status: 403 })
    expect(kinds().filter((type) => type === 'failed')).toEqual(['failed'])
  })
})
