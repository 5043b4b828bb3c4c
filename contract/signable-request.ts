/** Every S3 request Slipway makes, as one union of plain data, and what signing turns it into. */

/** Checksums of a request body, base64. Each one given is signed as a header that the sender must send. */
export interface BodyChecksums {
  crc32?: string
  md5?: string
}

/** User metadata of an object: lower-case names without `x-amz-meta-`, printable ASCII values. */
export type ObjectMetadata = Record<string, string>

/** How an object is kept, set when it is made: every one is a signed header that the sender must send. */
export interface ObjectSettings {
  /** By S3's own name, such as `STANDARD_IA`. */
  storageClass?: string
  encryption?: { kind: 'sse-s3' } | { kind: 'sse-kms'; keyId?: string | undefined }
  tags?: Readonly<Record<string, string>>
  /** Beside the app's own; printable ASCII. */
  metadata?: Readonly<Record<string, string>>
}

export type SignableRequest =
  | {
      operation: 'PutObject'
      key: string
      /** Absent where the sender may choose. */
      contentType?: string
      /** Bytes that must be sent, exactly. */
      exactLength?: number
      metadata: ObjectMetadata
      checksums: BodyChecksums
      /** Sends `If-None-Match: *`: refuse to replace an object. */
      onlyIfNew?: boolean
      /** A person said that it replaces what is there. Read and taken off by `policed-signer.ts`; never signed. */
      replaces?: boolean
      settings?: ObjectSettings
    }
  | {
      operation: 'CreateMultipartUpload'
      key: string
      contentType: string
      metadata: ObjectMetadata
      /** Declares CRC32 with a full-object checksum; false for stores that refuse it. */
      declareCrc32: boolean
      /** Leaves out the type of the checksum: for stores that know only one of the parts' checksums. */
      compositeOnly?: boolean
      settings?: ObjectSettings
    }
  | {
      operation: 'UploadPart'
      key: string
      uploadId: string
      partNumber: number
      checksums: BodyChecksums
    }
  | {
      operation: 'CompleteMultipartUpload'
      key: string
      uploadId: string
      /** Full-object CRC32, base64, and the object's size in bytes: only where Create declared CRC32. */
      fullObject?: { crc32: string; size: number }
      onlyIfNew?: boolean
      /** As of PutObject. */
      replaces?: boolean
    }
  | { operation: 'AbortMultipartUpload'; key: string; uploadId: string }
  | { operation: 'ListParts'; key: string; uploadId: string; afterPartNumber?: number }
  | {
      operation: 'ListMultipartUploads'
      /** Keys that begin with this. */
      prefix: string
      after?: { key: string; uploadId: string }
    }
  | { operation: 'HeadObject'; key: string }
  | {
      operation: 'GetObject'
      key: string
      /** Sets `response-content-disposition`; absent for the app's own reads. */
      download?: { filename: string; disposition: 'attachment' | 'inline' }
      /** Asks the store for the checksum that it keeps, by a signed header; never in a link that is handed out. */
      withChecksum?: true
    }
  | { operation: 'DeleteObject'; key: string }
  | {
      /** Within the store, up to 5 GiB; type and metadata come along. */
      operation: 'CopyObject'
      key: string
      source: { bucket: string; key: string }
      settings?: ObjectSettings
    }
  | {
      operation: 'ListObjects'
      /** Keys that begin with this. */
      prefix: string
      /** Of the page before. */
      continuationToken?: string
    }
  | {
      /** One of S3's many others, chosen by an expert by its name: see `main/sign/named-operations.ts`. */
      operation: 'Named'
      method: SignedRequest['method']
      /** Absent where it is about the bucket. */
      key?: string
      /** Not yet encoded. */
      query: Record<string, string>
      /** Lower-case names; signed, and must be sent. */
      headers: Record<string, string>
    }

export type Operation = SignableRequest['operation']

/** A request ready to be sent by someone without credentials. */
export interface SignedRequest {
  method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  /** Opaque: never parsed, re-encoded or rewritten. A bearer secret: never logged. */
  url: string
  /** Signed headers that must be sent exactly as they are, `host` left out. */
  headers: Record<string, string>
  /** When the signature ends, epoch milliseconds, credentials' end included. */
  expiresAt: number
}

export type PolicyCondition =
  | readonly ['content-length-range', smallest: number, largest: number]
  | readonly ['eq' | 'starts-with', field: `$${string}`, value: string]

/** What a form may upload. Whatever it sends has to be named here, the file aside. */
export interface FormPolicy {
  /** Whole object key; a final `${filename}` becomes the name of the file that is sent. */
  key: string
  /** Sent exactly as they are. */
  fields: Record<string, string>
  conditions: readonly PolicyCondition[]
}

/** A form ready to be sent by someone without credentials. */
export interface SignedForm {
  /** Of the bucket. */
  url: string
  /** In the order they are sent; the file goes last, as `file`. Together with the URL a bearer secret. */
  fields: Record<string, string>
  /** When the policy ends, epoch milliseconds, credentials' end included. */
  expiresAt: number
}

export interface SignerLimits {
  /** End of the credentials in use, epoch milliseconds; null for those without end. */
  keyEndsAt: number | null
  /** Longest life that whoever signs allows, in seconds; null without such a rule. */
  longestSeconds: number | null
}

/** Signs with keys that main holds, or asks a signing service: nothing else knows which. */
export interface Signer {
  /**
   * @param request what to sign
   * @param expiresInSeconds whole seconds, 1 to 604,800
   * @throws Failure of kind `credentials` where there is no usable key, RangeError for a bad expiry
   */
  sign(request: SignableRequest, expiresInSeconds: number): Promise<SignedRequest>
  /**
   * What shortens the life of everything it signs.
   * @param neededSeconds newer credentials are fetched first where that makes a longer life possible
   * @throws Failure of kind `credentials` or `key-source`
   */
  limits(neededSeconds: number): Promise<SignerLimits>
  /** The store refused what was signed because of its key: the next signature is made with another, if there is one. */
  refused(): void
  /** Absent where the signer cannot: see `sign` for the rest. */
  signForm?(policy: FormPolicy, expiresInSeconds: number): Promise<SignedForm>
}
