/** The control plane, case by case, against the local server in three characters and against Ceph. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { BodyChecksums } from '../../contract/signable-request.ts'
import { startLocalS3 } from '../../local-s3/server.ts'
import { createSender, type Sender } from '../../main/http/send-signed.ts'
import { abortUpload } from '../../main/s3/abort-upload.ts'
import { checkLink } from '../../main/s3/check-link.ts'
import { completeMultipartUpload } from '../../main/s3/complete-multipart-upload.ts'
import { createMultipartUpload } from '../../main/s3/create-multipart-upload.ts'
import { deleteObject } from '../../main/s3/delete-object.ts'
import { findUploads } from '../../main/s3/find-uploads.ts'
import { headObject } from '../../main/s3/head-object.ts'
import { listParts } from '../../main/s3/list-parts.ts'
import type { Store } from '../../main/s3/store.ts'
import { createLocalSigner, type LocalSignerOptions } from '../../main/sign/local-signer.ts'
import type { Credentials } from '../../main/sign/sign-request.ts'
import { failing } from '../fakes/failing.ts'

interface Server {
  endpoint: string
  credentials: Credentials
  stop: () => Promise<void>
}

interface Character {
  name: string
  /** Whether it keeps CRC32 checksums, ignores them, or answers 501 to them. */
  checksums: 'crc32' | 'none' | 'refused'
  /** What a second Complete does. */
  secondComplete: 'repeats' | 'NoSuchUpload'
  start: () => Promise<Server>
}

const REGION = 'us-east-1'
const BUCKET = 'control-plane'
const MIB = 2 ** 20
const ODD_KEYS = [
  ['a plain key', 'plain.txt'],
  ['a key that looks encoded', 'a+b %20c#d?e=f&g.txt'],
  ['a key with every punctuation', "~(it's) *star*!;:@,$.txt"],
  ['a key in other scripts', 'ünï/日本/😀 <"quoted">.txt'],
  ['a long key', `long/${'k'.repeat(900)}`],
] as const

const characters: Character[] = [
  {
    name: 'the local server',
    checksums: 'crc32',
    secondComplete: 'repeats',
    start: () => startLocal({ checksums: true, repeatComplete: true }),
  },
  {
    name: 'the local server with temporary credentials, without checksums',
    checksums: 'none',
    secondComplete: 'NoSuchUpload',
    start: () => startLocal({ checksums: false, repeatComplete: false }, 'session+token/='),
  },
  {
    name: 'the local server that refuses checksums',
    checksums: 'refused',
    secondComplete: 'NoSuchUpload',
    start: () => startLocal({ checksums: 'refuse', repeatComplete: false }),
  },
  { name: 'Ceph', checksums: 'none', secondComplete: 'repeats', start: useCeph },
]

