/** Whether a multipart object's checksum is of the whole object or of its parts' checksums. */

export type ChecksumType = 'FULL_OBJECT' | 'COMPOSITE'

/** @returns null for anything a store says that S3 does not */
export function checksumTypeOf(value: string | undefined): ChecksumType | null {
  return value === 'FULL_OBJECT' || value === 'COMPOSITE' ? value : null
}
