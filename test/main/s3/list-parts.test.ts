/** ListParts: all pages, and none that leads nowhere (trap 11). */
import { describe, expect, it } from 'vitest'
import { listParts } from '../../../main/s3/list-parts.ts'
import { failing } from '../../fakes/failing.ts'
import { type ScriptStep, startScriptedServer } from '../../fakes/scripted-server.ts'
import { storeAt } from '../../fakes/store-at.ts'
import { xmlAnswer } from '../../fakes/xml-answer.ts'

const part = (number: number | string, size: number | string = 5, rest = '') =>
  `<Part><PartNumber>${number}</PartNumber><ETag>"e${number}"</ETag><Size>${size}</Size>${rest}</Part>`
const page = (parts: string, next?: number | string) =>
  xmlAnswer(
    'ListPartsResult',
    `<Bucket>bucket</Bucket>${parts}<IsTruncated>${next !== undefined}</IsTruncated>${
      next === undefined ? '' : `<NextPartNumberMarker>${next}</NextPartNumberMarker>`
    }`,
  )

async function list(...steps: ScriptStep[]) {
  const server = await startScriptedServer(...steps)
  return { server, result: listParts(storeAt(server.endpoint), { key: 'k', uploadId: 'u' }) }
}

describe('listParts', () => {
  it('follows the marker over all pages', async () => {
    const { server, result } = await list(
      page(part(1, 5, '<ChecksumCRC32>NhCmhg==</ChecksumCRC32>') + part(2), 2),
      page(part(7), 7),
      page(part(9_999, 0)),
    )
    expect(await result).toEqual([
      { number: 1, size: 5, etag: '"e1"', crc32: 'NhCmhg==' },
      { number: 2, size: 5, etag: '"e2"', crc32: null },
      { number: 7, size: 5, etag: '"e7"', crc32: null },
      { number: 9_999, size: 0, etag: '"e9999"', crc32: null },
    ])
    expect(
      server.seen.map(({ url }) => new URL(url, server.endpoint).searchParams.get('part-number-marker')),
    ).toEqual([null, '2', '7'])
  })

  it('reads a thousand parts on one page', async () => {
    const { result } = await list(page(Array.from({ length: 1_000 }, (_, index) => part(index + 1)).join('')))
    expect((await result).map(({ number }) => number)).toEqual(
      Array.from({ length: 1_000 }, (_, index) => index + 1),
    )
  })

  it('finds none where there are none', async () => {
    const { result } = await list(page(''))
    expect(await result).toEqual([])
  })

  it('goes on from the last part where the store names no marker', async () => {
    const first = xmlAnswer('ListPartsResult', `${part(3)}<IsTruncated>true</IsTruncated>`)
    const { server, result } = await list(first, page(part(4)))
    expect((await result).map(({ number }) => number)).toEqual([3, 4])
    expect(server.seen[1]?.url).toContain('part-number-marker=3')
  })

  it.each([
    ['a marker that repeats', [page(part(1), 1), page(part(2), 1)]],
    ['a page that repeats', [page(part(1), 1), page(part(1), 2)]],
    ['a marker that goes back', [page(part(5), 5), page(part(6), 3)]],
    ['a marker of zero', [page('', 0)]],
    ['more without a marker', [xmlAnswer('ListPartsResult', '<IsTruncated>true</IsTruncated>')]],
    ['a part number of zero', [page(part(0))]],
    ['a part number past the last', [page(part(10_001))]],
    ['a part number that is none', [page(part('1e3'))]],
    ['a size that is none', [page(part(1, '-5'))]],
    ['a part without ETag (trap 15)', [page('<Part><PartNumber>1</PartNumber><Size>5</Size></Part>')]],
  ])('refuses %s', async (_, steps) => {
    const { server, result } = await list(...steps)
    expect(await failing(result)).toEqual({ kind: 'not-s3', what: 'xml' })
    expect(server.seen.length).toBe(steps.length)
  })
})
