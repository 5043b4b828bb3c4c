import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FailureError } from '../../../contract/failure.ts'
import { isOfType, type Policy } from '../../../contract/policy.ts'
import type { SignableRequest, SignedRequest } from '../../../contract/signable-request.ts'
import { inForce } from '../../../main/policy/combine-policies.ts'
import { policeSigner, prefixUnder } from '../../../main/policy/policed-signer.ts'
import { createLocalSigner } from '../../../main/sign/local-signer.ts'
import { arbitraryForm, arbitraryPolicy, arbitraryRequest } from '../../fakes/arbitrary-policy.ts'

const now = Date.UTC(2026, 10, 24, 12)
const connection = {
  endpoint: 'https://s3.example.com',
  region: 'us-east-1',
  bucket: 'bucket',
  addressing: 'path' as const,
}
const bare = createLocalSigner({
  connection,
  credentials: async () => ({ accessKeyId: 'AKID', secretAccessKey: 'secret' }),
  clock: { now: () => now },
})
const own = { bucket: 'bucket', prefix: 'in/' }

function signerUnder(policy: Policy | null) {
  const held = policy === null ? null : { setBy: 'Acme IT', rules: policy }
  return policeSigner(bare, own, () => inForce(held, null))
}

async function refusalOf(policy: Policy, request: SignableRequest): Promise<unknown> {
  const signing = signerUnder(policy).sign(request, 900)
  return signing.then(
    () => null,
    (caught: unknown) => (caught instanceof FailureError ? caught.failure : caught),
  )
}

const put: SignableRequest = {
  operation: 'PutObject',
  key: 'in/t/a.pdf',
  contentType: 'application/pdf',
  metadata: { 'slipway-token': 't' },
  checksums: { md5: 'x' },
}
const uploadLink: SignableRequest = { operation: 'PutObject', key: 'in/t/a.pdf', metadata: {}, checksums: {} }

