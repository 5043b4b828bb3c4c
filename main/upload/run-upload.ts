/** The conductor: one upload from its file to its link, read top to bottom. Only it knows the order. */
import { crc32ToBase64 } from '../../contract/crc32.ts'
import { type Failure, FailureError, failureOf } from '../../contract/failure.ts'
import { OPERATION_EXPIRY_SECONDS } from '../../contract/limits.ts'
import type {
  BodyChecksums,
  SignableRequest,
  SignedRequest,
  Signer,
} from '../../contract/signable-request.ts'
import type { FileIdentity, StoredPart } from '../../contract/transfer-protocol.ts'
import type { Proof } from '../../contract/upload-state.ts'
import type { HistoryRecord } from '../history/history.ts'
import type { SentContents } from '../history/sent-contents.ts'
import type { Journal } from '../journal/journal.ts'
import { completeMultipartUpload } from '../s3/complete-multipart-upload.ts'
import { headObject } from '../s3/head-object.ts'
import type { Store } from '../s3/store.ts'
import type { TransferClient } from '../transfer-client/transfer-client.ts'
import { checksumsFor, type IntegrityMemory, type KnownIntegrity } from './integrity-memory.ts'
import { lookAtKey, ownPart } from './look-at-key.ts'
import { abortAll, beginMultipart, partsToKeep } from './multipart-session.ts'
import { isOurs, metadataOf } from './object-metadata.ts'
import { partsOf, planUpload, type UploadPlan } from './plan-upload.ts'
import { checksumEvidence, type Evidence, type Expected, expectedOf, prove } from './prove.ts'
import { findSentBefore } from './sent-before.ts'
import type { Upload } from './upload.ts'

export interface RunTools {
  store: Store
  signer: Signer
  transfer: TransferClient
  journal: Journal
  integrity: IntegrityMemory
  contents: SentContents
  now(): number
  /** Seconds a new link should work. */
  linkExpirySeconds(): number
  sleep(milliseconds: number): Promise<void>
}

/** Parts failed for good: the transfer process has used up their attempts already. */
export class PartsFailedError extends FailureError {}

/** The file is at the store: sent now, or before, as the row of the history says. */
export type RunResult = { proof: Proof; sentBefore?: never } | { proof?: never; sentBefore: HistoryRecord }

/** What the conductor tells while it works. */
export interface RunListener {
  /** Something a row shows is different. */
  changed(): void
  /** Bytes move (again). */
  moving(): void
  waiting(failure: Failure, afterMs: number): void
  allPartsStored(): void
}

/**
 * Runs until the store's own figures prove that it holds the file, or until the same content is found there, sent
 * before. The row in the journal stays; whoever called writes the link and takes it off.
 * @param signal aborted by pause and cancel: what is at the store stays there
 * @throws FailureError; the signal's reason when aborted
 */
export async function runUpload(
  upload: Upload,
  tools: RunTools,
  listener: RunListener,
  signal: AbortSignal,
): Promise<RunResult> {
  const { transfer } = tools
  let proved = false
  const stop = () => void transfer.close(upload.id)
  signal.addEventListener('abort', stop)
  try {
    signal.throwIfAborted()
    const identity = await transfer.open(upload.id, upload.path, upload.zip)
    await takeFile(upload, identity, tools)
    listener.changed()
    const sentBefore = await findSentBefore(upload, tools, signal)
    if (sentBefore !== null) return { sentBefore }
    const plan = planUpload(upload.size)
    const own = await lookAtKey(upload, tools.store, signal)
    const kept = plan.kind === 'single' ? ownPart(upload, plan, own) : await prepare(upload, tools, signal)
    await sendParts(upload, plan, kept, tools, listener)
    signal.throwIfAborted()
    listener.allPartsStored()
    // A single PUT was checked as it was sent.
    if (plan.kind === 'multipart') {
      await transfer.check(upload.id)
      // Sending took its time, and some stores put parts together over what came meanwhile.
      await lookAtKey(upload, tools.store, signal)
    }
    const proof = await completeAndProve(upload, plan, tools, signal)
    proved = true
    return { proof }
  } catch (caught) {
    signal.throwIfAborted()
    throw caught
  } finally {
    signal.removeEventListener('abort', stop)
    const closed = transfer.close(upload.id)
    // Of a proved file nothing is on the wire, and it is written down at once: an end of the app sooner sends it again.
    if (!proved) await closed
    upload.inFlightBytes = 0
  }
}

