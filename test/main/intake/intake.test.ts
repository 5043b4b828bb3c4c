/** What a person hands in becomes uploads with keys of their own; the rest is refused by name. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Connection } from '../../../contract/connection.ts'
import { type IntakeTools, isSeveral, takeIn, takeInAsZip } from '../../../main/intake/intake.ts'
import { walkHere } from '../../../main/intake/walk.ts'
import type { Upload } from '../../../main/upload/upload.ts'
import { temporaryFolder } from '../../local-s3/start-test-server.ts'

const connection: Connection = {
  id: 'c',
  kind: 'custom',
  name: 'Work',
  endpoint: 'http://127.0.0.1:1',
  region: 'us-east-1',
  bucket: 'bucket',
  prefix: 'team/',
  addressing: 'path',
  credentials: { kind: 'typed', accessKeyId: 'AK' },
}

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

async function take(paths: string[], more: Partial<IntakeTools> = {}) {
  const added: Upload[][] = []
  const result = await takeIn(paths, {
    activeConnection: () => connection,
    join: () => false,
    add: (uploads) => void added.push([...uploads]),
    now: () => 42,
    ...more,
  })
  return { result, added, uploads: added.flat() }
}

/** What was found, in one line each. */
async function walked(paths: string[]): Promise<string[]> {
  const found: string[] = []
  for await (const batch of walkHere(paths))
    for (const one of batch)
      found.push(
        one.kind === 'file'
          ? `${one.folder}|${one.name}|${one.size}`
          : `${one.name}: ${one.problem.code} ${one.problem.details}`.trim(),
      )
  return found
}

describe('walkHere', () => {
  it('walks folders to the bottom, in the order that people expect, without litter', async () => {
    const folder = await folderWith({
      'top/b/deep/er/z.txt': 'zz',
      'top/a10.txt': '1',
      'top/a9.txt': '22',
      'top/.DS_Store': 'x',
      'top/Thumbs.db': 'x',
      'top/.hidden': 'h',
      'single.txt': 's',
    })
    mkdirSync(join(folder, 'top/empty'))
    const found = await walked([join(folder, 'single.txt'), join(folder, 'top')])
    expect(found).toEqual([
      '|single.txt|1',
      'top|.hidden|1',
      'top|a9.txt|2',
      'top|a10.txt|1',
      'top/b/deep/er|z.txt|2',
    ])
  })

  it('finds nothing in an empty folder', async () => {
    expect(await walked([await temporaryFolder()])).toEqual([])
  })

  it('follows a link that was dropped, and refuses those inside a folder', async () => {
    const folder = await folderWith({ 'top/a.txt': '1', 'elsewhere.txt': '22' })
    symlinkSync(join(folder, 'elsewhere.txt'), join(folder, 'top/link.txt'))
    symlinkSync(join(folder, 'top'), join(folder, 'top/circle'))
    symlinkSync(join(folder, 'elsewhere.txt'), join(folder, 'dropped-link'))
    expect(await walked([join(folder, 'dropped-link'), join(folder, 'top')])).toEqual([
      '|dropped-link|2',
      'top|a.txt|1',
      'top/circle: not-a-file link in a folder',
      'top/link.txt: not-a-file link in a folder',
    ])
  })

  it('refuses by name what is no file, what cannot be read and what is gone', async () => {
    const folder = await folderWith({ 'top/a.txt': '1' })
    execFileSync('mkfifo', [join(folder, 'pipe'), join(folder, 'top/pipe')])
    symlinkSync('loop', join(folder, 'loop'))
    const paths = ['pipe', 'loop', 'gone.txt', 'top'].map((name) => join(folder, name))
    expect(await walked([...paths, 'relative.txt'])).toEqual([
      'pipe: not-a-file',
      'loop: file-unreadable ELOOP',
      'gone.txt: file-missing ENOENT',
      'top|a.txt|1',
      'top/pipe: not-a-file',
      'relative.txt: not-a-file relative path',
    ])
  })
})

