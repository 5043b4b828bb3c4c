/** Reads from a request's headers which checksum its sender promises. */

import { S3Error } from '../s3-error.ts'
import { type ChecksumAlgorithm, type ChecksumType, checksumAlgorithms, checksumBytes } from './checksum.ts'

/**
 * How the server treats additional checksums: as AWS does; as stores of before 2025 do, which know composite ones of
 * multipart objects alone and ignore the type (or answer 501 to it); as Ceph does (ignores them); or with 501.
 */
export type ChecksumPersonality = 'keep' | 'composite' | 'refuse-type' | 'ignore' | 'refuse'

/** `value` is base64, or undefined where a trailer will bring it. */
export interface DeclaredChecksum {
  readonly algorithm: ChecksumAlgorithm
  readonly value: string | undefined
}

/**
 * The checksum of this request's body, or undefined where none is promised.
 * @throws S3Error `InvalidRequest` for more than one, for a value of the wrong length, or for an algorithm
 * announced without a value; `NotImplemented` from a server that refuses checksums
 */
export function declaredChecksum(
  headers: ReadonlyMap<string, string>,
  personality: ChecksumPersonality,
): DeclaredChecksum | undefined {
  refuseChecksums(headers, personality)
  if (personality === 'ignore') return undefined
  const trailer = headers.get('x-amz-trailer')?.trim().toLowerCase()
  const found = checksumAlgorithms.flatMap((algorithm): DeclaredChecksum[] => {
    const name = checksumHeader(algorithm)
    const value = headers.get(name)
    if (value !== undefined) return [{ algorithm, value: checkedValue(algorithm, value) }]
    return trailer === name ? [{ algorithm, value: undefined }] : []
  })
  if (found.length > 1) {
    throw new S3Error(
      'InvalidRequest',
      'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    )
  }
  if (found.length === 0 && headers.has('x-amz-sdk-checksum-algorithm')) {
    throw new S3Error(
      'InvalidRequest',
      'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
    )
  }
  return found[0]
}

/**
 * The algorithm and type declared when a multipart upload is created, with S3's defaults.
 * @throws S3Error `InvalidRequest` for an unknown algorithm or an impossible pair
 */
export function declaredForUpload(
  headers: ReadonlyMap<string, string>,
  personality: ChecksumPersonality,
): { readonly algorithm: ChecksumAlgorithm; readonly type: ChecksumType } | undefined {
  refuseChecksums(headers, personality)
  if (personality === 'ignore') return undefined
  const name = headers.get('x-amz-checksum-algorithm')?.toUpperCase()
  if (personality === 'refuse-type' && headers.has('x-amz-checksum-type'))
    throw new S3Error('NotImplemented', undefined, { Header: 'x-amz-checksum-type' })
  const type = personality === 'keep' ? headers.get('x-amz-checksum-type')?.toUpperCase() : undefined
  if (name === undefined) {
    if (type === undefined) return undefined
    throw new S3Error(
      'InvalidRequest',
      'The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.',
    )
  }
  const algorithm = checksumAlgorithms.find((known) => known === name)
  if (algorithm === undefined) {
    throw new S3Error(
      'InvalidRequest',
      'Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]',
    )
  }
  const chosen = type ?? (algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE')
  const possible =
    (chosen === 'FULL_OBJECT' && algorithm !== 'SHA1' && algorithm !== 'SHA256') ||
    (chosen === 'COMPOSITE' && algorithm !== 'CRC64NVME')
  if (!possible) {
    throw new S3Error(
      'InvalidRequest',
      `The ${chosen} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`,
    )
  }
  return { algorithm, type: chosen === 'FULL_OBJECT' ? 'FULL_OBJECT' : 'COMPOSITE' }
}

/** The header that carries this checksum. */
export function checksumHeader(algorithm: ChecksumAlgorithm): string {
  return `x-amz-checksum-${algorithm.toLowerCase()}`
}

/** The XML element that carries this checksum. */
export function checksumElement(algorithm: ChecksumAlgorithm): string {
  return `Checksum${algorithm}`
}

/** @throws S3Error `InvalidRequest` where the value cannot be a checksum of this algorithm */
export function checkedValue(algorithm: ChecksumAlgorithm, value: string): string {
  const bytes = Buffer.from(value, 'base64')
  if (bytes.length === checksumBytes[algorithm] && bytes.toString('base64') === value) return value
  throw new S3Error('InvalidRequest', `Value for ${checksumHeader(algorithm)} header is invalid.`)
}

/** @throws S3Error `NotImplemented` from a server that refuses checksums */
function refuseChecksums(headers: ReadonlyMap<string, string>, personality: ChecksumPersonality): void {
  if (personality !== 'refuse') return
  for (const [name, value] of headers) {
    const isChecksum = name.startsWith('x-amz-checksum-') && name !== 'x-amz-checksum-mode'
    const isTrailer = name === 'x-amz-trailer' && value.toLowerCase().startsWith('x-amz-checksum-')
    if (!isChecksum && !isTrailer && name !== 'x-amz-sdk-checksum-algorithm') continue
    throw new S3Error('NotImplemented', undefined, { Header: name })
  }
}
