/** Complete: only a result in the body is a success. */
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { completeBody, completeMultipartUpload } from '../../../main/s3/complete-multipart-upload.ts'
import { failing } from '../../fakes/failing.ts'
import { type ScriptStep, startScriptedServer } from '../../fakes/scripted-server.ts'
import { storeAt } from '../../fakes/store-at.ts'
import { xmlAnswer, xmlError } from '../../fakes/xml-answer.ts'

const upload = {
  key: 'k',
  uploadId: 'u',
  parts: [{ number: 1, etag: '"e1"', crc32: 'NhCmhg==' }],
  fullObject: { crc32: 'NhCmhg==', size: 5 },
}
const done = xmlAnswer(
  'CompleteMultipartUploadResult',
  '<ETag>&quot;abc-1&quot;</ETag><ChecksumCRC32>NhCmhg==</ChecksumCRC32><ChecksumType>FULL_OBJECT</ChecksumType>',
)

async function complete(...steps: ScriptStep[]) {
  const server = await startScriptedServer(...steps)
  return { server, result: completeMultipartUpload(storeAt(server.endpoint), upload) }
}

describe('completeMultipartUpload', () => {
  it("sends the parts and the whole file's checksum, and reads the store's", async () => {
    const { server, result } = await complete(done)
    expect(await result).toEqual({ etag: '"abc-1"', crc32: 'NhCmhg==', checksumType: 'FULL_OBJECT' })
    expect(server.seen).toMatchObject([
      {
        method: 'POST',
        headers: {
          'x-amz-checksum-crc32': 'NhCmhg==',
          'x-amz-checksum-type': 'FULL_OBJECT',
          'x-amz-mp-object-size': '5',
        },
        body: completeBody(upload.parts),
      },
    ])
  })

  it('does without checksums and ETag where the store gives none', async () => {
    const { result } = await complete(xmlAnswer('CompleteMultipartUploadResult', '<ETag></ETag>'))
    expect(await result).toEqual({ etag: '', crc32: null, checksumType: null })
  })

  it('takes 200 with an error inside for the error it is (trap 12)', async () => {
    const { result } = await complete({ ...xmlError(200, 'InternalError') })
    expect(await failing(result)).toMatchObject({ kind: 's3', status: 200, code: 'InternalError' })
  })

  it.each([
    ['the result', done.body ?? '', '"abc-1"'],
    ['an error', xmlError(200, 'SlowDown').body ?? '', 'SlowDown'],
  ])('waits through white space for %s (trap 12)', async (_, body, expected) => {
    const { result } = await complete((response) => {
      response.writeHead(200, { 'content-type': 'application/xml' })
      let spaces = 0
      const timer = setInterval(() => {
        spaces += 1
        if (spaces < 10) return response.write(' ')
        clearInterval(timer)
        return response.end(`\n${body}`)
      }, 20)
    })
    const outcome = await result.catch((error: unknown) => error)
    expect(JSON.stringify(outcome)).toContain(JSON.stringify(expected).slice(1, -1))
  })

  it('takes an empty answer for no success', async () => {
    const { result } = await complete({ status: 200 })
    expect(await failing(result)).toEqual({ kind: 'not-s3', what: 'xml' })
  })

  it('says that the answer was lost, so that the object is looked at (trap 13)', async () => {
    const { result } = await complete((response) => {
      response.destroy()
    })
    expect(await failing(result)).toMatchObject({ kind: 'network', offline: false })
  })
})

describe('completeBody', () => {
  it('escapes whatever a store calls an ETag', () => {
    const parts = [
      { number: 1, etag: '"a&<b>]]>"' },
      { number: 10_000, etag: 'plain', crc32: 'x+/=' },
    ]
    const parsed: unknown = new XMLParser({ parseTagValue: false }).parse(completeBody(parts))
    expect(parsed).toEqual({
      CompleteMultipartUpload: {
        Part: [
          { PartNumber: '1', ETag: '"a&<b>]]>"' },
          { PartNumber: '10000', ETag: 'plain', ChecksumCRC32: 'x+/=' },
        ],
      },
    })
  })
})
