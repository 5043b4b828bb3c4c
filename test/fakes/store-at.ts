/** The control plane's store over real HTTP to a test's server, with throw-away keys. */
import { onTestFinished } from 'vitest'
import { createSender } from '../../main/http/send-signed.ts'
import type { Store } from '../../main/s3/store.ts'
import { createLocalSigner } from '../../main/sign/local-signer.ts'

/** @param endpoint of a server on loopback; its bucket is `bucket` */
export function storeAt(endpoint: string): Store {
  const sender = createSender()
  onTestFinished(() => sender.close())
  return {
    sender,
    signer: createLocalSigner({
      connection: { endpoint, region: 'us-east-1', bucket: 'bucket', addressing: 'path' },
      credentials: async () => ({ accessKeyId: 'test-key', secretAccessKey: 'test-secret' }),
      clock: { now: () => Date.now() },
    }),
  }
}
