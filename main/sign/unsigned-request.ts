/** What each operation looks like on the wire before it is signed: verb, query and headers. */
import { assertNever } from '../../contract/assert-never.ts'
import type {
  BodyChecksums,
  ObjectMetadata,
  SignableRequest,
  SignedRequest,
} from '../../contract/signable-request.ts'
import { contentDisposition } from './content-disposition.ts'
import { escapeUriPath } from './escape-uri.ts'
import { settingsHeaders } from './settings-headers.ts'

export interface UnsignedRequest {
  method: SignedRequest['method']
  /** Undefined where the request is about the bucket. */
  key?: string
  /** Not yet encoded. */
  query: Record<string, string>
  /** Every one is signed and must be sent; lower-case names. */
  headers: Record<string, string>
}

/**
 * Type, metadata and checksums are headers, never query parameters: stores may ignore those they find in the query.
 * No ACL is ever named, because buckets made since 2023 refuse it.
 */
export function unsignedRequest(request: SignableRequest): UnsignedRequest {
  switch (request.operation) {
    case 'PutObject':
      return {
        method: 'PUT',
        key: request.key,
        query: {},
        headers: {
          ...(request.contentType === undefined ? {} : { 'content-type': request.contentType }),
          ...(request.exactLength === undefined ? {} : { 'content-length': String(request.exactLength) }),
          ...checksumHeaders(request.checksums),
          ...settingsHeaders(request.settings),
          ...metadataHeaders(request.metadata),
          ...onlyIfNewHeader(request.onlyIfNew),
        },
      }
    case 'CreateMultipartUpload':
      return {
        method: 'POST',
        key: request.key,
        query: { uploads: '' },
        headers: {
          'content-type': request.contentType,
          ...settingsHeaders(request.settings),
          ...metadataHeaders(request.metadata),
          ...(request.declareCrc32
            ? {
                'x-amz-checksum-algorithm': 'CRC32',
                ...(request.compositeOnly === true ? {} : { 'x-amz-checksum-type': 'FULL_OBJECT' }),
              }
            : {}),
        },
      }
    case 'UploadPart':
      return {
        method: 'PUT',
        key: request.key,
        query: { partNumber: String(request.partNumber), uploadId: request.uploadId },
        headers: checksumHeaders(request.checksums),
      }
    case 'CompleteMultipartUpload':
      return {
        method: 'POST',
        key: request.key,
        query: { uploadId: request.uploadId },
        headers: {
          ...fullObjectHeaders(request.fullObject),
          ...onlyIfNewHeader(request.onlyIfNew),
        },
      }
    case 'AbortMultipartUpload':
      return { method: 'DELETE', key: request.key, query: { uploadId: request.uploadId }, headers: {} }
    case 'ListParts':
      return {
        method: 'GET',
        key: request.key,
        query: {
          uploadId: request.uploadId,
          ...(request.afterPartNumber === undefined
            ? {}
            : { 'part-number-marker': String(request.afterPartNumber) }),
        },
        headers: {},
      }
    case 'ListMultipartUploads':
      return {
        method: 'GET',
        query: {
          uploads: '',
          prefix: request.prefix,
          ...(request.after === undefined
            ? {}
            : { 'key-marker': request.after.key, 'upload-id-marker': request.after.uploadId }),
        },
        headers: {},
      }
    case 'HeadObject':
      return { method: 'HEAD', key: request.key, query: {}, headers: { 'x-amz-checksum-mode': 'ENABLED' } }
    case 'GetObject':
      return {
        method: 'GET',
        key: request.key,
        query: downloadQuery(request.download),
        headers: request.withChecksum ? { 'x-amz-checksum-mode': 'ENABLED' } : {},
      }
    case 'DeleteObject':
      return { method: 'DELETE', key: request.key, query: {}, headers: {} }
    case 'CopyObject':
      return {
        method: 'PUT',
        key: request.key,
        query: {},
        headers: {
          'x-amz-copy-source': escapeUriPath(`/${request.source.bucket}/${request.source.key}`),
          ...settingsHeaders(request.settings),
        },
      }
    case 'ListObjects':
      return {
        method: 'GET',
        query: {
          'list-type': '2',
          prefix: request.prefix,
          ...(request.continuationToken === undefined
            ? {}
            : { 'continuation-token': request.continuationToken }),
        },
        headers: {},
      }
    case 'Named': {
      const { method, key, query, headers } = request
      return { method, ...(key === undefined ? {} : { key }), query, headers }
    }
    default:
      return assertNever(request)
  }
}

function checksumHeaders({ crc32, md5 }: BodyChecksums): Record<string, string> {
  return {
    ...(crc32 === undefined ? {} : { 'x-amz-checksum-crc32': crc32 }),
    ...(md5 === undefined ? {} : { 'content-md5': md5 }),
  }
}

function metadataHeaders(metadata: ObjectMetadata): Record<string, string> {
  return Object.fromEntries(
    Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name.toLowerCase()}`, value]),
  )
}

function fullObjectHeaders(fullObject: { crc32: string; size: number } | undefined): Record<string, string> {
  if (fullObject === undefined) return {}
  return {
    'x-amz-checksum-crc32': fullObject.crc32,
    'x-amz-checksum-type': 'FULL_OBJECT',
    'x-amz-mp-object-size': String(fullObject.size),
  }
}

function onlyIfNewHeader(onlyIfNew: boolean | undefined): Record<string, string> {
  return onlyIfNew === true ? { 'if-none-match': '*' } : {}
}

function downloadQuery(
  download: { filename: string; disposition: 'attachment' | 'inline' } | undefined,
): Record<string, string> {
  if (download === undefined) return {}
  return { 'response-content-disposition': contentDisposition(download.disposition, download.filename) }
}
