/** A local S3 with one bucket in this process, so that a test can order faults and read the ledger. */
import { join } from 'node:path'
import { type LocalS3, type LocalS3Options, startLocalS3 } from '../../local-s3/server.ts'
import { CANARY } from '../fakes/canary.ts'
import type { StorageDetails } from './connect-storage.ts'

export interface StorageUnderTest extends LocalS3 {
  /** What the connect form is filled with. */
  details: StorageDetails
}

/**
 * @param directory folder of the test
 * @param secretAccessKey of its one key
 * @param personality in what it differs from AWS
 */
export async function startStorage(
  directory: string,
  secretAccessKey = `e2e-${CANARY}-secret-0123456789`,
  personality: Pick<LocalS3Options, 'repeatComplete' | 'checksums' | 'tls'> = {},
): Promise<StorageUnderTest> {
  const accessKeyId = 'e2e-access'
  const bucket = 'team'
  const server = await startLocalS3({
    dataDir: join(directory, 'server'),
    credentials: [{ accessKeyId, secretAccessKey }],
    buckets: [bucket],
    ...personality,
  })
  return Object.assign(server, {
    details: { endpoint: server.endpoint, bucket, accessKeyId, secretAccessKey },
  })
}
