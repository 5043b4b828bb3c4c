/** The storage on this computer: one process, one connection, whatever ends when. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createConnectionBook } from '../../../main/connections/connection-book.ts'
import { createLocalStorage } from '../../../main/local-storage/local-storage.ts'
import { memoryValue } from '../../fakes/memory-value.ts'
import { temporaryFolder } from '../../local-s3/start-test-server.ts'

/** @param answers what each process in turn reports when it is told to start */
async function start(...answers: object[]) {
  const value = memoryValue()
  const secrets = { lasting: true, seal: (text: string) => text, open: (sealed: string) => sealed }
  const processes: {
    told: { options: { port: number; credentials: unknown[] } }[]
    stopped: boolean
    exit(): void
  }[] = []
  const dataDirectory = join(await temporaryFolder(), 'data')
  const book = createConnectionBook(value, secrets)
  const storage = createLocalStorage(
    book,
    () => {
      let report = (_: unknown) => {}
      const exits: (() => void)[] = []
      const fake = {
        told: [] as { options: { port: number; credentials: unknown[] } }[],
        stopped: false,
        exit: () => exits.forEach((exit) => void exit()),
      }
      const answer = answers[processes.length] ?? { type: 'ready', endpoint: 'http://127.0.0.1:4000' }
      processes.push(fake)
      return {
        send(message) {
          fake.told.push(message as (typeof fake.told)[number])
          setImmediate(() => report(answer))
        },
        onMessage: (listener) => {
          report = listener
        },
        onExit: (listener) => void exits.push(listener),
        stop: () => {
          fake.stopped = true
        },
      }
    },
    dataDirectory,
  )
  return { storage, book, processes, dataDirectory }
}

describe('the storage on this computer', () => {
  it('makes its connection, keeps its data to its owner, and starts once for many askers', async () => {
    const { storage, book, processes, dataDirectory } = await start()
    const [first, second] = await Promise.all([storage.start(), storage.start()])
    expect([first, processes.length, book.active()]).toEqual([second, 1, first])
    expect(first).toMatchObject({ kind: 'local', endpoint: 'http://127.0.0.1:4000', addressing: 'path' })
    expect(statSync(dataDirectory).mode & 0o777).toBe(0o700)
  })

  it('starts again with the same port, key and connection', async () => {
    const { storage, book, processes } = await start()
    const first = await storage.start()
    storage.stop()
    const second = await storage.start()
    expect([second.id, book.views().length]).toEqual([first.id, 1])
    const [one, two] = processes.map(({ told }) => told[0]?.options)
    expect([one?.port, two?.port, two?.credentials]).toEqual([0, 4000, one?.credentials])
  })

  it('takes another port where the one of before is taken', async () => {
    const ready = { type: 'ready', endpoint: 'http://127.0.0.1:4000' }
    const { storage, processes } = await start(
      ready,
      { type: 'failed', reason: 'EADDRINUSE' },
      { type: 'ready', endpoint: 'http://127.0.0.1:5000' },
    )
    await storage.start()
    storage.stop()
    expect((await storage.start()).endpoint).toBe('http://127.0.0.1:5000')
    expect(processes.map(({ told }) => told[0]?.options.port)).toEqual([0, 4000, 0])
    expect(processes[1]?.stopped).toBe(true)
  })

  it('says that it did not start, and tries anew when asked again', async () => {
    const { storage } = await start({ type: 'failed', reason: 'no room' })
    await expect(storage.start()).rejects.toMatchObject({
      problem: { code: 'local-storage-failed', details: 'no room' },
    })
    expect((await storage.start()).kind).toBe('local')
  })

  it('starts a new process after one ended, and not because an older one ended late', async () => {
    const { storage, processes } = await start()
    await storage.start()
    processes[0]?.exit()
    await storage.start()
    storage.stop()
    await storage.start()
    expect(processes.length).toBe(3)
    processes[1]?.exit()
    await storage.start()
    expect(processes.length).toBe(3)
    storage.stop()
    expect(processes[2]?.stopped).toBe(true)
  })
})