describe('a signer under a policy', () => {
  it('is the same signer where there is none', async () => {
    expect(await signerUnder(null).sign(put, 900)).toEqual(await bare.sign(put, 900))
  })

  it('cuts every life to the cap', async () => {
    const signer = signerUnder({ longestLinkSeconds: 600 })
    const link = await signer.sign({ operation: 'GetObject', key: 'in/t/a.pdf' }, 604_800)
    expect(link.expiresAt).toBe(now + 600_000)
    expect(new URL(link.url).searchParams.get('X-Amz-Expires')).toBe('600')
  })

  it.each<[string, Policy, SignableRequest, unknown]>([
    ['an upload link without put', { verbs: [] }, uploadLink, { kind: 'policy', what: 'verb', verb: 'put' }],
    ['a file without put', { verbs: [] }, put, null],
    [
      'deleting without delete',
      { verbs: ['put'] },
      { operation: 'DeleteObject', key: 'in/t/a.pdf' },
      { kind: 'policy', what: 'verb', verb: 'delete' },
    ],
    [
      'an operation that deletes without delete',
      { verbs: ['operation'] },
      { operation: 'Named', method: 'DELETE', key: 'in/t/a.pdf', query: {}, headers: {} },
      { kind: 'policy', what: 'verb', verb: 'delete' },
    ],
    [
      'an operation that writes, of a type that is refused',
      { refusedTypes: ['.exe'] },
      { operation: 'Named', method: 'PUT', key: 'in/t/a.exe', query: {}, headers: {} },
      { kind: 'policy', what: 'type' },
    ],
    [
      'another folder',
      { prefix: 'in/team/' },
      { operation: 'GetObject', key: 'in/t/a.pdf' },
      { kind: 'policy', what: 'place' },
    ],
    [
      'the whole bucket, by a list’s parameter',
      { prefix: 'in/' },
      { operation: 'Named', method: 'PUT', query: { policy: '', prefix: 'in/' }, headers: {} },
      { kind: 'policy', what: 'place' },
    ],
    [
      'a copy out of another bucket',
      {},
      { operation: 'CopyObject', key: 'in/t/b', source: { bucket: 'other', key: 'in/t/a' } },
      { kind: 'policy', what: 'place' },
    ],
    ['a type that is not allowed', { allowedTypes: ['image/*'] }, put, { kind: 'policy', what: 'type' }],
    [
      'an upload link without a length where there is a limit',
      { largestFileBytes: 10 },
      uploadLink,
      { kind: 'policy', what: 'size' },
    ],
    ['an upload link within it', { largestFileBytes: 10 }, { ...uploadLink, exactLength: 10 }, null],
  ])('%s', async (_name, policy, request, refusal) => {
    expect(await refusalOf(policy, request)).toEqual(refusal)
  })

  it.each<[string, Policy, object, string | undefined]>([
    ['what nobody said to replace', { guessableKeys: true }, put, '*'],
    ['what a person said to replace', { guessableKeys: true }, { ...put, replaces: true }, undefined],
    [
      'a large file that a person said to replace',
      { guessableKeys: true },
      { operation: 'CompleteMultipartUpload', key: 'in/t/a.pdf', uploadId: 'u', replaces: true },
      undefined,
    ],
  ])('keeps what is there, but for %s', async (_name, policy, request, condition) => {
    const signed = await signerUnder(policy).sign(request as SignableRequest, 900)
    expect(signed.headers['if-none-match']).toBe(condition)
  })

  it.each([
    { ...put, replaces: true },
    { operation: 'CompleteMultipartUpload', key: 'in/t/a.pdf', uploadId: 'u', replaces: true } as const,
  ])('lets nobody replace who may not delete', async (request) => {
    expect(await refusalOf({ verbs: ['put'] }, request)).toEqual({
      kind: 'policy',
      what: 'verb',
      verb: 'delete',
    })
  })

  it('tells nobody behind it what a person said', async () => {
    const told: SignableRequest[] = []
    const behind = {
      ...bare,
      sign(request: SignableRequest) {
        told.push(request)
        return bare.sign(put, 900)
      },
    }
    for (const policy of [null, inForce({ setBy: 'Acme IT', rules: {} }, null)])
      await policeSigner(behind, own, () => policy).sign({ ...put, replaces: true }, 900)
    expect(told).toEqual([put, put])
  })

  it('signs how an object is to be kept as headers that must be sent', async () => {
    const signed = await signerUnder({
      storageClass: 'STANDARD_IA',
      encryption: { kind: 'sse-kms', keyId: 'arn:aws:kms:eu-central-1:1:key/2' },
      tags: { team: 'A & B', paid: 'yes' },
      metadata: { origin: 'desk' },
    }).sign(put, 900)
    expect(signed.headers).toEqual({
      'content-type': 'application/pdf',
      'content-md5': 'x',
      'x-amz-meta-slipway-token': 't',
      'x-amz-meta-origin': 'desk',
      'x-amz-server-side-encryption': 'aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id': 'arn:aws:kms:eu-central-1:1:key/2',
      'x-amz-storage-class': 'STANDARD_IA',
      'x-amz-tagging': 'team=A%20%26%20B&paid=yes',
    })
    expect(signedHeadersOf(signed)).toEqual(new Set(['host', ...Object.keys(signed.headers)]))
  })

  it('never signs anything outside any policy', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryPolicy,
        fc.option(arbitraryPolicy),
        arbitraryRequest,
        fc.integer({ min: 1, max: 604_800 }),
        async (mine, computers, request, seconds) => {
          // Two folders apart from each other: the computer's holds.
          const apart =
            !(mine.prefix ?? '').startsWith(computers?.prefix ?? '') &&
            !(computers?.prefix ?? '').startsWith(mine.prefix ?? '')
          const policies = [
            apart ? { ...mine, prefix: '' } : mine,
            ...(computers === null ? [] : [computers]),
          ]
          const policy = inForce(
            { setBy: 'a', rules: mine },
            computers === null ? null : { setBy: 'b', rules: computers },
          )
          const signed = await policeSigner(bare, own, () => policy)
            .sign(request, seconds)
            .catch((caught: unknown) => {
              // A key with a dot segment is no key at all, policy or not.
              if (caught instanceof RangeError) return null
              expect(caught).toBeInstanceOf(FailureError)
              return null
            })
          if (signed === null) return
          for (const one of policies) expectWithin(one, signed, request)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('never signs a form outside any policy', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPolicy, arbitraryForm, async (policy, form) => {
        const signForm = signerUnder(policy).signForm
        const signed = await signForm?.(form, 604_800).catch(() => undefined)
        if (signed === undefined) return
        const document = JSON.parse(Buffer.from(signed.fields.Policy ?? '', 'base64').toString()) as {
          expiration: string
          conditions: (Record<string, string> | unknown[])[]
        }
        expect(policy.verbs ?? ['post']).toContain('post')
        expect(Date.parse(document.expiration)).toBeLessThanOrEqual(
          now + (policy.longestLinkSeconds ?? 604_800) * 1000,
        )
        const key = document.conditions.find((one) => Array.isArray(one) && one[1] === '$key') as unknown[]
        expect(String(key[2]).startsWith(prefixUnder(policy.prefix, 'in/'))).toBe(true)
        const range = document.conditions.find(
          (one) => Array.isArray(one) && one[0] === 'content-length-range',
        ) as unknown[] | undefined
        if (policy.largestFileBytes !== undefined)
          expect(Number(range?.[2])).toBeLessThanOrEqual(policy.largestFileBytes)
        if (policy.storageClass !== undefined)
          expect(document.conditions).toContainEqual({ 'x-amz-storage-class': policy.storageClass })
      }),
      { numRuns: 300 },
    )
  })
})

