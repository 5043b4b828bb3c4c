/** Whether what a signing service signed is what was asked for: no byte goes to an address it made up. Pure. */
import type {
  FormPolicy,
  SignableRequest,
  SignedForm,
  SignedRequest,
} from '../../../contract/signable-request.ts'
import { type AddressedConnection, objectAddress } from '../object-address.ts'
import { unsignedRequest } from '../unsigned-request.ts'

/** A clock that is ahead, in milliseconds: S3 itself takes no more. */
const CLOCK_TOLERANCE_MS = 15 * 60_000

/** Headers that a service may add by itself: how the object is kept. */
const ADDED = /^x-amz-(?:storage-class|server-side-encryption[\w-]*|tagging|meta-[\w-]+|acl|checksum-[\w-]+)$/

/**
 * @param seconds that were asked for
 * @param now epoch milliseconds
 * @returns false where the verb, the place, a header or the life is another
 */
export function isAsAsked(
  signed: SignedRequest,
  request: SignableRequest,
  connection: AddressedConnection,
  { seconds, now }: { seconds: number; now: number },
): boolean {
  const { method, key, headers } = unsignedRequest(request)
  return (
    signed.method === method &&
    isAt(signed.url, connection, key) &&
    hasHeaders(signed.headers, headers) &&
    isAlive(signed.expiresAt, seconds, now)
  )
}

export function isFormAsAsked(
  form: SignedForm,
  policy: FormPolicy,
  connection: AddressedConnection,
  { seconds, now }: { seconds: number; now: number },
): boolean {
  return (
    isAt(form.url, connection) &&
    form.fields.key === policy.key &&
    Object.entries(policy.fields).every(([name, value]) => form.fields[name] === value) &&
    isAlive(form.expiresAt, seconds, now)
  )
}

function isAt(url: string, connection: AddressedConnection, key?: string): boolean {
  const { protocol, hostname, port, path } = objectAddress(connection, key)
  const begin = `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`
  return url === begin || url.startsWith(`${begin}?`)
}

function hasHeaders(given: Record<string, string>, asked: Record<string, string>): boolean {
  return (
    Object.entries(asked).every(([name, value]) => given[name] === value) &&
    Object.entries(given).every(
      ([name, value]) => Object.hasOwn(asked, name) || (ADDED.test(name) && !/[\r\n\0]/.test(value)),
    )
  )
}

/** An end that is past already is seen by the store: this computer's clock may be the one that is wrong. */
function isAlive(expiresAt: number, seconds: number, now: number): boolean {
  return expiresAt > 0 && expiresAt <= now + seconds * 1000 + CLOCK_TOLERANCE_MS
}
