/** A connection file as IT makes one, for the storage under test. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONNECTION_FILE_FORMAT, CONNECTION_FILE_VERSION } from '../../contract/connection-file.ts'
import type { Policy } from '../../contract/policy.ts'
import { writeContent } from '../../main/connection-file/read-content.ts'
import { seal } from '../../main/connection-file/seal.ts'
import type { StorageUnderTest } from './storage-under-test.ts'

export const PASSPHRASE = 'four random words here'

/** @returns its path, below `directory` */
export async function makeConnectionFile(
  directory: string,
  storage: StorageUnderTest,
  policy: Policy,
): Promise<string> {
  const { endpoint, bucket, accessKeyId, secretAccessKey } = storage.details
  const content = writeContent({
    format: CONNECTION_FILE_FORMAT,
    version: CONNECTION_FILE_VERSION,
    setUpBy: 'Acme IT',
    connection: {
      name: 'Acme storage',
      endpoint,
      region: 'us-east-1',
      bucket,
      prefix: 'acme/',
      addressing: 'path',
      credentials: { kind: 'typed', accessKeyId },
    },
    secret: { secretAccessKey },
    policy,
  })
  const path = join(directory, 'Acme.slipway')
  writeFileSync(path, await seal(content, PASSPHRASE))
  return path
}
