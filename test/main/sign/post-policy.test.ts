/** S3: a form's policy is signed as the AWS SDK signs it, for every key, field, condition, region and style. */
import { S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import type { FormPolicy, PolicyCondition } from '../../../contract/signable-request.ts'
import { FILENAME, signPostPolicy } from '../../../main/sign/post-policy.ts'

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
const key = fc
  .tuple(text, fc.constantFrom('', `/${FILENAME}`, FILENAME))
  .map(([name, ending]) => `in/${name}${ending}`)
  .filter((one) => !one.split('/').some((segment) => segment === '.' || segment === '..'))
const condition: fc.Arbitrary<PolicyCondition> = fc.oneof(
  fc.tuple(fc.constant('content-length-range' as const), fc.nat(), fc.nat()),
  fc.tuple(
    fc.constantFrom('eq' as const, 'starts-with' as const),
    fc.constant('$Content-Type' as const),
    text,
  ),
)
const policy: fc.Arbitrary<FormPolicy> = fc.record({
  key,
  fields: fc.dictionary(fc.constantFrom('success_action_status', 'Content-Type', 'x-amz-meta-note'), text),
  conditions: fc.uniqueArray(condition, { selector: (one) => JSON.stringify(one), maxLength: 4 }),
})

it('S3: equals createPresignedPost', async () => {
  await fc.assert(
    fc.asyncProperty(
      policy,
      fc.constantFrom('us-east-1', 'eu-central-1', 'auto'),
      fc.constantFrom('path' as const, 'virtual-host' as const),
      fc.option(fc.base64String({ minLength: 4, maxLength: 40 }), { nil: undefined }),
      fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2040, 0, 1) }),
      fc.integer({ min: 1, max: 604_800 }),
      async (form, region, addressing, sessionToken, now, seconds) => {
        const at = Math.floor(now / 1000) * 1000
        const credentials = {
          accessKeyId: 'AKIDEXAMPLE',
          secretAccessKey: 'secret/key+1',
          ...(sessionToken === undefined ? {} : { sessionToken }),
        }
        const endpoint = 'https://s3.example.com:8443'
        const connection = { endpoint, region, bucket: 'my-bucket', addressing }
        const ours = signPostPolicy(form, { connection, credentials, now, expiresInSeconds: seconds })
        const client = new S3Client({ endpoint, region, credentials, forcePathStyle: addressing === 'path' })
        vi.useFakeTimers({ now: at, toFake: ['Date'] })
        const theirs = await createPresignedPost(client, {
          Bucket: 'my-bucket',
          Key: form.key,
          Fields: form.fields,
          Conditions: form.conditions.map((one) => [...one]) as never,
          Expires: seconds,
        }).finally(() => vi.useRealTimers())
        expect({ ...ours, url: ours.url.replace(/\/$/, '') }).toEqual({
          url: theirs.url.replace(/\/$/, ''),
          fields: theirs.fields,
          expiresAt: at + seconds * 1000,
        })
      },
    ),
    { numRuns: 200 },
  )
}, 60_000)

it('S7: refuses what createPresignedPost lets through: more than 7 days, no time, and dot segments', () => {
  const connection = { endpoint: 'http://127.0.0.1:9', region: 'r', bucket: 'b', addressing: 'path' as const }
  const context = { connection, credentials: { accessKeyId: 'a', secretAccessKey: 's' }, now: 0 }
  const sign = (name: string, expiresInSeconds: number) =>
    signPostPolicy({ key: name, fields: {}, conditions: [] }, { ...context, expiresInSeconds })
  for (const seconds of [0, 604_801, 1.5]) expect(() => sign('k', seconds)).toThrow(RangeError)
  expect(() => sign('a/../k', 60)).toThrow(RangeError)
})
