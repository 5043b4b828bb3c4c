/** S1 to S5, S14: whoever has a link can do with it what it was made for, and nothing else, and not for longer. */
import { describe, expect, it } from 'vitest'
import type { ProgramLink } from '../../../contract/link.ts'
import { planProgramLink } from '../../../main/links/plan-program-link.ts'
import { issueProgramLink } from '../../../main/links/program-links.ts'
import { renewLinks } from '../../../main/links/sign-links.ts'
import type { UsableLink } from '../../../main/links/snippets/usable-link.ts'
import { completeMultipartUpload } from '../../../main/s3/complete-multipart-upload.ts'
import { createMultipartUpload } from '../../../main/s3/create-multipart-upload.ts'
import { linkRig } from '../../fakes/link-rig.ts'
import { changes, type HandedLink, sendChanged, sendLink } from '../../fakes/send-link.ts'
import { credentials } from '../../local-s3/start-test-server.ts'

type Rig = Awaited<ReturnType<typeof linkRig>>

const handed = (usable: UsableLink): HandedLink =>
  usable.kind === 'form'
    ? { method: 'POST', url: usable.url, headers: {}, fields: usable.fields }
    : { ...usable, fields: null }

const program =
  (asked: ProgramLink) =>
  async ({ tools }: Rig): Promise<HandedLink> =>
    handed((await issueProgramLink(tools, planProgramLink(tools, asked), asked, 'hour')).usable)

const share = async ({ tools, row }: Rig): Promise<HandedLink> => {
  const record = row('a')
  if (record === undefined) throw new Error('no row')
  const [link] = await renewLinks(tools, [record], 'hour')
  return { method: 'GET', url: link?.signed.url ?? '', headers: {}, fields: null }
}

const upload = { kind: 'upload', name: 'b.txt', contentType: 'text/plain', exactLength: 5 } as const
const form = { kind: 'form', name: 'b', largest: 9, smallest: 0, successStatus: '201' } as const
const operation = { kind: 'operation', operation: 'GetObject', name: 'token/a.txt' } as const

describe.each([
  ['S1: GET', share, 200],
  ['S2: PUT', program(upload), 200],
  ['S3: POST', program({ ...form, typeBegins: 'text/' }), 201],
  ['S4: DELETE', program({ kind: 'delete', id: 'a' }), 204],
  ['S5: any operation', program({ ...operation, parameters: { Range: 'bytes=1-2' } }), 206],
] as const)('%s, S14', (_, make, works) => {
  async function made() {
    const rig = await linkRig()
    await rig.upload('a')
    const link = await make(rig)
    const objects = () => rig.server.ledger.objects().map(({ key, size }) => [key, size])
    return { ...rig, link, objects, before: objects() }
  }

  it.each(changes)('is refused with %s, and changes nothing', async (change) => {
    const { link, objects, before } = await made()
    const statuses = await sendChanged(link, change)
    expect(statuses.length).toBeGreaterThan(0)
    // 400: what is no form at all, sent to where forms go, or a field that is no such thing.
    expect(statuses.filter((status) => status !== 403 && status !== 400)).toEqual([])
    expect(objects()).toEqual(before)
  })

  it('S10: holds no secret key', async () => {
    const { link } = await made()
    expect(JSON.stringify(link)).not.toContain(credentials.secretAccessKey)
  })

  it('works to its end without credentials, and is refused after it', async () => {
    const { link, clock, objects, before } = await made()
    clock.offset = 3_601_000
    expect([await sendLink(link), objects()]).toEqual([403, before])
    clock.offset = 3_590_000
    expect(await sendLink(link)).toBe(works)
  })
})

describe('S6: UploadPart', () => {
  it('is presigned for one part of one upload, which Complete puts together', async () => {
    const rig = await linkRig()
    const key = 'in/token/parts.bin'
    const upload = { key, contentType: 'text/plain', metadata: {}, declareCrc32: false }
    const { uploadId } = await createMultipartUpload(rig.store, upload)
    const link = await program({
      kind: 'operation',
      operation: 'UploadPart',
      name: 'token/parts.bin',
      parameters: { UploadId: uploadId, PartNumber: '1' },
    })(rig)
    const other = { ...link, url: link.url.replace('partNumber=1', 'partNumber=2') }
    expect([other.url === link.url, await sendLink(other), await sendLink(link)]).toEqual([false, 403, 200])
    const etag = '"5d41402abc4b2a76b9719d911017c592"'
    await completeMultipartUpload(rig.store, { key, uploadId, parts: [{ number: 1, etag }] })
    expect(rig.server.ledger.objects().map((object) => [object.key, object.size])).toEqual([[key, 5]])
  })
})
