/** The page hears of the queue at most ten times a second, and never of something older than it has. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { QueueChange } from '../../../contract/views.ts'
import { createQueuePublisher } from '../../../main/upload/queue-publisher.ts'
import { createRateMeter, secondsLeft } from '../../../main/upload/rate-meter.ts'
import type { Upload } from '../../../main/upload/upload.ts'
import { uploadOf } from '../../fakes/upload-of.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function start(count: number, state: Upload['state'] = { kind: 'queued' }) {
  const uploads = new Map<string, Upload>()
  for (let index = 0; index < count; index++)
    uploads.set(
      `${index}`,
      uploadOf({
        id: `${index}`,
        batch: 'b',
        path: '/secret/path',
        key: 'secret-key',
        token: 'secret-token',
        uploadId: 'secret-id',
        size: 1_000_000,
        state,
      }),
    )
  const published: QueueChange[] = []
  let now = 0
  const publisher = createQueuePublisher(
    uploads,
    (change) => void published.push(change),
    () => now,
  )
  for (const id of uploads.keys()) publisher.changed(id)
  publisher.read([{ group: 'b', from: 0, count: 500 }])
  return {
    uploads,
    publisher,
    published,
    async pass(milliseconds: number) {
      now += milliseconds
      await vi.advanceTimersByTimeAsync(milliseconds)
    },
  }
}

describe('the publisher', () => {
  it('gathers a thousand changes of a second into ten, counted up', async () => {
    const { publisher, published, pass } = start(3)
    for (let turn = 0; turn < 1_000; turn++) {
      publisher.changed(`${turn % 3}`)
      await pass(1)
    }
    expect(published.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(published.every(({ rows }) => rows.length === 3)).toBe(true)
    expect(publisher.view().version).toBe(10)
  })

  it('is silent while nothing changes', async () => {
    const { publisher, published, pass } = start(1)
    publisher.changed('0')
    await pass(5_000)
    expect(published.length).toBe(1)
  })

  it('tells of a group that rows left, and of rows that are shown alone', async () => {
    const { uploads, publisher, published, pass } = start(3)
    await pass(100)
    publisher.read([{ group: 'b', from: 0, count: 2 }])
    uploads.delete('0')
    publisher.removed('0')
    publisher.changed('1')
    publisher.changed('2')
    await pass(100)
    expect(
      published.map(({ rows, groups }) => [rows.map(({ id }) => id), groups.map(({ rows: n }) => n)]),
    ).toEqual([
      [['0', '1', '2'], [3]],
      [['1'], [2]],
    ])
    for (const id of ['1', '2']) {
      uploads.delete(id)
      publisher.removed(id)
    }
    await pass(100)
    expect(published.at(-1)).toMatchObject({ groups: [], removedGroups: ['b'], rows: [] })
  })

  it('moves a row that failed to those that need the person, and back to its place', async () => {
    const { uploads, publisher, published, pass } = start(3)
    await pass(100)
    const second = uploads.get('1')
    const where = () =>
      publisher
        .read(['needs-you', 'b'].map((group) => ({ group, from: 0, count: 9 })))
        .map(({ group, rows }) => [group, rows.map(({ id }) => id)])
    if (second !== undefined) second.state = { kind: 'failed', problem: { code: 'busy', details: '' } }
    publisher.changed('1')
    await pass(100)
    expect(published.at(-1)?.groups.map(({ id, rows, counts }) => [id, rows, counts.failed])).toEqual([
      ['b', 2, 1],
      ['needs-you', 1, 1],
    ])
    expect(where()).toEqual([
      ['needs-you', ['1']],
      ['b', ['0', '2']],
    ])
    if (second !== undefined) second.state = { kind: 'queued' }
    publisher.changed('1')
    expect(where()).toEqual([
      ['needs-you', []],
      ['b', ['0', '1', '2']],
    ])
  })

  it('tells nothing that the page may not know', async () => {
    const { publisher, published, pass } = start(1)
    publisher.changed('0')
    await pass(100)
    expect(JSON.stringify([published, publisher.view()])).not.toContain('secret')
  })

  it('shows the rate of what is sent, and lets it fade in silence', async () => {
    const { uploads, publisher, published, pass } = start(1, { kind: 'sending' })
    const upload = uploads.get('0')
    for (let turn = 1; turn <= 20 && upload !== undefined; turn++) {
      upload.inFlightBytes = turn * 10_000
      publisher.changed('0')
      await pass(100)
    }
    const moving = published.at(-1)?.rows[0]
    expect(moving?.bytesPerSecond).toBeCloseTo(100_000, -3)
    expect(moving?.secondsLeft).toBe(8)
    await pass(6_000)
    expect(published.at(-1)?.rows[0]).toMatchObject({ bytesPerSecond: null, secondsLeft: null })
  })
})

describe('the rate meter', () => {
  it('knows nothing before bytes moved, and takes an attempt begun again for no speed', () => {
    const meter = createRateMeter()
    meter.sample(0, 100)
    expect(meter.rate()).toBeNull()
    meter.sample(1_000, 1_100)
    expect(meter.rate()).toBe(1_000)
    meter.sample(2_000, 0)
    expect(meter.rate()).toBeGreaterThan(0)
    expect(meter.rate()).toBeLessThan(1_000)
  })

  it('does not jump when one sample is ten times the others', () => {
    const meter = createRateMeter()
    for (let second = 0; second <= 20; second++) meter.sample(second * 1_000, second * 1_000)
    meter.sample(21_000, 30_000)
    expect(meter.rate()).toBeLessThan(3_500)
  })

  it('tells whole seconds, rounded up, and none where the rate is not known', () => {
    expect([secondsLeft(101, 100), secondsLeft(0, 100), secondsLeft(5, null)]).toEqual([2, 0, null])
  })
})