describe('takeIn', () => {
  it('makes an upload that nothing is known of yet', async () => {
    const folder = await folderWith({ 'top/a.txt': 'abc' })
    const { result, uploads } = await take([join(folder, 'top')])
    const [upload] = uploads
    expect(result).toEqual({ added: 1, joined: 0, refused: [], refusedCount: 0 })
    expect(upload).toMatchObject({
      connectionId: 'c',
      path: join(folder, 'top/a.txt'),
      name: 'a.txt',
      folder: 'top',
      contentType: 'text/plain',
      addedAt: 42,
      size: 3,
      identity: null,
      createBegun: false,
      state: { kind: 'queued' },
    })
    expect(upload?.key).toMatch(/^team\/[a-z2-7]{16}\/top\/a\.txt$/)
  })

  it('gives every file of a drop a key of its own, also where names become the same', async () => {
    const folder = await folderWith({
      'one/a.txt': '1',
      'two/a.txt': '2',
      'three/b\u0001.txt': '3',
      'four/b\u0002.txt': '4',
      'five/caf\u00e9.txt': '5',
      'six/cafe\u0301.txt': '6',
      'seven/x\\y.txt': '7',
      'x/y.txt': '8',
    })
    const files = ['one/a.txt', 'two/a.txt', 'three/b\u0001.txt', 'four/b\u0002.txt', 'five/caf\u00e9.txt']
    const { uploads } = await take(
      [...files, 'six/cafe\u0301.txt', 'seven/x\\y.txt', 'x'].map((name) => join(folder, name)),
    )
    const keys = uploads.map(({ key }) => key.replace(/^team\/[^/]+\//, ''))
    expect(keys).toEqual([
      'a.txt',
      'a (2).txt',
      'b_.txt',
      'b_ (2).txt',
      'caf\u00e9.txt',
      'caf\u00e9 (2).txt',
      'x/y.txt',
      'x/y (2).txt',
    ])
    expect(new Set(uploads.map(({ batch }) => batch)).size).toBe(1)
  })

  it('refuses everything while nothing is connected', async () => {
    const folder = await folderWith({ 'a.txt': '1', 'b.txt': '2' })
    const { result, uploads } = await take([folder], { activeConnection: () => null })
    expect([uploads, result.refusedCount, result.refused[0]?.problem.code]).toEqual([[], 2, 'no-connection'])
  })

  it('joins what is in the queue already', async () => {
    const folder = await folderWith({ 'a.txt': '1', 'b.txt': '2' })
    const { result } = await take([folder], { join: (_, path) => path.endsWith('a.txt') })
    expect(result).toMatchObject({ added: 1, joined: 1 })
  })

  it('takes three thousand files in, a hundred at a time', async () => {
    const folder = await folderWith({})
    for (let file = 0; file < 3_000; file++) writeFileSync(join(folder, `${file}.txt`), '')
    const { result, added, uploads } = await take([folder])
    expect([result.added, added.length, new Set(uploads.map(({ key }) => key)).size]).toEqual([
      3_000, 30, 3_000,
    ])
  })

  it('names a hundred of those it refused, and counts the others', async () => {
    const paths = Array.from({ length: 150 }, (_, index) => `/nowhere/${index}`)
    const { result } = await take(paths)
    expect([result.refused.length, result.refusedCount]).toEqual([100, 150])
  })

  it('refuses a name too long for a key', async () => {
    const deep = Array.from({ length: 6 }, (_, index) => `${index}`.repeat(200)).join('/')
    const folder = await folderWith({ [`${deep}/a.txt`]: '1' })
    const { result } = await take([folder])
    expect(result).toMatchObject({ added: 0, refused: [{ problem: { code: 'name-refused' } }] })
  })
})

describe('takeInAsZip', () => {
  async function takeAsZip(paths: string[], more: Partial<IntakeTools> = {}) {
    const added: Upload[] = []
    const result = await takeInAsZip(paths, {
      activeConnection: () => connection,
      join: () => false,
      add: (uploads) => void added.push(...uploads),
      now: () => 42,
      ...more,
    })
    return { result, added }
  }

  it('makes one upload of a folder, named after it, with every file below it', async () => {
    const folder = await folderWith({ 'Album/a.txt': 'aa', 'Album/deep/b.txt': 'bbb' })
    const { result, added } = await takeAsZip([join(folder, 'Album')])
    expect(result).toEqual({ added: 1, joined: 0, refused: [], refusedCount: 0 })
    expect(added.map(({ name, size, zip, contentType }) => ({ name, size, zip, contentType }))).toEqual([
      {
        name: 'Album.zip',
        size: 5,
        contentType: 'application/zip',
        zip: [
          { path: join(folder, 'Album/a.txt'), name: 'Album/a.txt' },
          { path: join(folder, 'Album/deep/b.txt'), name: 'Album/deep/b.txt' },
        ],
      },
    ])
  })

  it('tells files of one name apart, and names the ZIP after the first of several', async () => {
    const folder = await folderWith({ 'one/a.txt': '1', 'two/a.txt': '2' })
    const { added } = await takeAsZip([join(folder, 'one/a.txt'), join(folder, 'two/a.txt')])
    expect(added.map(({ name, zip }) => [name, zip?.map((entry) => entry.name)])).toEqual([
      ['a.txt and 1 more.zip', ['a.txt', 'a (2).txt']],
    ])
  })

  it('joins the same drop while it is under way, and takes nothing of an empty folder', async () => {
    const folder = await folderWith({ 'Album/a.txt': 'aa' })
    mkdirSync(join(folder, 'empty'))
    const joined = await takeAsZip([join(folder, 'Album')], { join: () => true })
    expect([joined.result.joined, joined.added]).toEqual([1, []])
    expect((await takeAsZip([join(folder, 'empty')])).added).toEqual([])
  })
})

it('a ZIP makes sense of a folder or of several files, not of one', async () => {
  const folder = await folderWith({ a: '', b: '' })
  const several = await Promise.all(
    [[join(folder, 'a')], [folder], [join(folder, 'a'), join(folder, 'b')], []].map(isSeveral),
  )
  expect(several).toEqual([false, true, true, false])
})