describe.each(characters)('the control plane on $name', ({ checksums, secondComplete, start }) => {
  let server: Server
  let sender: Sender
  let store: Store

  beforeAll(async () => {
    server = await start()
    sender = createSender()
    store = { sender, signer: signerWith({}) }
  })

  afterAll(async () => {
    await sender.close()
    await server.stop()
  })

  function signerWith(options: Partial<LocalSignerOptions>) {
    return createLocalSigner({
      connection: { endpoint: server.endpoint, region: REGION, bucket: BUCKET, addressing: 'path' },
      credentials: async () => server.credentials,
      clock: { now: () => Date.now() },
      ...options,
    })
  }

  const declareCrc32 = checksums === 'crc32'
  const create = (key: string) =>
    createMultipartUpload(store, { key, contentType: 'video/mp4', metadata: { token: 't1' }, declareCrc32 })

  async function uploadPart(key: string, uploadId: string, partNumber: number, body: Buffer) {
    const signed = await store.signer.sign(
      { operation: 'UploadPart', key, uploadId, partNumber, checksums: checksumsOf(body) },
      900,
    )
    const { status, headers, body: text } = await sender.send(signed, { body })
    expect([status, text]).toEqual([200, ''])
    return { number: partNumber, etag: headers.etag ?? '' }
  }

  async function put(
    key: string,
    body: Buffer,
    rest: { onlyIfNew?: boolean; checksums?: BodyChecksums } = {},
  ) {
    const signed = await store.signer.sign(
      {
        operation: 'PutObject',
        key,
        contentType: 'text/plain',
        metadata: { token: 't1' },
        checksums: checksumsOf(body),
        ...rest,
      },
      900,
    )
    return sender.send(signed, { body })
  }

  /** What a store of this character can verify. */
  function checksumsOf(body: Buffer): BodyChecksums {
    return declareCrc32 ? { crc32: crc32Of(body) } : { md5: createHash('md5').update(body).digest('base64') }
  }

  it('uploads in parts, proves by checksum or composite ETag (trap 17), links and deletes', async () => {
    const key = "videos/Sommer +1 100% (it's).mp4"
    const first = Buffer.alloc(5 * MIB, 'a')
    const last = Buffer.from('the end')
    const whole = Buffer.concat([first, last])
    const { uploadId, checksums: kept } = await create(key)
    expect(kept).toBe(declareCrc32 ? 'full-object' : 'none')
    // A part sent twice counts once.
    await uploadPart(key, uploadId, 1, Buffer.alloc(5 * MIB, 'b'))
    const parts = [await uploadPart(key, uploadId, 1, first), await uploadPart(key, uploadId, 2, last)]
    expect(await listParts(store, { key, uploadId })).toEqual([
      { ...parts[0], size: first.length, crc32: declareCrc32 ? crc32Of(first) : null },
      { ...parts[1], size: last.length, crc32: declareCrc32 ? crc32Of(last) : null },
    ])
    const fullObject = { crc32: crc32Of(whole), size: whole.length }
    const upload = { key, uploadId, parts, ...(declareCrc32 ? { fullObject } : {}) }
    const completed = await completeMultipartUpload(store, upload)
    const proof = {
      crc32: declareCrc32 ? fullObject.crc32 : null,
      checksumType: declareCrc32 ? 'FULL_OBJECT' : null,
    }
    expect(completed).toMatchObject(proof)

    expect(await headObject(store, key)).toEqual({
      size: whole.length,
      etag: compositeEtag([first, last]),
      metadata: { token: 't1' },
      fileName: null,
      deletedAt: null,
      ...proof,
    })
    expect(await findUploads(store, key)).toEqual([])

    const again = await failing(completeMultipartUpload(store, upload))
    expect(again).toEqual(
      secondComplete === 'repeats' ? 'nothing failed' : expect.objectContaining({ code: 'NoSuchUpload' }),
    )

    const link = await store.signer.sign({ operation: 'GetObject', key }, 60)
    expect(await checkLink(sender, link, { size: whole.length })).toBeUndefined()
    await deleteObject(store, key)
    expect(await headObject(store, key)).toBeNull()
    expect(await failing(checkLink(sender, link, { size: whole.length }))).toMatchObject({
      status: 404,
      code: 'NoSuchKey',
    })
  })

  it.each(ODD_KEYS)('reaches %s and hands it out under its name', async (_, key) => {
    const body = Buffer.from(key)
    expect(await put(key, body)).toMatchObject({ status: 200 })
    expect(await headObject(store, key)).toMatchObject({ size: body.length, metadata: { token: 't1' } })
    const filename = key.split('/').at(-1) ?? ''
    const link = await store.signer.sign(
      { operation: 'GetObject', key, download: { filename, disposition: 'attachment' } },
      60,
    )
    const { status, headers, body: received } = await sender.send(link)
    const name = headers['content-disposition']?.split("UTF-8''")[1] ?? ''
    expect([status, received, decodeURIComponent(name)]).toEqual([200, key, filename])
  })

  it('checks the link of an empty file', async () => {
    await put('empty', Buffer.alloc(0))
    const link = await store.signer.sign({ operation: 'GetObject', key: 'empty' }, 60)
    expect(await checkLink(sender, link, { size: 0 })).toBeUndefined()
  })

  it('finds lost uploads by their exact key and aborts them until nothing is left (trap 14)', async () => {
    const key = 'lost & <found>/ä.bin'
    const lost = await create(key)
    const sibling = await create(`${key}.other`)
    await uploadPart(key, lost.uploadId, 1, Buffer.from('x'))
    const found = await findUploads(store, key)
    expect(found.map(({ uploadId }) => uploadId)).toEqual([lost.uploadId])
    expect(Math.abs((found[0]?.initiatedAt ?? 0) - Date.now())).toBeLessThan(60_000)
    for (const upload of [
      { key, ...lost },
      { key: `${key}.other`, ...sibling },
    ]) {
      expect(await abortUpload(store, upload, { sleep: async () => {} })).toBe(true)
    }
    expect(await findUploads(store, key)).toEqual([])
    expect(await failing(listParts(store, { key, uploadId: lost.uploadId }))).toMatchObject({ status: 404 })
  })

  it('lists more parts than one page holds (trap 11)', async () => {
    const key = 'many-parts'
    const { uploadId } = await create(key)
    const numbers = Array.from({ length: 1_001 }, (_, index) => index + 1)
    const waiting = [...numbers]
    const work = async () => {
      for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
        await uploadPart(key, uploadId, number, Buffer.from(String(number)))
      }
    }
    await Promise.all(Array.from({ length: 8 }, work))
    const parts = await listParts(store, { key, uploadId })
    expect(parts.map(({ number, size }) => [number, size])).toEqual(
      numbers.map((number) => [number, String(number).length]),
    )
    expect(await abortUpload(store, { key, uploadId }, { sleep: async () => {} })).toBe(true)
  })

  it('refuses bytes that are not those of the signed checksum', async () => {
    const answer = await put('damaged', Buffer.from('right'), {
      checksums: checksumsOf(Buffer.from('wrong')),
    })
    expect([answer.status, /<Code>(\w+)</.exec(answer.body)?.[1]]).toEqual([400, 'BadDigest'])
    expect(await headObject(store, 'damaged')).toBeNull()
  })

  it('replaces nothing where that was signed (trap 16)', async () => {
    await put('mine', Buffer.from('first'))
    expect(await put('mine', Buffer.from('second!'), { onlyIfNew: true })).toMatchObject({ status: 412 })
    expect(await headObject(store, 'mine')).toMatchObject({ size: 5 })
  })

  it('refuses to complete with a part that is not there', async () => {
    const key = 'wrong-part'
    const { uploadId } = await create(key)
    const part = await uploadPart(key, uploadId, 1, Buffer.from('x'))
    const parts = [{ ...part, etag: '"00000000000000000000000000000000"' }]
    expect(await failing(completeMultipartUpload(store, { key, uploadId, parts }))).toMatchObject({
      kind: 's3',
      code: 'InvalidPart',
    })
    await abortUpload(store, { key, uploadId }, { sleep: async () => {} })
  })

  it('tells a wrong secret, an unknown key, a missing bucket and an expired link', async () => {
    const { accessKeyId, secretAccessKey } = server.credentials
    const connection = { endpoint: server.endpoint, region: REGION, bucket: 'no-such-bucket' }
    const outcomes = [
      signerWith({ credentials: async () => ({ ...server.credentials, secretAccessKey: 'wrong' }) }),
      signerWith({ credentials: async () => ({ accessKeyId: `${accessKeyId}X`, secretAccessKey }) }),
      signerWith({ connection: { ...connection, addressing: 'path' } }),
    ].map((signer) => failing(findUploads({ signer, sender }, 'k')))
    expect(await Promise.all(outcomes)).toMatchObject([
      { status: 403, code: 'SignatureDoesNotMatch' },
      { status: 403, code: 'InvalidAccessKeyId' },
      { status: 404, code: 'NoSuchBucket' },
    ])
    const old = signerWith({ clock: { now: () => Date.now() - 60_000 } })
    const link = await old.sign({ operation: 'GetObject', key: 'mine' }, 30)
    expect(await failing(checkLink(sender, link, { size: 5 }))).toMatchObject({
      status: 403,
      code: 'AccessDenied',
    })
  })

  it('declares checksums and hears from a store that refuses them (trap 3)', async () => {
    const upload = { key: 'declared', contentType: 'a/b', metadata: {}, declareCrc32: true }
    expect(await failing(createMultipartUpload(store, upload))).toEqual(
      checksums === 'refused' ? expect.objectContaining({ status: 501 }) : 'nothing failed',
    )
  })
})

