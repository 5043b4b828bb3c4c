/** Rows 25 to 27 and 29 of the faults: the app's own files and processes. */
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { MIB } from '../../contract/limits.ts'
import { createHistory } from '../../main/history/history.ts'
import { openDatabase } from '../../main/journal/database.ts'
import { createJournal } from '../../main/journal/journal.ts'
import { createLastingWrites, lastingHistory, lastingJournal } from '../../main/journal/lasting-writes.ts'
import { createTurnWrites } from '../../main/journal/turn-writes.ts'
import { temporaryFolder } from '../local-s3/start-test-server.ts'
import { startFaultRig } from './fault-rig.ts'

/** Three parts. */
const LARGE = 20 * MIB

describe('row 25: a disk that is full or read-only', () => {
  it('is said once, uploads go on, and what was not written is written when there is room', async () => {
    let full = false
    let refusals = 0
    const refused = () => Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
    const rig = await startFaultRig()
    const writes = createLastingWrites(() => void refusals++, 20)
    const whileThereIsRoom = <Real extends object>(real: Real): Real =>
      new Proxy(real, {
        get(target, name, receiver) {
          const value: unknown = Reflect.get(target, name, receiver)
          // A sync of the log that the disk refuses is none: it throws nothing.
          if (typeof value !== 'function' || name === 'lasts') return value
          return (...args: unknown[]) => {
            if (full) throw refused()
            return value.apply(target, args)
          }
        },
      })
    rig.tools.journal = lastingJournal(whileThereIsRoom(rig.tools.journal), writes)
    rig.tools.history = lastingHistory(whileThereIsRoom(rig.history), writes)
    const turn = createTurnWrites((act) => writes.write(() => whileThereIsRoom(rig.journal).together(act)))
    rig.tools.remember = (act) =>
      turn.write(() => act({ history: rig.history, contents: rig.tools.contents }))
    rig.faults.add({ operation: 'UploadPart', partNumber: 2, do: { type: 'delay', ms: 200 } })
    const uploads = [rig.sendFile('large.bin', LARGE), rig.sendFile('small.bin', 5)]
    full = true
    for (const upload of uploads) expect(await rig.outcome(upload)).toBe('done')
    expect([rig.links.length, refusals, rig.history.count()]).toEqual([2, 1, 0])
    full = false
    await rig.waitFor(() => rig.history.count() === 2)
    expect(rig.journal.read()).toEqual([])
  })

  it('in the middle of a transaction loses none of its rows', async () => {
    const { database } = openDatabase(join(await temporaryFolder(), 'slipway.sqlite'), 7)
    database.exec('CREATE TABLE filler (content TEXT)')
    const pages = database.prepare('PRAGMA page_count').get() as { page_count: number }
    database.exec(`PRAGMA max_page_count = ${pages.page_count}`)
    let refusals = 0
    const writes = createLastingWrites(() => void refusals++, 20)
    const insert = database.prepare('INSERT INTO filler VALUES (?)')
    const rows = () =>
      (database.prepare('SELECT count(*) AS total FROM filler').get() as { total: number }).total
    writes.write(database.transaction(() => void [1, 2, 3].map(() => insert.run('x'.repeat(4_000)))))
    expect([refusals, rows()]).toEqual([1, 0])
    database.exec('PRAGMA max_page_count = 10000')
    writes.write(() => void insert.run('after'))
    expect([refusals, rows()]).toEqual([1, 4])
    database.close()
  })

  it('is no reason to put a history aside that may be whole', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'not-made', 'slipway.sqlite')
    const { database, setAside, lasting } = openDatabase(path, 7)
    const kept = createHistory(database).count()
    database.close()
    expect([kept, setAside, lasting, readdirSync(folder)]).toEqual([0, null, false, []])
  })
})

describe('row 26: a database that is broken (settings: see the e2e tests)', () => {
  const broken: [string, (path: string) => void][] = [
    ['empty', (path) => truncateSync(path, 0)],
    ['all NULs', (path) => writeFileSync(path, Buffer.alloc(8_192))],
    ['torn', (path) => truncateSync(path, Math.floor(readFileSync(path).byteLength / 2) - 100)],
  ]

  it.each([
    ...broken,
    [
      'from a newer version',
      (path: string) => {
        const database = new Database(path)
        database.exec('PRAGMA user_version = 99')
        database.close()
      },
    ] as (typeof broken)[number],
  ])('a journal and history that is %s is kept aside, said, and begun anew', async (_, harm) => {
    const path = join(await temporaryFolder(), 'slipway.sqlite')
    const made = openDatabase(path, 1).database
    // All of it in the file: what is left in the log would mend the harm.
    made.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    made.close()
    harm(path)
    const before = readFileSync(path)
    const { database, setAside, lasting } = openDatabase(path, 7)
    const left = createJournal(database).read()
    database.close()
    expect([left, setAside, lasting]).toEqual([[], `${path}.damaged-7`, true])
    expect(readFileSync(`${path}.damaged-7`).equals(before)).toBe(true)
  })
})

it.each([
  ['before Create is answered', 'CreateMultipartUpload', { type: 'lose-answer' }, 0],
  ['with two parts stored', 'UploadPart', { type: 'stall' }, 2],
  ['while Complete is answered', 'CompleteMultipartUpload', { type: 'delay', ms: 300 }, 3],
] as const)(
  'row 27: killed %s, and again during recovery, it resumes without an orphan',
  async (_, operation, action, stored) => {
    const rig = await startFaultRig()
    rig.faults.add({ operation, skip: operation === 'UploadPart' ? 2 : 0, do: action })
    const upload = rig.sendFile('a.bin', LARGE)
    await rig.waitFor(() => rig.ledger.of(operation).length > 0 && upload.parts.size >= stored)
    await rig.restart()
    const [resumed] = await rig.restart()
    if (resumed === undefined) throw new Error('the journal lost the upload')
    expect(await rig.outcome(resumed)).toBe('done')
    expect(rig.ledger.uploads()).toEqual([])
    expect(rig.ledger.objects().length).toBe(1)
  },
)

it('row 29: when the transfer process crashes, uploads go on in another one from their parts', async () => {
  const rig = await startFaultRig()
  rig.faults.add({ operation: 'UploadPart', partNumber: 2, do: { type: 'stall' } })
  const upload = rig.sendFile('a.bin', LARGE)
  await rig.waitFor(() => upload.parts.size === 2)
  rig.processes[0]?.die()
  expect(await rig.outcome(upload)).toBe('done')
  expect([rig.processes.length, rig.partRequests()]).toEqual([2, [1, 2, 1]])
})
