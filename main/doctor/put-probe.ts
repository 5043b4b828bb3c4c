/** Puts a small object with every checksum Slipway knows, and learns which of them the store knows. */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { crc32ToBase64 } from '../../contract/crc32.ts'
import { failureOf } from '../../contract/failure.ts'
import type { BodyChecksums, SignableRequest } from '../../contract/signable-request.ts'
import { refusesChecksums } from '../s3/create-multipart-upload.ts'
import { perform, type Store } from '../s3/store.ts'

/**
 * @returns whether the store computes CRC32 itself
 * @throws FailureError
 */
export async function putProbe(
  store: Store,
  key: string,
  body: Buffer,
  more: { onlyIfNew?: boolean } = {},
): Promise<boolean> {
  const md5 = createHash('md5').update(body).digest('base64')
  const put = (checksums: BodyChecksums) => {
    const request: SignableRequest = {
      operation: 'PutObject',
      key,
      contentType: 'text/plain',
      metadata: {},
      checksums,
      ...more,
    }
    return perform(store, request, { body })
  }
  try {
    const answer = await put({ crc32: crc32ToBase64(crc32(body)), md5 })
    return answer.headers['x-amz-checksum-crc32'] !== undefined
  } catch (caught) {
    if (!refusesChecksums(failureOf(caught))) throw caught
    await put({ md5 })
    return false
  }
}