const crc32Of = (body: Buffer) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(crc32(body))
  return bytes.toString('base64')
}

/** What S3 calls a multipart object where nothing encrypts it: MD5 of the parts' MD5s, and their number. */
function compositeEtag(parts: Buffer[]): string {
  const digests = parts.map((part) => createHash('md5').update(part).digest())
  return `"${createHash('md5').update(Buffer.concat(digests)).digest('hex')}-${parts.length}"`
}

async function startLocal(
  options: { checksums: boolean | 'refuse'; repeatComplete: boolean },
  sessionToken?: string,
): Promise<Server> {
  const dataDir = await mkdtemp(join(tmpdir(), 'slipway-control-plane-'))
  const credentials = {
    accessKeyId: 'LOCALKEY',
    secretAccessKey: 'local-secret',
    ...(sessionToken === undefined ? {} : { sessionToken }),
  }
  const local = await startLocalS3({
    dataDir,
    credentials: [credentials],
    region: REGION,
    buckets: [BUCKET],
    ...options,
  })
  return {
    endpoint: local.endpoint,
    credentials,
    stop: async () => {
      await local.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function useCeph(): Promise<Server> {
  const { endpoint, accessKeyId, secretAccessKey } = inject('ceph')
  const credentials = { accessKeyId, secretAccessKey }
  const client = new S3Client({ endpoint, region: REGION, credentials, forcePathStyle: true })
  await client.send(new CreateBucketCommand({ Bucket: BUCKET }))
  client.destroy()
  return { endpoint, credentials, stop: async () => {} }
}
