/** Promises over the line to the transfer process settle once, whatever happens to the process. */
import { describe, expect, it } from 'vitest'
import type { FileIdentity, FromTransfer, ToTransfer } from '../../../contract/transfer-protocol.ts'
import { createTransferClient } from '../../../main/transfer-client/transfer-client.ts'
import { failing } from '../../fakes/failing.ts'

const identity: FileIdentity = { device: '1', inode: '2', size: 3, modified: '4', changed: '5' }
const lost = { kind: 'transfer-process' }
const quiet = { sign: async () => signed, stored: () => {}, waiting: () => {} }
const signed = { method: 'PUT', url: 'http://127.0.0.1/k', headers: {}, expiresAt: 0 } as const
const order = { parts: [], stored: [], withCrc32: true, withMd5: false }
const part = { number: 1, offset: 0, length: 3, etag: 'e', crc32: 0, md5: null, storeCrc32: null }

function startClient() {
  const processes: {
    asked: ToTransfer[]
    tell(message: FromTransfer): void
    exit(): void
    stopped: boolean
  }[] = []
  const client = createTransferClient(
    () => {
      let listener = (_: FromTransfer) => {}
      let exit = () => {}
      const fake = {
        asked: [] as ToTransfer[],
        tell: (message: FromTransfer) => listener(message),
        exit: () => exit(),
        stopped: false,
      }
      processes.push(fake)
      return {
        send: (message) => void fake.asked.push(message),
        listen: (given) => {
          listener = given
        },
        onExit: (given) => {
          exit = given
        },
        stop: () => {
          fake.stopped = true
        },
      }
    },
    () => {},
  )
  const processAt = (index: number) => {
    const found = processes[index]
    if (found === undefined) throw new Error('no such process')
    return found
  }
  const opened = async (job: string, index = 0) => {
    const opening = client.open(job, '/f')
    processAt(index).tell({ type: 'opened', job, identity })
    await opening
  }
  return { client, processes, processAt, opened }
}

/** What a promise did so far. */
async function outcome(promise: Promise<unknown>): Promise<unknown> {
  return Promise.race([failing(promise), new Promise((resolve) => setImmediate(resolve, 'open'))])
}

describe('a job', () => {
  it('is opened, sent, checked and closed, one question after the other', async () => {
    const { client, processAt } = startClient()
    const opening = client.open('a', '/f')
    processAt(0).tell({ type: 'opened', job: 'a', identity })
    expect(await opening).toEqual(identity)
    const sending = client.send('a', order, quiet)
    processAt(0).tell({ type: 'sent', job: 'a' })
    await sending
    const checking = client.check('a')
    processAt(0).tell({ type: 'checked', job: 'a' })
    await checking
    const closing = client.close('a')
    processAt(0).tell({ type: 'closed', job: 'a' })
    await closing
    expect(processAt(0).asked.map(({ type }) => type)).toEqual(['open', 'send', 'check', 'close'])
  })

  it('fails with the failure that the process tells', async () => {
    const { client, processAt, opened } = startClient()
    await opened('a')
    const sending = client.send('a', order, quiet)
    processAt(0).tell({ type: 'failed', job: 'a', failure: { kind: 'stalled' } })
    expect(await failing(sending)).toEqual({ kind: 'stalled' })
  })

  it('tells fresh parts from those that were kept', async () => {
    const { client, processAt, opened } = startClient()
    await opened('a')
    const told: boolean[] = []
    void client.send('a', order, { ...quiet, stored: (_, fresh) => void told.push(fresh) })
    processAt(0).tell({ type: 'stored', job: 'a', part })
    processAt(0).tell({ type: 'kept', job: 'a', part })
    expect(told).toEqual([true, false])
  })

  it('that is not known cannot be sent or checked', async () => {
    const { client } = startClient()
    expect([await failing(client.send('a', order, quiet)), await failing(client.check('a'))]).toEqual([
      lost,
      lost,
    ])
  })
})

