/** Makes the upload of a file that was handed in: its key, its content type, and nothing known of it yet. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { Connection } from '../../contract/connection.ts'
import type { Problem } from '../../contract/problem.ts'
import { judgeByAll, type PolicyInForce } from '../policy/combine-policies.ts'
import { type IfThere, type Upload, untouchedUpload } from '../upload/upload.ts'
import { contentTypeOf } from './content-type.ts'
import { fileKeyOf, hasGuessableKeys, type KeyMoment } from './file-key.ts'
import { BATCH_TOKEN_BYTES, batchToken, distinctPath, safePath } from './object-key.ts'
import type { FoundFile } from './walk-paths.ts'

/** Everything handed in at once. */
export interface Batch {
  id: string
  token: string
  /** Paths that have a key. */
  taken: Set<string>
}

/** What IT decided about files, and what keys may be made of. */
export interface IntakeRules {
  /** Nothing is decided where left out. */
  policyOf?(connection: Connection): PolicyInForce | null
  /** The system's names for who hands in, and where; for keys that hold them. */
  names?: Omit<KeyMoment, 'at'>
}

/** What a person, or whoever handed it in, said of a file whose name is taken. */
export interface Wanted {
  /** Of what it replaces. */
  key?: string
  /** Where someone else's object has its key; it is kept beside that where left out. */
  ifThere?: IfThere
}

const NAME_TOO_LONG: Problem = { code: 'name-refused', details: 'key too long' }

export function newBatch(): Batch {
  return { id: randomUUID(), token: batchToken(randomBytes(BATCH_TOKEN_BYTES)), taken: new Set() }
}

/** @returns the key of a file that replaces nothing; null where it would be longer than S3 takes */
export function keyFor(
  found: Pick<FoundFile, 'name' | 'folder'>,
  connection: Connection,
  batch: Batch,
  now: number,
  rules: IntakeRules,
): string | null {
  // Two files of one name, or of names that a key makes the same, dropped together: both get a key of their own.
  const path = distinctPath(safePath(pathOf(found)), batch.taken)
  batch.taken.add(path)
  const { user = '', computer = '' } = rules.names ?? {}
  const form = rules.policyOf?.(connection)?.rules ?? {}
  return fileKeyOf(form, connection.prefix, batch.token, path, { at: now, user, computer })
}

/**
 * @returns the problem where IT does not let it be sent, or its key would be longer than S3 takes
 */
export function makeUpload(
  found: Omit<FoundFile, 'kind'> & Wanted,
  connection: Connection,
  batch: Batch,
  now: number,
  rules: IntakeRules,
): Upload | { problem: Problem } {
  const problem = policyProblem(found, connection, rules)
  if (problem !== null) return { problem }
  const own = keyFor(found, connection, batch, now, rules)
  const key = found.key ?? own
  if (key === null) return { problem: NAME_TOO_LONG }
  const intent = {
    id: randomUUID(),
    batch: batch.id,
    connectionId: connection.id,
    path: found.path,
    name: found.name,
    folder: found.folder,
    ...ifThereOf(found, connection, rules),
    key,
    contentType: contentTypeOf(found.name),
    token: randomUUID(),
    addedAt: now,
  }
  return untouchedUpload(intent, found.size)
}

function ifThereOf(
  { key, ifThere = 'keep-both' }: Wanted,
  connection: Connection,
  { policyOf }: IntakeRules,
): { ifThere?: IfThere } {
  if (key !== undefined) return { ifThere: 'replace' }
  return hasGuessableKeys(policyOf?.(connection)?.rules ?? {}) ? { ifThere } : {}
}

/** @returns why IT does not let it be sent there; null where it may */
export function policyProblem(
  found: Pick<FoundFile, 'name' | 'size'>,
  connection: Connection,
  { policyOf }: IntakeRules,
): Problem | null {
  const policy = policyOf?.(connection) ?? null
  if (policy === null) return null
  const refusal = judgeByAll(policy.every, { ...found, contentType: contentTypeOf(found.name) })
  return refusal === null ? null : { code: `policy-${refusal}`, details: policy.setBy }
}

/** The path as it was dropped, `/` between names. */
export function pathOf({ folder, name }: { folder: string; name: string }): string {
  return folder === '' ? name : `${folder}/${name}`
}
