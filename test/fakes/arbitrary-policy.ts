/** Random policies and requests, for what has to hold for all of them. */
import * as fc from 'fast-check'
import { type Policy, policySchema, policyVerbs } from '../../contract/policy.ts'
import type { FormPolicy, SignableRequest } from '../../contract/signable-request.ts'
import { FILENAME } from '../../main/sign/post-policy.ts'

const types = ['.pdf', '.png', '.exe', 'image/*', 'image/png', 'text/plain', 'application/*']
const prefixes = ['', 'in/', 'in/team/', 'out/']

export const arbitraryPolicy: fc.Arbitrary<Policy> = fc
  .record(
    {
      longestLinkSeconds: fc.integer({ min: 60, max: 604_800 }),
      usualLinkSeconds: fc.integer({ min: 60, max: 604_800 }),
      verbs: fc.uniqueArray(fc.constantFrom(...policyVerbs)),
      prefix: fc.constantFrom(...prefixes),
      keyTemplate: fc.constantFrom('{name}', '{date}/{user}/{name}', '{random}/{name}', 'x-{year}/{name}'),
      guessableKeys: fc.boolean(),
      allowedTypes: fc.uniqueArray(fc.constantFrom(...types), { minLength: 1 }),
      refusedTypes: fc.uniqueArray(fc.constantFrom(...types)),
      largestFileBytes: fc.integer({ min: 1, max: 10_000 }),
      storageClass: fc.constantFrom('STANDARD_IA', 'GLACIER_IR'),
      encryption: fc.constantFrom({ kind: 'sse-s3' as const }, { kind: 'sse-kms' as const, keyId: 'key/1' }),
      tags: fc.constantFrom<Record<string, string>>({ team: 'A & B' }, { a: '1', b: '2' }),
      metadata: fc.constantFrom({ origin: 'desk' }),
      mostConnections: fc.integer({ min: 1, max: 32 }),
      mostBytesPerSecond: fc.integer({ min: 16_384, max: 1e9 }),
      noHistory: fc.boolean(),
      noUpdates: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .filter((policy) => policySchema.safeParse(policy).success)

const key = fc.constantFrom(
  'in/t/a.pdf',
  'in/team/t/b.png',
  'in/team/t/c.exe',
  'out/t/d.txt',
  'in/../out/e.pdf',
  'in/team/./f.pdf',
  'a.pdf',
  'inside/a.png',
)
const contentType = fc.constantFrom('application/pdf', 'image/png', 'text/plain; charset=utf-8')
const checksums = fc.constantFrom({}, { md5: '1B2M2Y8AsgTpgAmY7PhCfg==' }, { crc32: 'AAAAAA==' })
const metadata = fc.constantFrom<Record<string, string>>({}, { 'slipway-token': 't' })
const bucket = fc.constantFrom('bucket', 'other')
const length = fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: undefined })

function defined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value
}

export const arbitraryRequest: fc.Arbitrary<SignableRequest> = fc.oneof(
  fc
    .record({
      operation: fc.constant('PutObject' as const),
      key,
      contentType: fc.option(contentType, { nil: undefined }),
      exactLength: length,
      metadata,
      checksums,
    })
    .map(defined),
  fc.record({
    operation: fc.constant('CreateMultipartUpload' as const),
    key,
    contentType,
    metadata,
    declareCrc32: fc.boolean(),
  }),
  fc.record({
    operation: fc.constant('UploadPart' as const),
    key,
    uploadId: fc.constant('u'),
    partNumber: fc.integer({ min: 1, max: 10_000 }),
    checksums,
  }),
  fc
    .record({
      operation: fc.constant('CompleteMultipartUpload' as const),
      key,
      uploadId: fc.constant('u'),
      fullObject: fc.option(fc.record({ crc32: fc.constant('AAAAAA=='), size: fc.nat(20_000) }), {
        nil: undefined,
      }),
    })
    .map(defined),
  fc.record({ operation: fc.constant('AbortMultipartUpload' as const), key, uploadId: fc.constant('u') }),
  fc.record({ operation: fc.constant('ListParts' as const), key, uploadId: fc.constant('u') }),
  fc.record({ operation: fc.constant('ListMultipartUploads' as const), prefix: key }),
  fc.record({ operation: fc.constant('ListObjects' as const), prefix: fc.constantFrom(...prefixes) }),
  fc.record({ operation: fc.constant('HeadObject' as const), key }),
  fc
    .record({
      operation: fc.constant('GetObject' as const),
      key,
      download: fc.option(fc.constant({ filename: 'a', disposition: 'attachment' as const }), {
        nil: undefined,
      }),
    })
    .map(defined),
  fc.record({ operation: fc.constant('DeleteObject' as const), key }),
  fc.record({
    operation: fc.constant('CopyObject' as const),
    key,
    source: fc.record({ bucket, key }),
  }),
  fc
    .record({
      operation: fc.constant('Named' as const),
      method: fc.constantFrom(
        'GET' as const,
        'HEAD' as const,
        'PUT' as const,
        'POST' as const,
        'DELETE' as const,
      ),
      key: fc.option(key, { nil: undefined }),
      query: fc.constantFrom<Record<string, string>>(
        {},
        { delete: '' },
        { uploads: '' },
        { 'list-type': '2' },
        { 'list-type': '2', prefix: 'in/team/' },
        { tagging: '' },
      ),
      headers: fc.constantFrom<Record<string, string>>(
        {},
        { 'content-type': 'image/png', 'content-length': '100' },
        { 'content-length': '50000' },
        { 'x-amz-copy-source': '/bucket/in/team/t/b.png' },
        { 'x-amz-copy-source': 'bucket/in%2F..%2Fout/d.txt' },
        { 'x-amz-copy-source': '/other/in/team/t/b.png' },
      ),
    })
    .map(defined),
)

export const arbitraryForm: fc.Arbitrary<FormPolicy> = fc.record({
  key: fc.constantFrom('in/t/', 'in/team/t/', 'out/').map((folder) => `${folder}${FILENAME}`),
  fields: fc.constant({ success_action_status: '204' }),
  conditions: fc.constantFrom(
    [],
    [['content-length-range', 0, 100] as const],
    [['content-length-range', 0, 50_000] as const],
  ),
})