describe('close', () => {
  it('asked twice is asked of the process once, and both wait for its answer', async () => {
    const { client, processAt, opened } = startClient()
    await opened('a')
    const both = [client.close('a'), client.close('a')]
    expect(await Promise.all(both.map(outcome))).toEqual(['open', 'open'])
    processAt(0).tell({ type: 'closed', job: 'a' })
    await Promise.all(both)
    expect(processAt(0).asked.map(({ type }) => type)).toEqual(['open', 'close'])
  })

  it('rejects the question that is open, and any that comes after it', async () => {
    const { client, opened } = startClient()
    await opened('a')
    const sending = client.send('a', order, quiet)
    void client.close('a')
    expect([await failing(sending), await outcome(client.check('a'))]).toEqual([lost, lost])
  })

  it('still hears of parts that were stored before it ends, and of no more waiting', async () => {
    const { client, processAt, opened } = startClient()
    await opened('a')
    const told: string[] = []
    const sending = client.send('a', order, {
      ...quiet,
      stored: () => void told.push('stored'),
      waiting: () => void told.push('waiting'),
    })
    const closing = client.close('a')
    processAt(0).tell({ type: 'stored', job: 'a', part })
    processAt(0).tell({ type: 'waiting', job: 'a', failure: { kind: 'stalled' }, afterMs: 1 })
    processAt(0).tell({ type: 'closed', job: 'a' })
    await closing
    expect([told, await failing(sending)]).toEqual([['stored'], lost])
  })

  it('of a job that nobody opened is done at once', async () => {
    const { client } = startClient()
    expect(await outcome(client.close('a'))).toBe('nothing failed')
  })
})

describe('when the process dies', () => {
  it('what is open is rejected and what is closing is closed', async () => {
    const { client, processAt, opened } = startClient()
    await opened('a')
    await opened('b')
    const sending = client.send('a', order, quiet)
    const closing = client.close('b')
    processAt(0).exit()
    expect([await failing(sending), await outcome(closing)]).toEqual([lost, 'nothing failed'])
  })

  it('a job it had opened is lost also where no question of it was open', async () => {
    const { client, processAt, opened, processes } = startClient()
    await opened('a')
    processAt(0).exit()
    void client.open('b', '/g')
    expect([await outcome(client.send('a', order, quiet)), await outcome(client.check('a'))]).toEqual([
      lost,
      lost,
    ])
    expect(processes.length).toBe(2)
  })

  it('the next one gets the number of connections, and no late answer to a question of the dead one', async () => {
    const { client, processAt, opened } = startClient()
    client.configure(7)
    await opened('a')
    let finish = () => {}
    void failing(
      client.send('a', order, {
        ...quiet,
        sign: () =>
          new Promise((resolve) => {
            finish = () => resolve(signed)
          }),
      }),
    )
    processAt(0).tell({ type: 'sign', questions: [{ request: 1, job: 'a', part: 1, checksums: {} }] })
    processAt(0).exit()
    await opened('b', 1)
    finish()
    await new Promise(setImmediate)
    expect(processAt(1).asked.map(({ type }) => type)).toEqual(['configure', 'open'])
  })
})

describe('sign', () => {
  it('answers all questions of a message together, and a refusal as a failure', async () => {
    const { client, processAt, opened } = startClient()
    await opened('a')
    void failing(client.send('a', order, quiet))
    processAt(0).tell({
      type: 'sign',
      questions: [
        { request: 1, job: 'a', part: 1, checksums: {} },
        { request: 2, job: 'nobody', part: 1, checksums: {} },
      ],
    })
    await new Promise(setImmediate)
    expect(processAt(0).asked.at(-1)).toEqual({
      type: 'signed',
      answers: [
        { request: 1, signed },
        { request: 2, failure: lost },
      ],
    })
  })
})

describe('stop', () => {
  it('ends the process, rejects what is open, and hears nothing of it any more', async () => {
    const { client, processAt, opened } = startClient()
    await opened('a')
    const told: string[] = []
    const sending = client.send('a', order, { ...quiet, stored: () => void told.push('stored') })
    client.stop()
    processAt(0).tell({ type: 'stored', job: 'a', part })
    expect([processAt(0).stopped, await failing(sending), told]).toEqual([true, lost, []])
  })
})
