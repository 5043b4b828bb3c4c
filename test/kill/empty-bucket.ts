/** Takes the objects of a round away once they are checked, so that many rounds fit on a disk. */
import { createSender } from '../../main/http/send-signed.ts'
import { deleteObject } from '../../main/s3/delete-object.ts'
import { createLocalSigner } from '../../main/sign/local-signer.ts'
import type { StorageUnderTest } from '../e2e/storage-under-test.ts'

/** @returns the keys of what was there */
export async function emptyBucket({ details, ledger }: StorageUnderTest): Promise<string[]> {
  const sender = createSender()
  const signer = createLocalSigner({
    connection: { ...details, region: 'us-east-1', addressing: 'path' },
    credentials: async () => details,
    clock: Date,
  })
  const keys = ledger.objects().map(({ key }) => key)
  for (const key of keys) await deleteObject({ sender, signer }, key)
  await sender.close()
  return keys
}
