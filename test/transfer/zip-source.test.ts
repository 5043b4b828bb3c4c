import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ZipEntry } from '../../contract/transfer-protocol.ts'
import type { SourceFile } from '../../transfer/source-file.ts'
import { openZipSource } from '../../transfer/zip-source.ts'
import { failing } from '../fakes/failing.ts'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'slipway-zip-'))
})

afterEach(() => rmSync(directory, { recursive: true, force: true }))

function member(name: string, content: Buffer | string): ZipEntry {
  const path = join(directory, `source ${randomBytes(6).toString('hex')}`)
  writeFileSync(path, content)
  return { path, name }
}

async function readAll(source: SourceFile): Promise<Buffer> {
  const bytes = Buffer.alloc(source.identity.size)
  await source.read(bytes, 0)
  return bytes
}

/** What Python's own reader finds: names and contents, every CRC checked. */
function membersByPython(zip: string): Record<string, string> {
  const program = [
    'import base64, json, sys, zipfile',
    'archive = zipfile.ZipFile(sys.argv[1])',
    'assert archive.testzip() is None',
    'print(json.dumps({info.filename: base64.b64encode(archive.read(info)).decode() for info in archive.infolist()}))',
  ].join('\n')
  return JSON.parse(execFileSync('python3', ['-c', program, zip], { encoding: 'utf8', maxBuffer: 2 ** 28 }))
}

describe('a ZIP that is made while it is read', () => {
  it('is read by unzip and by Python, with every name and byte', async () => {
    const contents: Record<string, Buffer> = {
      'folder/empty': Buffer.alloc(0),
      'folder/one byte': Buffer.from('x'),
      'folder/déjà vu 🎉.txt': Buffer.from('words'),
      'folder/deep/er/large.bin': randomBytes(3_000_000),
      'odd \'"%#+ name': randomBytes(10),
    }
    const source = await openZipSource(
      Object.entries(contents).map(([name, content]) => member(name, content)),
    )
    const zip = join(directory, 'made.zip')
    writeFileSync(zip, await readAll(source))
    await source.checkWhole()
    await source.close()

    expect(execFileSync('unzip', ['-t', zip], { encoding: 'utf8' })).toContain('No errors detected')
    expect(membersByPython(zip)).toEqual(
      Object.fromEntries(
        Object.entries(contents).map(([name, content]) => [name, content.toString('base64')]),
      ),
    )
  })

  it('gives the same bytes for any stretch, in any order, also to one who begins at the end', async () => {
    const entries = Array.from({ length: 12 }, (_, index) => member(`m${index}`, randomBytes(index * 997)))
    const first = await openZipSource(entries)
    const whole = await readAll(first)
    await first.close()
    const again = await openZipSource(entries)
    expect(again.identity).toEqual(first.identity)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.byteLength), fc.nat(5_000), async (offset, length) => {
        const piece = Buffer.alloc(Math.min(length, whole.byteLength - offset))
        await again.read(piece, offset)
        expect(piece.equals(whole.subarray(offset, offset + piece.byteLength))).toBe(true)
      }),
      { numRuns: 300 },
    )
    await again.close()
  })

  it('keeps no more than a few of many files open', async () => {
    const source = await openZipSource(
      Array.from({ length: 500 }, (_, index) => member(`m${index}`, 'content')),
    )
    const zip = join(directory, 'many.zip')
    writeFileSync(zip, await readAll(source))
    const descriptors = Number(
      execFileSync('sh', ['-c', `ls /proc/${process.pid}/fd | wc -l`], { encoding: 'utf8' }),
    )
    await source.close()
    expect(descriptors).toBeLessThan(150)
    expect(Object.keys(membersByPython(zip)).length).toBe(500)
  })

  it('with nothing in it is an empty ZIP', async () => {
    const source = await openZipSource([])
    const zip = join(directory, 'empty.zip')
    writeFileSync(zip, await readAll(source))
    expect(membersByPython(zip)).toEqual({})
  })

  it('goes beyond 65,535 members', async () => {
    const { path } = member('', 'x')
    const source = await openZipSource(
      Array.from({ length: 65_600 }, (_, index) => ({ path, name: `n${index}` })),
    )
    const zip = join(directory, 'count.zip')
    writeFileSync(zip, await readAll(source))
    await source.close()
    expect(Object.keys(membersByPython(zip)).length).toBe(65_600)
  }, 60_000)

  it('holds a member beyond 4 GiB and one that begins beyond it', async () => {
    const large = member('large', 'begin')
    const size = 2 ** 32 + 1_000
    truncateSync(large.path, size)
    const source = await openZipSource([large, member('after', 'the end')])
    // The tail alone is made: the directory says where everything is.
    const tail = Buffer.alloc(400)
    await source.read(tail, source.identity.size - tail.byteLength)
    await source.close()
    const zip = join(directory, 'large.zip')
    writeFileSync(zip, '')
    truncateSync(zip, source.identity.size - tail.byteLength)
    appendFileSync(zip, tail)
    const program =
      'import sys, zipfile\nfor i in zipfile.ZipFile(sys.argv[1]).infolist(): print(i.filename, i.file_size, i.header_offset)'
    expect(execFileSync('python3', ['-c', program, zip], { encoding: 'utf8' }).trim().split('\n')).toEqual([
      `large ${size} 0`,
      `after 7 ${30 + 5 + 9 + size + 24}`,
    ])
  }, 60_000)
})

describe('members that change', () => {
  it.each<[string, (path: string) => void]>([
    ['grew', (path) => appendFileSync(path, 'more')],
    ['was cut', (path) => truncateSync(path, 1)],
    ['was rewritten at the same size', (path) => writeFileSync(path, 'CONTENT')],
    ['is gone', (path) => rmSync(path)],
    [
      'was rewritten and set back in time',
      (path) => {
        writeFileSync(path, 'CONTENT')
        utimesSync(path, 1, 1)
      },
    ],
  ])('are noticed before Complete: one %s', async (_, change) => {
    const entries = [member('a', 'content'), member('b', 'content')]
    const source = await openZipSource(entries)
    change(entries[1]?.path ?? '')
    expect(await failing(source.checkWhole())).toMatchObject({ kind: 'file', what: 'changed' })
    await source.close()
  })

  it('are noticed when they are read, and a member that is gone at the start is named missing', async () => {
    const entries = [member('a', 'content')]
    const source = await openZipSource(entries)
    appendFileSync(entries[0]?.path ?? '', 'more')
    expect(await failing(source.read(Buffer.alloc(100), 0))).toMatchObject({ kind: 'file', what: 'changed' })
    await source.close()
    expect(await failing(openZipSource([{ path: join(directory, 'none'), name: 'x' }]))).toMatchObject({
      kind: 'file',
      what: 'missing',
    })
  })
})
