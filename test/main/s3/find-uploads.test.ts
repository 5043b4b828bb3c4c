/** Lost uploads are found by their exact key (trap 14). */
import { describe, expect, it } from 'vitest'
import { findUploads } from '../../../main/s3/find-uploads.ts'
import { failing } from '../../fakes/failing.ts'
import { type ScriptStep, startScriptedServer } from '../../fakes/scripted-server.ts'
import { storeAt } from '../../fakes/store-at.ts'
import { xmlAnswer } from '../../fakes/xml-answer.ts'

const KEY = 'a&b/ü.mov'
const upload = (key: string, id: string, initiated = '2026-11-21T10:00:00.000Z') =>
  `<Upload><Key>${key.replace('&', '&amp;')}</Key><UploadId>${id}</UploadId><Initiated>${initiated}</Initiated></Upload>`
const page = (uploads: string, next?: { key: string; id: string }) =>
  xmlAnswer(
    'ListMultipartUploadsResult',
    `${uploads}<IsTruncated>${next !== undefined}</IsTruncated>${
      next === undefined
        ? ''
        : `<NextKeyMarker>${next.key.replace('&', '&amp;')}</NextKeyMarker><NextUploadIdMarker>${next.id}</NextUploadIdMarker>`
    }`,
  )

async function find(...steps: ScriptStep[]) {
  const server = await startScriptedServer(...steps)
  return { server, result: findUploads(storeAt(server.endpoint), KEY) }
}

describe('findUploads', () => {
  it('finds every upload of the key and none of its siblings', async () => {
    const { server, result } = await find(
      page(upload(KEY, 'u1') + upload(`${KEY}.part`, 'other'), { key: KEY, id: 'u1' }),
      page(upload(KEY, 'u2', 'never')),
    )
    expect(await result).toEqual([
      { uploadId: 'u1', initiatedAt: Date.UTC(2026, 10, 21, 10) },
      { uploadId: 'u2', initiatedAt: null },
    ])
    expect(
      server.seen.map(({ url }) => {
        const query = new URL(url, server.endpoint).searchParams
        return [query.get('prefix'), query.get('key-marker'), query.get('upload-id-marker')]
      }),
    ).toEqual([
      [KEY, null, null],
      [KEY, KEY, 'u1'],
    ])
  })

  it('finds none where there are none', async () => {
    const { result } = await find(page(''))
    expect(await result).toEqual([])
  })

  it('ends where a marker repeats', async () => {
    const { server, result } = await find(page(upload(KEY, 'u1'), { key: KEY, id: 'u1' }))
    expect(await failing(result)).toEqual({ kind: 'not-s3', what: 'xml' })
    expect(server.seen.length).toBe(2)
  })

  it('ends where pages never do', async () => {
    let count = 0
    const { result } = await find((response) => {
      count += 1
      const { headers, body } = page('', { key: KEY, id: `u${count}` })
      response.writeHead(200, headers).end(body)
    })
    expect(await failing(result)).toEqual({ kind: 'not-s3', what: 'xml' })
    expect(count).toBe(100)
  })
})
