/** What can be learned from a failure, so that the very next run does not meet it again. */
import { isClockFailure } from '../../contract/clock-failure.ts'
import type { Failure } from '../../contract/failure.ts'
import { refusesChecksums } from '../s3/create-multipart-upload.ts'
import { headObject } from '../s3/head-object.ts'
import type { Store } from '../s3/store.ts'
import type { IntegrityMemory, KnownIntegrity } from './integrity-memory.ts'
import { planUpload } from './plan-upload.ts'
import type { Upload } from './upload.ts'

export type Remedy = 'composite' | 'md5' | 'region' | 'clock' | 'key'

/** The key in use is refused: it was renewed since, or by now it can be. */
const REFUSED_KEY = new Set([
  'ExpiredToken',
  'InvalidToken',
  'TokenRefreshRequired',
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
])

export interface RemedyTools {
  store: Store
  integrity: IntegrityMemory
  /** The store said which region the bucket is in: signs for that one from now on. */
  learnRegion(connectionId: string, region: string): void
}

/**
 * The next rung of the ladder below the one that was refused. Only Create can be refused for the type of its checksum
 * alone.
 * @returns null where this one has been refused on every rung: then it was not for the checksums
 */
function nextRung(
  sent: KnownIntegrity,
  { size, uploadId }: Pick<Upload, 'size' | 'uploadId'>,
  tried: ReadonlySet<Remedy>,
): 'composite' | 'md5' | null {
  const atCreate = uploadId === null && planUpload(size).kind === 'multipart'
  if (atCreate && (sent === 'unknown' || sent === 'crc32') && !tried.has('composite')) return 'composite'
  if ((sent === 'unknown' || sent === 'composite') && !tried.has('md5')) return 'md5'
  return null
}

/**
 * @param sent what was known of the store's checksums when the run began: another upload may have learned since
 * @param tried remedies that did not help this upload already
 * @returns the remedy that was taken, so that it is worth running again at once; null where there is none
 */
export async function takeRemedy(
  failure: Failure,
  upload: Pick<Upload, 'connectionId' | 'key' | 'size' | 'uploadId'>,
  sent: KnownIntegrity,
  tried: ReadonlySet<Remedy>,
  tools: RemedyTools,
): Promise<Remedy | null> {
  const rung = refusesChecksums(failure) ? nextRung(sent, upload, tried) : null
  if (rung !== null) {
    tools.integrity.learn(upload.connectionId, rung)
    return rung
  }
  if (failure.kind === 's3' && failure.region !== undefined && !tried.has('region')) {
    tools.learnRegion(upload.connectionId, failure.region)
    return 'region'
  }
  if (isClockFailure(failure) && !tried.has('clock')) {
    // Whatever it answers is dated: the sender learns the store's clock from it.
    await headObject(tools.store, upload.key).catch(() => null)
    return 'clock'
  }
  if (failure.kind === 's3' && REFUSED_KEY.has(failure.code) && !tried.has('key')) {
    tools.store.signer.refused()
    return 'key'
  }
  return null
}
