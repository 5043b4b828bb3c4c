/** What becomes of an upload whose key someone else's object has: nothing is replaced, and nothing is left behind. */
import { failureOf } from '../../contract/failure.ts'
import type { Proof } from '../../contract/upload-state.ts'
import { contentTypeOf } from '../intake/content-type.ts'
import { findFreeName } from '../intake/free-name.ts'
import type { Journal } from '../journal/journal.ts'
import { deleteObject } from '../s3/delete-object.ts'
import { headObject } from '../s3/head-object.ts'
import { isThere } from '../s3/is-there.ts'
import { isForbidden } from '../s3/store.ts'
import { abortAll } from './multipart-session.ts'
import { isOurs } from './object-metadata.ts'
import { beginAnew, findCompleted, type RunTools } from './run-upload.ts'
import type { Upload } from './upload.ts'

/** Names that one run tries by itself; then a person is asked once more. */
export const MOST_NAMES = 10

/**
 * `own`: an earlier attempt made it, which the next run can prove, or nothing is in its way any more. `again`: it has
 * another name. `ask`: only a person can say what is to be done.
 */
export type Settled = { proof: Proof } | 'own' | 'again' | 'ask'

/**
 * @param ownTried that what is there is this very upload's was found before, and did not help
 * @returns what to do next; `ask` leaves nothing of the upload at the store
 * @throws FailureError where the store cannot be asked; the signal's reason when aborted
 */
export async function settleTaken(
  upload: Upload,
  tools: RunTools,
  signal: AbortSignal,
  ownTried: boolean,
): Promise<Settled> {
  // The answer of an earlier attempt may be what got lost.
  const proof = await findCompleted(upload, tools, signal).catch(unlessHidden)
  if (proof !== null) return { proof }
  const found = await headObject(tools.store, upload.key, signal).catch(unlessHidden)
  const own = found !== null && isOurs(found.metadata, upload)
  if (own && !ownTried && found.crc32 !== null && upload.uploadId === null) return 'own'
  await cleanUpUpload(upload, tools)
  await beginAnew(upload, tools)
  if (own && !ownTried) return 'own'
  if (upload.ifThere !== 'keep-both') return 'ask'
  return (await takeFreeName(upload, tools)) ? 'again' : 'ask'
}

/** Nothing is replaced without a word: whoever goes on with a file whose name was taken keeps both. */
export function keepBothIfTaken(upload: Upload, journal: Pick<Journal, 'saveIfThere'>): void {
  if (upload.state.kind !== 'failed' || upload.state.problem.code !== 'already-there') return
  upload.ifThere = 'keep-both'
  journal.saveIfThere(upload.id, upload.ifThere)
}

/**
 * Takes back what an upload left at the store: parts, and an object that was finished too late to stop.
 * @returns whether nothing of it is left
 * @throws FailureError where the store cannot be asked: try again another time
 */
export async function cleanUpUpload(upload: Upload, tools: RunTools): Promise<boolean> {
  const { store, sleep } = tools
  if (upload.identity === null) return true
  const aborted = await abortAll(upload, store, sleep)
  try {
    const found = await headObject(store, upload.key)
    if (found !== null && isOurs(found.metadata, upload)) await deleteObject(store, upload.key)
  } catch (caught) {
    // A key that may not read or delete leaves the object to those who may: nobody has a link to it.
    unlessHidden(caught)
  }
  return aborted
}

async function takeFreeName(upload: Upload, { store, journal }: RunTools): Promise<boolean> {
  // What nobody may see counts as free: the store refuses it otherwise, and the next name is tried.
  const free = await findFreeName(
    upload,
    async (key) => (await isThere(store, key).catch(unlessHidden)) === true,
  )
  if (free === null) return false
  Object.assign(upload, free, { contentType: contentTypeOf(free.name) })
  journal.saveName(upload.id, upload)
  return true
}

/** Neither a key that may not look nor a store that knows no HEAD can say what is there. @throws whatever else it was */
function unlessHidden(caught: unknown): null {
  const failure = failureOf(caught)
  const knowsNoHead = failure.kind === 's3' && (failure.status === 405 || failure.status === 501)
  if (isForbidden(caught) || knowsNoHead) return null
  throw caught
}
