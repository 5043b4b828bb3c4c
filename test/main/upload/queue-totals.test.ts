/** Sums over the queue follow every change, and cost nothing for the rows that did not. */
import { describe, expect, it } from 'vitest'
import { createQueueTotals } from '../../../main/upload/queue-totals.ts'
import { createReadyLine } from '../../../main/upload/ready-line.ts'
import type { Upload } from '../../../main/upload/upload.ts'
import { cpuClock } from '../../fakes/cpu-milliseconds.ts'
import { uploadOf } from '../../fakes/upload-of.ts'

const upload = (id: string, size: number, more: Partial<Upload> = {}) => uploadOf({ id, size, ...more })

function start(...given: Upload[]) {
  const uploads = new Map(given.map((one) => [one.id, one]))
  const totals = createQueueTotals(uploads)
  for (const { id } of given) totals.changed(id)
  return { uploads, totals }
}

const part = (length: number) =>
  ({ number: 1, offset: 0, length, etag: 'e', crc32: 0, md5: null, storeCrc32: null }) as const

describe('totals', () => {
  it('replace what a row counted before, whatever happened to it in between', () => {
    const a = upload('a', 100, { state: { kind: 'sending' } })
    const b = upload('b', 50)
    const { totals, uploads } = start(a, b)
    expect(totals.bytes()).toEqual({ total: 150, sent: 0 })
    a.inFlightBytes = 60
    totals.changed('a')
    totals.changed('a')
    expect(totals.bytes().sent).toBe(60)
    a.inFlightBytes = 0
    a.parts.set(1, part(40))
    totals.changed('a')
    expect([totals.bytes(), totals.movedBytes()]).toEqual([{ total: 150, sent: 40 }, 40])
    a.state = { kind: 'canceling' }
    totals.changed('a')
    expect([totals.bytes(), totals.counts().canceling]).toEqual([{ total: 50, sent: 0 }, 1])
    uploads.delete('b')
    totals.changed('b')
    expect([totals.bytes(), totals.counts().queued]).toEqual([{ total: 0, sent: 0 }, 0])
  })

  it('take no row that comes, goes, or is stopped for bytes that moved', () => {
    const a = upload('a', 100, {
      state: { kind: 'sending' },
      parts: new Map([[1, part(40)]]),
      inFlightBytes: 30,
    })
    const { totals, uploads } = start(a)
    expect(totals.movedBytes()).toBe(0)
    a.state = { kind: 'paused' }
    a.inFlightBytes = 0
    totals.changed('a')
    expect(totals.movedBytes()).toBe(0)
    uploads.delete('a')
    totals.changed('a')
    expect(totals.movedBytes()).toBe(0)
  })

  it('of 100,000 rows are read ten thousand times while one of them moves', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => upload(`${index}`, 10))
    const { totals } = start(...rows)
    const [one] = rows
    totals.bytes()
    const spent = cpuClock()
    for (let bytes = 0; bytes < 10_000; bytes++) {
      if (one !== undefined) one.inFlightBytes = bytes % 10
      totals.changed('0')
      totals.bytes()
    }
    expect(spent()).toBeLessThan(500)
  })
})

describe('the line of those who are ready', () => {
  const drain = (line: ReturnType<typeof createReadyLine>) => {
    const taken: string[] = []
    for (let id = line.next(); id !== undefined; id = line.next()) taken.push(id)
    return taken
  }

  it('begins with those put first, the latest before the earlier', () => {
    const line = createReadyLine()
    for (const id of ['a', 'b', 'c', 'd']) line.add(id)
    line.putFirst(['c'])
    line.putFirst(['d', 'b'])
    expect(line.nextFirst()).toBe('d')
    expect(drain(line)).toEqual(['b', 'c', 'a', 'b', 'c', 'd'])
    expect(line.nextFirst()).toBe(undefined)
  })

  it('is emptied of 200,000 at a cost that does not grow', () => {
    const line = createReadyLine()
    for (let index = 0; index < 200_000; index++) line.add(String(index))
    const spent = cpuClock()
    expect(drain(line)).toHaveLength(200_000)
    expect(spent()).toBeLessThan(500)
  })
})
