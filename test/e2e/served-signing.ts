/** The example's signing service behind a local HTTPS server, with a caller for each thing that it may say. */

import { makeCertificate } from '../fakes/certificate.ts'
import { type ServedHttps, serveHttps } from '../fakes/serve-https.ts'
import { signingServiceListener } from '../fakes/signing-service-listener.ts'
import type { StorageDetails } from './connect-storage.ts'

/** Whoever may do everything; whoever may send and share alone; whoever is known and may do nothing. */
export const tokens = {
  ann: 'token-of-ann-0123456789abcdef',
  bob: 'token-of-bob-0123456789abcdef',
  eve: 'token-of-eve-0123456789abcdef',
}

export interface ServedSigning extends ServedHttps {
  log: string[]
  /** File of the certificate that the app has to be told to trust. */
  certificatePath: string
}

/** @param directory folder of the test */
export async function serveSigning(directory: string, storage: StorageDetails): Promise<ServedSigning> {
  const { endpoint, bucket, accessKeyId, secretAccessKey } = storage
  const certificate = await makeCertificate(directory)
  const { listener, log } = signingServiceListener({
    place: { endpoint, bucket },
    key: { accessKeyId, secretAccessKey },
    tokens,
    callers: [
      { who: 'ann', rules: { prefix: 'people/{subject}/' } },
      { who: 'bob', rules: { prefix: 'people/{subject}/', verbs: [], longestLinkSeconds: 3_600 } },
    ],
  })
  return { ...(await serveHttps(listener, certificate)), log, certificatePath: certificate.path }
}
