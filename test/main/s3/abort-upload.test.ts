/** Abort is repeated until nothing is left (trap 14). */
import { describe, expect, it } from 'vitest'
import { abortUpload } from '../../../main/s3/abort-upload.ts'
import { failing } from '../../fakes/failing.ts'
import { type ScriptStep, startScriptedServer } from '../../fakes/scripted-server.ts'
import { storeAt } from '../../fakes/store-at.ts'
import { xmlAnswer, xmlError } from '../../fakes/xml-answer.ts'

const aborted = { status: 204 }
const gone = xmlError(404, 'NoSuchUpload')
const onePart = xmlAnswer(
  'ListPartsResult',
  '<Part><PartNumber>1</PartNumber><ETag>e</ETag><Size>5</Size></Part>',
)

async function abort(...steps: ScriptStep[]) {
  const server = await startScriptedServer(...steps)
  const pauses: number[] = []
  const result = abortUpload(
    storeAt(server.endpoint),
    { key: 'k', uploadId: 'u' },
    {
      sleep: async (milliseconds) => {
        pauses.push(milliseconds)
      },
    },
  )
  return { server, pauses, result }
}

describe('abortUpload', () => {
  it.each([
    ['AWS says that there is no such upload', gone],
    ['Ceph says that there is no such key', xmlError(404, 'NoSuchKey')],
    ['a store lists no parts', xmlAnswer('ListPartsResult', '')],
  ])('is done when %s', async (_, answer) => {
    const { server, pauses, result } = await abort(aborted, answer)
    expect([await result, pauses, server.seen.map(({ method }) => method)]).toEqual([
      true,
      [],
      ['DELETE', 'GET'],
    ])
  })

  it('aborts again where a part in flight was stored after it', async () => {
    const { server, pauses, result } = await abort(aborted, onePart, aborted, onePart, aborted, gone)
    expect([await result, pauses, server.seen.length]).toEqual([true, [250, 500], 6])
  })

  it('is content where the upload is gone already', async () => {
    const { result } = await abort(gone, gone)
    expect(await result).toBe(true)
  })

  it('aborts twice where the key may not list parts', async () => {
    const denied = xmlError(403, 'AccessDenied')
    const { server, result } = await abort(aborted, denied, aborted, denied)
    expect([await result, server.seen.length]).toEqual([true, 4])
  })

  it('says so when parts remain after the last attempt', async () => {
    const { pauses, result } = await abort((response, { method }) => {
      if (method === 'DELETE') response.writeHead(204).end()
      else response.writeHead(200, onePart.headers).end(onePart.body)
    })
    expect([await result, pauses]).toEqual([false, [250, 500, 1_000, 2_000, 4_000]])
  })

  it('stops at any other error', async () => {
    const { server, result } = await abort(xmlError(403, 'AccessDenied'))
    expect(await failing(result)).toMatchObject({ kind: 's3', code: 'AccessDenied' })
    expect(server.seen.length).toBe(1)
  })
})
