/** How an object is to be kept, as the headers that say so when it is made. */
import type { ObjectSettings } from '../../contract/signable-request.ts'
import { escapeUri } from './escape-uri.ts'

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html */
export function settingsHeaders(settings: ObjectSettings | undefined): Record<string, string> {
  if (settings === undefined) return {}
  const { storageClass, encryption, tags, metadata } = settings
  return {
    ...(storageClass === undefined ? {} : { 'x-amz-storage-class': storageClass }),
    ...encryptionHeaders(encryption),
    ...(tags === undefined ? {} : { 'x-amz-tagging': formEncoded(tags) }),
    ...Object.fromEntries(
      Object.entries(metadata ?? {}).map(([name, value]) => [`x-amz-meta-${name}`, value]),
    ),
  }
}

function encryptionHeaders(encryption: ObjectSettings['encryption']): Record<string, string> {
  if (encryption === undefined) return {}
  if (encryption.kind === 'sse-s3') return { 'x-amz-server-side-encryption': 'AES256' }
  return {
    'x-amz-server-side-encryption': 'aws:kms',
    ...(encryption.keyId === undefined
      ? {}
      : { 'x-amz-server-side-encryption-aws-kms-key-id': encryption.keyId }),
  }
}

function formEncoded(tags: Readonly<Record<string, string>>): string {
  return Object.entries(tags)
    .map(([name, value]) => `${escapeUri(name)}=${escapeUri(value)}`)
    .join('&')
}