/**
 * The store says it knows the multipart upload no more. Either Complete got through and its answer was lost,
 * or someone aborted it: a HEAD decides, by token, size and checksum.
 * @returns the proof where the object is there and ours; null where the upload has to begin anew
 * @throws FailureError
 */
export async function findCompleted(
  upload: Upload,
  tools: RunTools,
  signal: AbortSignal,
): Promise<Proof | null> {
  const plan = planUpload(upload.size)
  const parts = storedParts(upload)
  const found = await headObject(tools.store, upload.key, signal)
  if (found === null || !isOurs(found.metadata, upload) || parts.length < partsOf(plan).length) return null
  return prove(expectedOf(parts, true), { ...found, ...checksumEvidence(found) })
}

/** A file of another size than in the run before has other parts: what was begun for it is taken back. */
async function takeFile(upload: Upload, identity: FileIdentity, tools: RunTools): Promise<void> {
  if (upload.createBegun && upload.size !== identity.size) await beginAnew(upload, tools)
  upload.identity = identity
  upload.size = identity.size
  tools.journal.saveProgress(upload.id, upload)
}

/** @returns parts that the store holds from an earlier run; they are hashed again before they count */
async function prepare(
  upload: Upload,
  { store, journal, integrity, sleep }: RunTools,
  signal: AbortSignal,
): Promise<StoredPart[]> {
  if (upload.uploadId !== null) {
    const ranges = partsOf(planUpload(upload.size))
    const kept = await partsToKeep(upload, upload.uploadId, ranges, store, signal)
    const keptNumbers = new Set(kept.map((part) => part.number))
    for (const number of [...upload.parts.keys()])
      if (!keptNumbers.has(number)) {
        upload.parts.delete(number)
        journal.forgetPart(upload.id, number)
      }
    return kept
  }
  const save = () => {
    journal.saveProgress(upload.id, upload)
    return journal.lasts()
  }
  await beginMultipart(upload, integrity.get(upload.connectionId), { store, save, sleep }, signal)
  integrity.learn(upload.connectionId, knownOf(upload))
  return []
}

async function sendParts(
  upload: Upload,
  plan: UploadPlan,
  kept: StoredPart[],
  { transfer, signer, journal, integrity }: RunTools,
  listener: RunListener,
): Promise<void> {
  const keptNumbers = new Set(kept.map((part) => part.number))
  const parts = partsOf(plan).filter((part) => !keptNumbers.has(part.number))
  const known = plan.kind === 'single' ? integrity.get(upload.connectionId) : knownOf(upload)
  const sending = transfer.send(
    upload.id,
    { parts, stored: kept, ...checksumsFor(known) },
    {
      sign: (part, checksums) => signPart(upload, signer, part, checksums),
      stored(part, fresh) {
        upload.parts.set(part.number, part)
        // The last report counted it as on its way.
        if (fresh) upload.inFlightBytes = Math.max(0, upload.inFlightBytes - part.length)
        // A single PUT has no part to go on from.
        if (plan.kind === 'multipart') journal.savePart(upload.id, part)
        // A kept part moved no byte: it gives a store that keeps failing no new attempts.
        if (!fresh) return listener.changed()
        // What a single PUT shows says nothing about multipart objects, so it unlearns nothing about those.
        if (plan.kind === 'single' && integrity.get(upload.connectionId) !== 'composite')
          integrity.learn(upload.connectionId, part.storeCrc32 === null ? 'md5' : 'crc32')
        listener.moving()
      },
      waiting: listener.waiting,
    },
  )
  await sending.catch((caught: unknown) => {
    throw new PartsFailedError(failureOf(caught))
  })
}

