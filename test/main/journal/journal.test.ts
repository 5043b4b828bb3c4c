/** The journal and its file: every field comes back, and a broken file is kept aside, never lost silently. */
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../../main/journal/database.ts'
import { createJournal } from '../../../main/journal/journal.ts'
import type { Upload } from '../../../main/upload/upload.ts'
import { uploadOf } from '../../fakes/upload-of.ts'
import { temporaryFolder } from '../../local-s3/start-test-server.ts'

const upload = (id: string, more: Partial<Upload> = {}): Upload =>
  uploadOf({ id, name: `${id} ü 😀`, folder: 'folder/inner', size: 2 ** 45, ...more })
const identity = {
  device: '1',
  inode: '18446744073709551615',
  size: 9,
  modified: '1700000000000000001',
  changed: '2',
}
const part = (number: number) => ({
  number,
  offset: 0,
  length: 8,
  etag: '"e"',
  crc32: 4_294_967_295,
  md5: null,
  storeCrc32: 'AAAAAA==',
})

async function newPath(): Promise<string> {
  return join(await temporaryFolder(), 'slipway.sqlite')
}

function open(path: string) {
  const opened = openDatabase(path, 7)
  return { ...opened, journal: createJournal(opened.database), close: () => opened.database.close() }
}

describe('the journal', () => {
  it('gives every field back after the app was closed, in the order it was added', async () => {
    const path = await newPath()
    const first = open(path)
    first.journal.add([upload('b'), upload('a')])
    const progress = {
      size: 9,
      identity,
      createBegun: true,
      uploadId: 'u',
      crc32Declared: 'composite' as const,
    }
    first.journal.saveProgress('a', progress)
    const state = { kind: 'failed', problem: { code: 'stalled', details: 'x' } } as const
    first.journal.saveState('a', state)
    first.journal.savePart('a', part(2))
    first.journal.savePart('a', part(1))
    first.journal.savePart('a', { ...part(2), etag: '"newer"' })
    first.close()
    const again = open(path)
    expect([again.setAside, again.journal.read()]).toEqual([
      null,
      [
        upload('b'),
        upload('a', {
          ...progress,
          state,
          parts: new Map([
            [1, part(1)],
            [2, { ...part(2), etag: '"newer"' }],
          ]),
        }),
      ],
    ])
    again.close()
  })

  it('adds all or none', async () => {
    const { journal, close } = open(await newPath())
    journal.add([upload('a')])
    expect(() => journal.add([upload('b'), upload('a')])).toThrow('UNIQUE')
    expect(journal.read().map(({ id }) => id)).toEqual(['a'])
    close()
  })

  it('forgets parts one by one, all together, and with their upload', async () => {
    const { journal, database, close } = open(await newPath())
    journal.add([upload('a'), upload('b')])
    for (const number of [1, 2, 3]) for (const id of ['a', 'b']) journal.savePart(id, part(number))
    journal.forgetPart('a', 2)
    expect([...(journal.read()[0]?.parts.keys() ?? [])]).toEqual([1, 3])
    journal.forgetParts('a')
    journal.remove(['b', 'unknown'])
    expect(journal.read()).toEqual([upload('a')])
    expect(database.prepare('SELECT count(*) AS parts FROM parts').get()).toMatchObject({ parts: 0 })
    close()
  })
})

describe('a file that cannot be used', () => {
  it.each<[string, (path: string) => void]>([
    ['of no bytes', (path) => truncateSync(path, 0)],
    ['of NULs', (path) => writeFileSync(path, Buffer.alloc(8_192))],
    ['of something else', (path) => writeFileSync(path, 'hello, I am a letter to the bank')],
    ['that is torn', (path) => truncateSync(path, readFileSync(path).byteLength - 4_096 - 100)],
    [
      'with a page overwritten',
      (path) => {
        const bytes = readFileSync(path)
        bytes.fill(0x55, 4_096, 8_192)
        writeFileSync(path, bytes)
      },
    ],
    [
      'from a newer version',
      (path) => {
        const database = new Database(path)
        database.exec('PRAGMA user_version = 999')
        database.close()
      },
    ],
  ])('%s is kept aside, and a new one begun', async (_, damage) => {
    const path = await newPath()
    const first = open(path)
    first.journal.add(Array.from({ length: 200 }, (_entry, index) => upload(`${index}`)))
    first.database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    first.close()
    damage(path)
    const damaged = readFileSync(path)
    const again = open(path)
    expect([again.setAside, again.journal.read()]).toEqual([`${path}.damaged-7`, []])
    expect(readFileSync(`${path}.damaged-7`).equals(damaged)).toBe(true)
    again.journal.add([upload('new')])
    again.close()
    const third = open(path)
    expect([third.setAside, third.journal.read().length]).toEqual([null, 1])
    third.close()
  })
})
