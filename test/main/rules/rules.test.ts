/** S13: the rules name exactly what is used, and what the app really asks a store for is a subset of them (threat 10). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLinkHandlers } from '../../../main/ipc/link-handlers.ts'
import { corsRule } from '../../../main/rules/cors-rule.ts'
import { iamPolicy } from '../../../main/rules/iam-policy.ts'
import { lifecycleRules } from '../../../main/rules/lifecycle-rule.ts'
import { actionOf, capabilities } from '../../../main/rules/used-capabilities.ts'
import { linkRig } from '../../fakes/link-rig.ts'

const place = { bucket: 'team', prefix: 'in/' }
const actions = (policy: ReturnType<typeof iamPolicy>) => policy.Statement.flatMap(({ Action }) => Action)

describe('S13: the IAM policy', () => {
  it('for sending is this, and no more', () => {
    expect(iamPolicy(['send'], place)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'SlipwayObjects',
          Effect: 'Allow',
          Action: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:PutObject'],
          Resource: 'arn:aws:s3:::team/in/*',
        },
        {
          Sid: 'SlipwayUploads',
          Effect: 'Allow',
          Action: ['s3:ListBucketMultipartUploads'],
          Resource: 'arn:aws:s3:::team',
        },
      ],
    })
  })

  it.each([
    ['share', ['s3:GetObject']],
    ['delete', ['s3:DeleteObject']],
    ['stop-sharing', ['s3:DeleteObject', 's3:GetObject', 's3:PutObject']],
    ['request', ['s3:GetObject', 's3:PutObject', 's3:ListBucket']],
  ] as const)('for %s has %j', (capability, wanted) => {
    expect(actions(iamPolicy([capability], place))).toEqual(wanted)
  })

  it('never has a wildcard for an action, nor a right beyond the prefix, nor one to list what lies beside it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...capabilities), { minLength: 1 }), (used) => {
        const policy = iamPolicy(used, place)
        return policy.Statement.every(
          ({ Action, Resource, Condition }) =>
            Action.every((action) => /^s3:[A-Za-z]+$/.test(action)) &&
            (Resource === 'arn:aws:s3:::team/in/*' || Resource === 'arn:aws:s3:::team') &&
            (!Action.includes('s3:ListBucket') || Condition?.StringLike['s3:prefix'] === 'in/*'),
        )
      }),
    )
  })

  it('takes a prefix for what it says, and other partitions', () => {
    const policy = iamPolicy(['share'], { bucket: 'b', prefix: 'a*?$/', partition: 'aws-cn' })
    expect(policy.Statement[0]?.Resource).toBe(`arn:aws-cn:s3:::b/a\${*}\${?}\${$}/*`)
  })

  it('covers every request that links make of a real store, each below the prefix', async () => {
    const { upload, tools, server, connection } = await linkRig()
    const handlers = createLinkHandlers(tools)
    await upload('a')
    await upload('b')
    await handlers['links:share']({ ids: ['a'], life: 'hour', opening: 'attachment', form: 'link' })
    await handlers['links:share-page']({ ids: ['a', 'b'], life: 'hour' })
    await handlers['links:request']({ title: 'x', largest: 9, life: 'hour' })
    await handlers['links:look-for-arrivals'](undefined)
    await handlers['history:stop-sharing']({ ids: ['a'] })
    await handlers['history:delete']({ ids: ['b'] })
    const allowed = actions(iamPolicy(capabilities, { bucket: connection.bucket, prefix: connection.prefix }))
    const used = server.ledger.entries.map(({ operation }) => actionOf[operation] ?? operation)
    expect(used.filter((action) => !allowed.includes(action))).toEqual([])
    expect(server.ledger.entries.filter(({ key }) => key !== undefined && !key.startsWith('in/'))).toEqual([])
    expect(new Set(used).size).toBe(4)
  })
})

it('S13: what is copied for IT asks for a request’s right only once there is a request', async () => {
  const { tools, clipboard } = await linkRig()
  const handlers = createLinkHandlers(tools)
  const copied = async (rule: 'iam' | 'cors' | 'lifecycle') => {
    await handlers['rules:copy']({ rule })
    return JSON.parse(clipboard.text)
  }
  expect(actions(await copied('iam'))).not.toContain('s3:ListBucket')
  await handlers['links:request']({ title: 'x', largest: 9, life: 'hour' })
  expect(actions(await copied('iam'))).toContain('s3:ListBucket')
  expect([await copied('cors'), (await copied('lifecycle')).Rules.length]).toEqual([{ CORSRules: [] }, 1])
})

describe('the CORS rule', () => {
  it.each([
    [['request'], null],
    [['share'], ['GET']],
    [
      ['upload', 'upload', 'form'],
      ['POST', 'PUT'],
    ],
    [['delete'], ['DELETE']],
  ] as const)('for %j allows %j', (kinds, methods) => {
    expect(corsRule(kinds, ['https://www.example.com'])?.AllowedMethods ?? null).toEqual(methods)
  })

  it('exposes the ETag to pages that upload, and refuses what is not one origin', () => {
    expect(corsRule(['upload'], ['https://b.example', 'https://a.example'])).toEqual({
      AllowedOrigins: ['https://a.example', 'https://b.example'],
      AllowedMethods: ['PUT'],
      AllowedHeaders: ['content-type', 'content-md5', 'x-amz-*'],
      ExposeHeaders: ['ETag'],
      MaxAgeSeconds: 3_600,
    })
    for (const origin of ['*', 'https://*.example.com', 'https://a.example/', 'a.example', 'null'])
      expect(() => corsRule(['upload'], [origin])).toThrow(RangeError)
  })
})

it('lifecycle rules end abandoned uploads below the prefix, and old files where that is wanted', () => {
  expect(lifecycleRules('in/', 30)).toEqual([
    {
      ID: 'Slipway: abandoned uploads',
      Status: 'Enabled',
      Filter: { Prefix: 'in/' },
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
    },
    { ID: 'Slipway: old files', Status: 'Enabled', Filter: { Prefix: 'in/' }, Expiration: { Days: 30 } },
  ])
  expect(lifecycleRules('', null).length).toBe(1)
  for (const days of [0, 1.5, -1]) expect(() => lifecycleRules('', days)).toThrow(RangeError)
})
