/** What a signed request claims, whichever way it was signed, and the checks that both ways share. */

import type { Address } from '../address.ts'
import { S3Error } from '../s3-error.ts'
import { type Credentials, readAmzDate, type Scope } from './signing-key.ts'

/** https://docs.aws.amazon.com/AmazonS3/latest/API/RESTAuthentication.html#RESTAuthenticationTimeStamp */
export const allowedSkewMs = 15 * 60 * 1000

export interface SignedRequest {
  readonly method: string
  readonly address: Address
  /** As sent: lower-case names, repeats joined by a comma. */
  readonly headers: ReadonlyMap<string, string>
}

/** Who may ask, where, and what time it is. */
export interface Verifier {
  readonly credentials: readonly Credentials[]
  readonly region: string
  /** epoch ms */
  readonly now: () => number
}

/** What both ways of signing come down to. */
export interface Authorization {
  readonly kind: 'header' | 'query'
  readonly scope: Scope
  readonly date: string
  readonly signedHeaders: readonly string[]
  readonly signature: string
  readonly payloadHash: string
  readonly sessionToken: string | undefined
}

/**
 * The region and service that a credential names must be this server's, and its day must be the date's.
 * @param code the error of this way of signing
 * @throws S3Error
 */
export function checkScope(
  scope: Scope,
  date: string,
  verifier: Verifier,
  code: 'AuthorizationHeaderMalformed' | 'AuthorizationQueryParametersError',
): number {
  const subject =
    code === 'AuthorizationHeaderMalformed'
      ? 'The authorization header is malformed'
      : 'Error parsing the X-Amz-Credential parameter'
  if (scope.region !== verifier.region) {
    throw new S3Error(
      code,
      `${subject}; the region '${scope.region}' is wrong; expecting '${verifier.region}'`,
      {
        Region: verifier.region,
      },
    )
  }
  if (scope.service !== 's3') {
    throw new S3Error(
      code,
      `${subject}; incorrect service "${scope.service}". This endpoint belongs to "s3".`,
    )
  }
  const time = readAmzDate(date)
  if (time === undefined) {
    throw new S3Error('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header')
  }
  if (!date.startsWith(scope.day)) {
    throw new S3Error(
      code,
      `${subject}; Invalid credential date "${scope.day}". This date is not the same as X-Amz-Date: "${date.slice(0, 8)}".`,
    )
  }
  return time
}
