/** A file stays the very file that was opened, or sending it fails plainly. */
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openSourceFile } from '../../transfer/source-file.ts'
import { failing } from '../fakes/failing.ts'
import { temporaryFolder } from '../local-s3/start-test-server.ts'

async function opened(content = 'hello') {
  const folder = await temporaryFolder()
  const path = join(folder, 'a.txt')
  writeFileSync(path, content)
  const source = await openSourceFile(path, null)
  onTestFinished(() => source.close())
  return { folder, path, source }
}

describe('a file that stays as it was', () => {
  it('is read at any offset, passes its check, and is left untouched', async () => {
    const { path, source } = await opened()
    const before = statSync(path, { bigint: true })
    const target = Buffer.alloc(3)
    await source.read(target, 2)
    await source.check()
    const after = statSync(path, { bigint: true })
    expect(target.toString()).toBe('llo')
    expect([after.mtimeNs, after.ctimeNs, readFileSync(path, 'utf8')]).toEqual([
      before.mtimeNs,
      before.ctimeNs,
      'hello',
    ])
  })

  it('is known by device, inode, size and both times in nanoseconds', async () => {
    const { path, source } = await opened()
    const stats = statSync(path, { bigint: true })
    expect(source.identity).toEqual({
      device: String(stats.dev),
      inode: String(stats.ino),
      size: 5,
      modified: String(stats.mtimeNs),
      changed: String(stats.ctimeNs),
    })
  })

  it('is opened again by its identity, and another file is not', async () => {
    const { path, source } = await opened()
    const again = await openSourceFile(path, source.identity)
    await again.close()
    const other = { ...source.identity, inode: '1' }
    expect(await failing(openSourceFile(path, other))).toEqual({
      kind: 'file',
      what: 'changed',
      code: 'other identity',
    })
  })
})

describe('trap 20: check fails when the file', () => {
  it.each<[string, (path: string) => void, string]>([
    ['was written to', (path) => writeFileSync(path, 'HELLO'), 'descriptor'],
    ['grew', (path) => appendFileSync(path, '!'), 'descriptor'],
    ['was cut', (path) => truncateSync(path, 2), 'descriptor'],
    [
      'was written to and had its time set back',
      (path) => {
        const { atime, mtime } = statSync(path)
        writeFileSync(path, 'HELLO')
        utimesSync(path, atime, mtime)
      },
      'descriptor',
    ],
    ['is gone', (path) => rmSync(path), 'descriptor'],
    ['was moved away', (path) => renameSync(path, `${path}.old`), 'descriptor'],
    [
      'was replaced by another of the same size',
      (path) => {
        writeFileSync(`${path}.new`, 'HELLO')
        linkSync(path, `${path}.kept`)
        renameSync(`${path}.new`, path)
      },
      'descriptor',
    ],
  ])('%s', async (_, change, code) => {
    const { path, source } = await opened()
    change(path)
    expect(await failing(source.check())).toEqual({ kind: 'file', what: 'changed', code })
  })

  it('was replaced by a link to another that looks the same', async () => {
    const { folder, path, source } = await opened()
    const moved = join(folder, 'moved')
    mkdirSync(moved)
    // The folder above is swapped, so that nothing of the opened file itself is touched.
    const outer = join(folder, 'outer')
    mkdirSync(outer)
    writeFileSync(join(outer, 'b.txt'), 'hello')
    const inner = await openSourceFile(join(outer, 'b.txt'), null)
    renameSync(outer, join(moved, 'outer'))
    mkdirSync(outer)
    writeFileSync(join(outer, 'b.txt'), 'hello')
    expect(await failing(inner.check())).toEqual({ kind: 'file', what: 'changed', code: 'path' })
    await inner.close()
    expect([existsSync(path), await failing(source.check())]).toEqual([true, 'nothing failed'])
  })
})

describe('read', () => {
  it('trap 20: never pads what a file that was cut does not hold any more', async () => {
    const { path, source } = await opened()
    truncateSync(path, 2)
    expect(await failing(source.read(Buffer.alloc(5), 0))).toEqual({
      kind: 'file',
      what: 'changed',
      code: 'short read',
    })
  })
})

describe('openSourceFile refuses', () => {
  it.each<[string, (path: string) => void, object]>([
    ['what is not there', () => {}, { kind: 'file', what: 'missing', code: 'ENOENT' }],
    ['a folder', (path) => mkdirSync(path), { kind: 'file', what: 'not-a-file', code: '' }],
    [
      'a FIFO, without waiting for its other end',
      (path) => execFileSync('mkfifo', [path]),
      { kind: 'file', what: 'not-a-file', code: '' },
    ],
    ['a device', (path) => symlinkSync('/dev/zero', path), { kind: 'file', what: 'not-a-file', code: '' }],
    [
      'what cannot be read',
      (path) => symlinkSync(path, path),
      { kind: 'file', what: 'unreadable', code: 'ELOOP' },
    ],
    [
      'what is behind a file as if it were a folder',
      (path) => {
        writeFileSync(`${path}-file`, '')
        symlinkSync(`${path}-file/inside`, path)
      },
      { kind: 'file', what: 'missing', code: 'ENOTDIR' },
    ],
  ])('%s', async (_, make, expected) => {
    const path = join(await temporaryFolder(), 'a')
    make(path)
    expect(await failing(openSourceFile(path, null))).toEqual(expected)
  })
})
