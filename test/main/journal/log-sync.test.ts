/** Who waits for which sync of the log. */
import { writeFileSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLogSync } from '../../../main/journal/log-sync.ts'
import { temporaryFolder } from '../../local-s3/start-test-server.ts'

/** A log whose syncs end when the test says so. */
async function rig() {
  const path = join(await temporaryFolder(), 'a.sqlite')
  writeFileSync(`${path}-wal`, 'log')
  const begun: { end(): void; fail(): void }[] = []
  const log = createLogSync(
    path,
    (_file: FileHandle) =>
      new Promise<void>((resolve, reject) => {
        begun.push({ end: resolve, fail: () => reject(new Error('EIO')) })
      }),
  )
  const settled: string[] = []
  return {
    log,
    begun,
    settled,
    ask(name: string) {
      void log.now().then(() => settled.push(name))
    },
    async untilBegun(count: number) {
      await vi.waitFor(() => expect(begun.length).toBe(count))
    },
  }
}

describe('a sync of the log', () => {
  it('is shared by all who ask before it, and waited for by none who ask after it', async () => {
    const { ask, begun, untilBegun, settled } = await rig()
    ask('first')
    await untilBegun(1)
    ask('second')
    ask('third')
    begun[0]?.end()
    await vi.waitFor(() => expect(settled).toEqual(['first']))
    await untilBegun(2)
    begun[1]?.end()
    await vi.waitFor(() => expect(settled).toEqual(['first', 'second', 'third']))
    ask('fourth')
    await untilBegun(3)
    begun[2]?.end()
    await vi.waitFor(() => expect(settled.at(-1)).toBe('fourth'))
  })

  it('that the disk refuses holds nobody up', async () => {
    const { ask, begun, untilBegun, settled } = await rig()
    ask('first')
    await untilBegun(1)
    begun[0]?.fail()
    await vi.waitFor(() => expect(settled).toEqual(['first']))
    ask('second')
    await untilBegun(2)
    begun[1]?.end()
    await vi.waitFor(() => expect(settled).toEqual(['first', 'second']))
  })

  it('without a log to sync is none', async () => {
    const log = createLogSync(join(await temporaryFolder(), 'none.sqlite'))
    expect(await log.now()).toBeUndefined()
    await log.close()
    expect(await log.now()).toBeUndefined()
  })
})

describe('soon', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it('is once in five seconds, however often it is asked for', async () => {
    const { log, begun } = await rig()
    for (let count = 0; count < 100; count++) log.soon()
    vi.advanceTimersByTime(4_999)
    expect(begun.length).toBe(0)
    vi.advanceTimersByTime(1)
    vi.useRealTimers()
    await vi.waitFor(() => expect(begun.length).toBe(1))
  })
})
