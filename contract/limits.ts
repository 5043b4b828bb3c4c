/** The limits of S3 and of Slipway itself, as named constants with their source. */

/** Bytes in one kibibyte, mebibyte and gibibyte. */
export const KIB = 1024
export const MIB = 1024 * KIB
export const GIB = 1024 * MIB

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html
/** Smallest part that is not the last one, in bytes. */
export const MIN_PART_BYTES = 5 * MIB
/** Largest part, and largest object sent by a single PUT or POST, in bytes. */
export const MAX_PART_BYTES = 5 * GIB
export const MAX_SINGLE_PUT_BYTES = 5 * GIB
/** Part numbers go from 1 to this one. */
export const MAX_PARTS = 10_000
/** Largest object: the most parts of the largest size, about 48.8 TiB. */
export const MAX_OBJECT_BYTES = MAX_PARTS * MAX_PART_BYTES
/** Longest object key, in bytes of UTF-8. */
export const MAX_KEY_BYTES = 1_024

// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
/** Shortest and longest life of a presigned URL, in whole seconds. */
export const MIN_EXPIRY_SECONDS = 1
export const MAX_EXPIRY_SECONDS = 604_800

/** At or below this size a file is one PUT; above it the upload is multipart. */
export const SINGLE_PUT_LIMIT_BYTES = 8 * MIB
/** Parts are at least this large, so that small ones do not cost a round trip each. */
export const PREFERRED_PART_BYTES = 8 * MIB
/** A part up to this size is read once into memory; a larger one is read twice, to hash and to send. */
export const BUFFERED_PART_BYTES = 16 * MIB

/** A request for one part or one control call is used at once: its signature lives this long, in seconds. */
export const OPERATION_EXPIRY_SECONDS = 900
/** A socket on which no byte moved for this long is dropped, in milliseconds. */
export const IDLE_TIMEOUT_MS = 30_000
/** Most connections used for file bytes at the same time, over all uploads; fewer where more do not help. */
export const DEFAULT_CONNECTIONS = 16
/** Slowest bandwidth limit, in bytes a second: each of many connections still moves before it counts as stalled. */
export const MIN_BANDWIDTH_LIMIT = 16 * KIB
/** Largest answer of a store that is read into memory, in bytes. ListParts with 1,000 parts stays below it. */
export const MAX_ANSWER_BYTES = 2 * MIB