/** What the answer to Create said of the store's checksums. */
function knownOf({ crc32Declared }: Upload): KnownIntegrity {
  if (crc32Declared === false) return 'md5'
  return crc32Declared === 'composite' ? 'composite' : 'crc32'
}

function signPart(
  upload: Upload,
  signer: Signer,
  partNumber: number,
  checksums: BodyChecksums,
): Promise<SignedRequest> {
  const { key, contentType, uploadId } = upload
  const request: SignableRequest =
    uploadId === null
      ? {
          operation: 'PutObject',
          key,
          contentType,
          metadata: metadataOf(upload),
          checksums,
          ...replacing(upload),
        }
      : { operation: 'UploadPart', key, uploadId, partNumber, checksums }
  return signer.sign(request, OPERATION_EXPIRY_SECONDS)
}

/** What a person said goes with each request that makes the object. */
function replacing({ ifThere }: Upload): { replaces?: true } {
  return ifThere === 'replace' ? { replaces: true } : {}
}

async function completeAndProve(
  upload: Upload,
  plan: UploadPlan,
  tools: RunTools,
  signal: AbortSignal,
): Promise<Proof> {
  const parts = storedParts(upload)
  const expected = expectedOf(parts, plan.kind === 'multipart')
  const evidence =
    plan.kind === 'single' ? singlePutEvidence(parts) : await complete(upload, parts, expected, tools, signal)
  const comparable = expected.etag !== null && evidence.etag !== null
  if (evidence.crc32 !== null || evidence.compositeCrc32 !== null || comparable)
    return prove(expected, evidence)
  // Complete said nothing that can be compared (Ceph's first answer has no ETag): the object itself does.
  const found = await headObject(tools.store, upload.key, signal)
  if (found === null) throw new FailureError({ kind: 'mismatch', what: 'missing' })
  if (!isOurs(found.metadata, upload)) throw new FailureError({ kind: 'mismatch', what: 'token' })
  return prove(expected, { ...found, ...checksumEvidence(found) })
}

function singlePutEvidence(parts: StoredPart[]): Evidence {
  const [part] = parts
  return { size: null, crc32: part?.storeCrc32 ?? null, compositeCrc32: null, etag: part?.etag ?? null }
}

async function complete(
  upload: Upload,
  parts: StoredPart[],
  expected: Expected,
  { store }: RunTools,
  signal: AbortSignal,
): Promise<Evidence> {
  const { key, uploadId, crc32Declared } = upload
  if (uploadId === null)
    throw new FailureError({ kind: 'internal', message: 'complete without an upload id' })
  const completed = await completeMultipartUpload(
    store,
    {
      key,
      uploadId,
      parts: parts.map(({ number, etag, crc32 }) =>
        crc32Declared === false ? { number, etag } : { number, etag, crc32: crc32ToBase64(crc32) },
      ),
      ...(crc32Declared === 'full-object'
        ? { fullObject: { crc32: expected.crc32, size: expected.size } }
        : {}),
      ...replacing(upload),
    },
    signal,
  )
  return {
    size: null,
    ...checksumEvidence(completed),
    etag: completed.etag === '' ? null : completed.etag,
  }
}

/** In order. */
export function storedParts(upload: Upload): StoredPart[] {
  return [...upload.parts.values()].sort((one, other) => one.number - other.number)
}

/**
 * Takes back what is left of the upload at the store: the next run begins with Create.
 * @throws FailureError
 */
export async function beginAnew(upload: Upload, { store, journal, sleep }: RunTools): Promise<void> {
  await abortAll(upload, store, sleep)
  forgetProgress(upload, journal)
}

function forgetProgress(upload: Upload, journal: Journal): void {
  upload.createBegun = false
  upload.uploadId = null
  upload.crc32Declared = false
  upload.parts.clear()
  journal.forgetParts(upload.id)
  journal.saveProgress(upload.id, upload)
}
