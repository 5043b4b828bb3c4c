/** S13: what a refused operation needs is named by action and resource, and by nothing of the person's. */
import { describe, expect, it } from 'vitest'
import { describeFailure, type Failure } from '../../../contract/failure.ts'
import { problemOf } from '../../../contract/problem.ts'
import { nameMissingRight } from '../../../main/rules/missing-right.ts'

const place = { bucket: 'team', prefix: 'in/' }

function refused(rest: Partial<Extract<Failure, { kind: 's3' }>> = {}): Failure {
  return {
    kind: 's3',
    status: 403,
    code: 'AccessDenied',
    message: '',
    retryAfterMs: null,
    requestId: '',
    ...rest,
  }
}

describe('nameMissingRight', () => {
  it.each([
    ['PutObject', 's3:PutObject on arn:aws:s3:::team/in/*'],
    ['CompleteMultipartUpload', 's3:PutObject on arn:aws:s3:::team/in/*'],
    ['HeadObject', 's3:GetObject on arn:aws:s3:::team/in/*'],
    ['DeleteObject', 's3:DeleteObject on arn:aws:s3:::team/in/*'],
    ['ListParts', 's3:ListMultipartUploadParts on arn:aws:s3:::team/in/*'],
    ['ListObjects', 's3:ListBucket on arn:aws:s3:::team'],
    ['ListMultipartUploads', 's3:ListBucketMultipartUploads on arn:aws:s3:::team'],
  ])('S13: names what %s needs', (operation, right) => {
    const failure = nameMissingRight(refused(), operation, place)
    expect(problemOf(failure)).toEqual({
      code: 'no-permission',
      details: `S3 403 AccessDenied, needs ${right}`,
    })
  })

  it('names it also for a HEAD, which has no code', () => {
    expect(describeFailure(nameMissingRight(refused({ code: '' }), 'HeadObject', place))).toBe(
      'S3 403, needs s3:GetObject on arn:aws:s3:::team/in/*',
    )
  })

  it.each([
    ['a wrong key', refused({ code: 'SignatureDoesNotMatch' }), 'PutObject', place],
    ['something that is not there', refused({ status: 404, code: 'NoSuchKey' }), 'GetObject', place],
    ['an operation whose right is not known', refused(), 'Named', place],
    ['an unknown place', refused(), 'PutObject', undefined],
  ])('says nothing about %s', (_, failure, operation, where) => {
    expect(nameMissingRight(failure, operation, where)).toBe(failure)
  })
})
