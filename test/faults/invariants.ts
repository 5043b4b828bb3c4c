/** The six things that hold after every fault, whatever it was. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { problemMessages } from '../../contract/messages.ts'
import type { UploadRig } from '../fakes/upload-rig.ts'
import { bucket } from '../local-s3/start-test-server.ts'

/** One version of a source file, as it was left by whoever may change it: the test. */
export interface SourceFact {
  hash: string
  modified: bigint
}

const MOST_WORDS = 20

/** @returns null where there is no such file */
export function sourceFactOf(path: string): SourceFact | null {
  try {
    const { mtimeNs } = statSync(path, { bigint: true })
    return { hash: createHash('sha256').update(readFileSync(path)).digest('hex'), modified: mtimeNs }
  } catch {
    return null
  }
}

/** Keeps what nobody handled, from now until `stop`. */
export function watchRejections(): { reasons: unknown[]; stop(): void } {
  const reasons: unknown[] = []
  const note = (reason: unknown) => void reasons.push(reason)
  process.on('unhandledRejection', note)
  return { reasons, stop: () => void process.off('unhandledRejection', note) }
}

/**
 * @param sources every version of every file that was sent, the newest last; null where it was taken away
 * @param rejections what nobody handled
 * @returns what is wrong, one line each; empty where all six hold
 */
export async function brokenInvariants(
  rig: UploadRig,
  sources: ReadonlyMap<string, (SourceFact | null)[]>,
  rejections: readonly unknown[],
): Promise<string[]> {
  const wrong: string[] = []
  const uploads = rig.uploads()
  const done = uploads.filter(({ state }) => state.kind === 'done')
  const journalled = rig.journal.read()
  const objects = new Map(rig.ledger.objects().map((object) => [object.key, object]))

  for (const { key, path, size, name } of done) {
    const stored = await rig.ledger.contentHash(bucket, key)
    if (stored === undefined) wrong.push(`1: ${name} is Done and not on the server`)
    else if (!sources.get(path)?.some((version) => version?.hash === stored))
      wrong.push(`1: ${name} is Done with other bytes`)
    if (objects.get(key)?.size !== size) wrong.push(`1: ${name} is Done with another size`)
  }

  const doneIds = done.map(({ id }) => id).sort()
  const shared = [...rig.history.all()].map(({ id }) => id).sort()
  if (String(shared) !== String(doneIds))
    wrong.push(`2: shared ${shared.length} files, ${doneIds.length} are Done`)
  if (rig.links.some(({ id }) => !doneIds.includes(id))) wrong.push('2: a link of what is not Done')
  const accountable = new Set([...done, ...journalled].map(({ key }) => key))
  for (const key of objects.keys()) if (!accountable.has(key)) wrong.push(`2: nobody knows the object ${key}`)

  for (const { id, key } of rig.ledger.uploads())
    if (!journalled.some((one) => one.key === key && (one.uploadId === id || one.uploadId === null)))
      wrong.push(`3: the multipart upload of ${key} is open and in no journal`)
  for (const { id, state } of uploads)
    if (journalled.some((one) => one.id === id) && (state.kind === 'done' || state.kind === 'canceled'))
      wrong.push(`3: an upload that is ${state.kind} is still in the journal`)

  for (const reason of rejections) wrong.push(`4: nobody handled ${String(reason)}`)

  for (const { state } of uploads) if ('problem' in state) wrong.push(...badMessage(state.problem.code))

  for (const [path, versions] of sources) {
    const before = versions.at(-1)
    const now = sourceFactOf(path)
    if (now?.hash !== before?.hash || now?.modified !== before?.modified) wrong.push(`6: ${path} was touched`)
  }
  return wrong
}

function badMessage(code: keyof typeof problemMessages): string[] {
  const message = problemMessages[code]
  const plain = /^[A-Z][^_{}<>]*\.$/.test(message) && message.split(/\s+/).length <= MOST_WORDS
  return plain ? [] : [`5: not a plain sentence: ${message}`]
}
