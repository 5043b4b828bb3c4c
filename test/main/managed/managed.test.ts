import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type ManagedFile, managedFileSchema } from '../../../contract/managed-file.ts'
import { createConnectionBook } from '../../../main/connections/connection-book.ts'
import { applyManaged, isManaged, withdrawManaged } from '../../../main/managed/apply-managed.ts'
import { managedPaths } from '../../../main/managed/managed-paths.ts'
import { readManaged } from '../../../main/managed/read-managed.ts'
import { memoryValue } from '../../fakes/memory-value.ts'

const keychain = {
  lasting: true,
  seal: (text: string) => Buffer.from(text).toString('base64'),
  open: (sealed: string) => Buffer.from(sealed, 'base64').toString(),
}
const connection = {
  name: 'Acme storage',
  endpoint: 'https://s3.eu-central-1.amazonaws.com',
  region: 'eu-central-1',
  bucket: 'acme',
  prefix: '',
  addressing: 'virtual-host',
  credentials: { kind: 'typed', accessKeyId: 'AK' },
} as const
const file: ManagedFile = managedFileSchema.parse({
  format: 'slipway-managed',
  version: 1,
  setUpBy: 'Acme IT',
  policy: { longestLinkSeconds: 86_400 },
  storages: [{ id: 'acme', connection }],
})

const withKey: ManagedFile = managedFileSchema.parse({
  ...file,
  storages: [{ id: 'acme', connection, secret: { secretAccessKey: 'canary' } }],
})

describe('the place of the managed file', () => {
  it.each<[NodeJS.Platform, Record<string, string>, string[]]>([
    ['linux', {}, ['/etc/slipway/managed.json']],
    ['linux', { ProgramData: 'C:\\x' }, ['/etc/slipway/managed.json']],
    ['darwin', {}, ['/Library/Application Support/Slipway/managed.json']],
    ['win32', {}, ['C:\\ProgramData\\Slipway\\managed.json']],
    ['win32', { ProgramData: 'C:\\ProgramData' }, ['C:\\ProgramData\\Slipway\\managed.json']],
    [
      'win32',
      { ProgramData: 'D:\\ProgramData' },
      ['C:\\ProgramData\\Slipway\\managed.json', 'D:\\ProgramData\\Slipway\\managed.json'],
    ],
    ['win32', { ProgramData: '\\\\host\\share' }, ['C:\\ProgramData\\Slipway\\managed.json']],
  ])('on %s with %j is %j', (platform, environment, paths) => {
    expect(managedPaths(platform, environment)).toEqual(paths)
  })
})

describe('the managed file', () => {
  const me = process.getuid?.() ?? 0

  function written(content: string, fileMode = 0o644, folderMode = 0o755): string {
    const root = mkdtempSync(join(tmpdir(), 'slipway-managed-'))
    onTestFinished(() => rmSync(root, { recursive: true, force: true }))
    const folder = join(root, 'slipway')
    mkdirSync(folder)
    const path = join(folder, 'managed.json')
    writeFileSync(path, content)
    chmodSync(path, fileMode)
    chmodSync(folder, folderMode)
    return path
  }

  it('is read where only the administrator can have written it', () => {
    expect(readManaged(['/nowhere/managed.json', written(JSON.stringify(file))], me)).toEqual({ file })
    expect(readManaged(['/nowhere/managed.json'], me)).toBeNull()
  })

  it.each<[string, () => string, number, string]>([
    ['others may write', () => written(JSON.stringify(file), 0o666), me, 'not-trusted'],
    ['others may replace', () => written(JSON.stringify(file), 0o644, 0o777), me, 'not-trusted'],
    ['somebody else owns', () => written(JSON.stringify(file)), me + 1, 'not-trusted'],
    ['is of 0 bytes', () => written(''), me, 'damaged'],
    ['is huge', () => written(' '.repeat(1024 * 1024 + 1)), me, 'damaged'],
    ['is no JSON', () => written('{'), me, 'damaged'],
    [
      'holds a rule of another version',
      () => written(JSON.stringify({ ...file, policy: { x: 1 } })),
      me,
      'damaged',
    ],
    ['is of a newer version', () => written(JSON.stringify({ ...file, version: 2 })), me, 'damaged'],
  ])('that %s counts for nothing', (_name, make, administrator, trouble) => {
    expect(readManaged([make()], administrator)).toMatchObject({ trouble })
  })
})

describe('a managed storage', () => {
  it('is there once, under its own id and rules, and never takes the place of the one in use', () => {
    const value = memoryValue()
    const book = createConnectionBook(value, keychain)
    const mine = book.save({ ...connection, bucket: 'mine', kind: 'custom' }, { secretAccessKey: 's' })
    applyManaged(file, book)
    applyManaged(file, book)
    expect(book.views().map(({ id, active }) => [id, active])).toEqual([
      [mine.id, true],
      ['managed-acme', false],
    ])
    expect(book.find('managed-acme')?.policy).toEqual({ setBy: 'Acme IT', rules: {} })
    expect([isManaged('managed-acme'), isManaged(mine.id)]).toEqual([true, false])
  })

  it('keeps the key that a person entered, and follows the file', () => {
    const book = createConnectionBook(memoryValue(), keychain)
    applyManaged(file, book)
    const known = book.find('managed-acme')
    if (known !== null) book.save(known, { secretAccessKey: 'entered' }, known.id)
    const [storage] = file.storages
    if (storage !== undefined)
      applyManaged(
        { ...file, storages: [{ ...storage, connection: { ...connection, bucket: 'moved' } }] },
        book,
      )
    expect([book.find('managed-acme')?.bucket, book.secret('managed-acme')]).toEqual([
      'moved',
      { secretAccessKey: 'entered' },
    ])
  })

  it('that IT took out is gone with its key; what a person connected stays, and is in use then', () => {
    const value = memoryValue()
    const book = createConnectionBook(value, keychain)
    applyManaged(withKey, book)
    const mine = book.save({ ...connection, bucket: 'mine', kind: 'custom' }, { secretAccessKey: 's' })
    book.activate('managed-acme')
    applyManaged({ ...withKey, storages: [] }, book)
    expect([book.views().map(({ id }) => id), book.active()?.id]).toEqual([[mine.id], mine.id])
    expect((value.read() as { connections: unknown[] }).connections.length).toBe(1)
    applyManaged(withKey, book)
    expect(book.secret('managed-acme')).toEqual({ secretAccessKey: 'canary' })
  })

  it('goes with the whole file, and nothing else does', () => {
    const book = createConnectionBook(memoryValue(), keychain)
    const mine = book.save({ ...connection, bucket: 'mine', kind: 'custom' }, { secretAccessKey: 's' })
    applyManaged(file, book)
    withdrawManaged(book)
    expect(book.views().map(({ id }) => id)).toEqual([mine.id])
  })
})