function signedHeadersOf({ url }: SignedRequest): Set<string> {
  return new Set((new URL(url).searchParams.get('X-Amz-SignedHeaders') ?? '').split(';'))
}

/** Judges by what was signed alone: address, query and headers. */
function expectWithin(policy: Policy, signed: SignedRequest, request: SignableRequest): void {
  const url = new URL(signed.url)
  const { searchParams } = url
  const seconds = Number(searchParams.get('X-Amz-Expires'))
  expect(seconds).toBeLessThanOrEqual(policy.longestLinkSeconds ?? 604_800)
  expect(signed.expiresAt).toBeLessThanOrEqual(now + seconds * 1000)

  const key = decodeURIComponent(url.pathname.replace(/^\/bucket\/?/, ''))
  const place = key === '' ? (searchParams.get('prefix') ?? '') : key
  expect(place.startsWith(policy.prefix ?? '')).toBe(true)
  const source = signed.headers['x-amz-copy-source']
  if (source !== undefined) {
    const resolved = new URL(decodeURIComponent(source).replace(/^\/?/, '/'), 'https://x').pathname
    expect(resolved.startsWith(`/bucket/${policy.prefix ?? ''}`)).toBe(true)
  }

  const allowed = policy.verbs
  const isDelete = signed.method === 'DELETE' && !searchParams.has('uploadId')
  if (isDelete || searchParams.has('delete')) expect(allowed ?? ['delete']).toContain('delete')
  if (request.operation === 'Named') expect(allowed ?? ['operation']).toContain('operation')

  const makes =
    key !== '' &&
    signed.method === 'PUT' &&
    source === undefined &&
    !searchParams.has('uploadId') &&
    !searchParams.has('tagging')
  const fixed = 'content-md5' in signed.headers || 'x-amz-checksum-crc32' in signed.headers
  const begins = key !== '' && signed.method === 'POST' && searchParams.has('uploads')
  if (makes && !fixed) {
    expect(allowed ?? ['put']).toContain('put')
    if (policy.largestFileBytes !== undefined)
      expect(Number(signed.headers['content-length'])).toBeLessThanOrEqual(policy.largestFileBytes)
  }
  const isFile = !fixed || 'x-amz-meta-slipway-token' in signed.headers
  if ((makes && isFile) || begins) {
    const type = (wanted: string) =>
      isOfType({ name: key, contentType: signed.headers['content-type'] ?? typeByName(key) }, wanted)
    if (policy.allowedTypes !== undefined) expect(policy.allowedTypes.some(type)).toBe(true)
    expect((policy.refusedTypes ?? []).some(type)).toBe(false)
  }
  if (makes || begins) {
    const signedNames = signedHeadersOf(signed)
    if (policy.storageClass !== undefined) {
      expect(['STANDARD_IA', 'GLACIER_IR']).toContain(signed.headers['x-amz-storage-class'])
      expect(signedNames).toContain('x-amz-storage-class')
    }
    if (policy.encryption !== undefined) expect(signedNames).toContain('x-amz-server-side-encryption')
    if (policy.tags !== undefined) expect(signedNames).toContain('x-amz-tagging')
  }
}

function typeByName(name: string): string {
  const types: Record<string, string> = { pdf: 'application/pdf', png: 'image/png', txt: 'text/plain' }
  return types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/x-msdownload'
}
