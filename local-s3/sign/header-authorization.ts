/** Reads a signature out of the `Authorization` header and checks its date. */

import { S3Error } from '../s3-error.ts'
import {
  type Authorization,
  allowedSkewMs,
  checkScope,
  type SignedRequest,
  type Verifier,
} from './authorization.ts'
import { readScope } from './signing-key.ts'

/** @throws S3Error for a malformed header, another region, or a date more than 15 minutes away */
export function readHeaderAuthorization({ headers }: SignedRequest, verifier: Verifier): Authorization {
  const header = headers.get('authorization') ?? ''
  const [, algorithm, rest = ''] = /^(\S+)\s*(.*)$/.exec(header) ?? []
  if (algorithm !== 'AWS4-HMAC-SHA256') {
    throw new S3Error(
      'InvalidRequest',
      'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
    )
  }
  const fields = new Map(
    rest.split(',').map((field): [string, string] => {
      const equals = field.indexOf('=')
      return [field.slice(0, equals).trim(), field.slice(equals + 1).trim()]
    }),
  )
  const scope = readScope(fields.get('Credential') ?? '')
  const signedHeaders = fields.get('SignedHeaders')
  const signature = fields.get('Signature')
  if (scope === undefined || !signedHeaders || !signature) throw new S3Error('AuthorizationHeaderMalformed')

  const date = headers.get('x-amz-date') ?? amzDate(headers.get('date'))
  const time = checkScope(scope, date, verifier, 'AuthorizationHeaderMalformed')
  const now = verifier.now()
  if (Math.abs(now - time) > allowedSkewMs) {
    throw new S3Error('RequestTimeTooSkewed', undefined, {
      RequestTime: date,
      ServerTime: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
      MaxAllowedSkewMilliseconds: String(allowedSkewMs),
    })
  }
  const payloadHash = headers.get('x-amz-content-sha256')
  if (payloadHash === undefined) {
    throw new S3Error('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256')
  }
  return {
    kind: 'header',
    scope,
    date,
    signedHeaders: signedHeaders.toLowerCase().split(';'),
    signature,
    payloadHash,
    sessionToken: headers.get('x-amz-security-token'),
  }
}

/** A plain `Date` header in the form that is signed; '' where there is none or it is no date. */
function amzDate(date: string | undefined): string {
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? '' : new Date(time).toISOString().replace(/[-:]|\.\d+/g, '')
}
