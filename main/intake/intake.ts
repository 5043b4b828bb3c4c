/** Turns files that a person handed in into uploads: named, told apart, journalled a few hundred at a time. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Connection } from '../../contract/connection.ts'
import type { Problem } from '../../contract/problem.ts'
import type { ZipEntry } from '../../contract/transfer-protocol.ts'
import type { AddResult } from '../../contract/views.ts'
import { words } from '../../contract/words/words.ts'
import type { Upload } from '../upload/upload.ts'
import type { WantedFile } from './apply-answer.ts'
import { type Look, lookAtDrop, MOST_REFUSED_SHOWN } from './look-at-drop.ts'
import { type IntakeRules, makeUpload, newBatch, pathOf, policyProblem, type Wanted } from './make-upload.ts'
import { distinctPath, safePath } from './object-key.ts'
import { walkHere } from './walk.ts'
import type { FoundFile } from './walk-paths.ts'

export interface IntakeTools extends IntakeRules {
  /** Where new uploads go. @returns null before anything is connected */
  activeConnection(): Connection | null
  /** Joins a file that is in the queue already. @returns false where it is not */
  join(connectionId: string, path: string): boolean
  add(uploads: readonly Upload[]): void
  now(): number
}

/**
 * Uploads written to the journal in one transaction, after which windows get their turn. Measured: 100,000 take as long as
 * with 200 at a time, and each turn is half as long.
 */
const CHUNK = 100
const NOT_CONNECTED: Problem = { code: 'no-connection', details: '' }

/**
 * @param paths absolute paths that a person chose
 * @returns what became of them; every refused one is named with its reason
 */
export async function takeIn(paths: readonly string[], tools: IntakeTools): Promise<AddResult> {
  const look = await lookAtDrop(paths, walkHere)
  return handOver(look.files, resultOf(look), tools)
}

/**
 * Everything that was handed in becomes one ZIP with one link. It is made while it is sent, never on the disk.
 * @param paths absolute paths that a person chose
 */
export async function takeInAsZip(paths: readonly string[], tools: IntakeTools): Promise<AddResult> {
  const look = await lookAtDrop(paths, walkHere)
  return handOverAsZip(look.files, paths, resultOf(look), tools)
}

/** @returns what is known once a drop was looked at and nothing of it was handed over */
export function resultOf({ refused, refusedCount }: Look): AddResult {
  return { added: 0, joined: 0, refused: [...refused], refusedCount }
}

/**
 * One upload for each file.
 * @param result of what was refused before; goes on counting there
 */
export async function handOver(
  files: readonly WantedFile[],
  result: AddResult,
  tools: IntakeTools,
): Promise<AddResult> {
  const connection = tools.activeConnection()
  const batch = newBatch()
  const now = tools.now()
  let chunk: Upload[] = []
  const flush = async () => {
    const full = chunk
    chunk = []
    tools.add(full)
    result.added += full.length
    // Back to the event loop: a folder of 100,000 files must not hold up a window.
    await new Promise(setImmediate)
  }

  for (const found of files) {
    if (connection === null) refuse(result, found.name, NOT_CONNECTED)
    else if (tools.join(connection.id, found.path)) result.joined++
    else {
      const upload = makeUpload(found, connection, batch, now, tools)
      if ('problem' in upload) refuse(result, found.name, upload.problem)
      else chunk.push(upload)
    }
    if (chunk.length === CHUNK) await flush()
  }
  if (chunk.length > 0) await flush()
  return result
}

/**
 * All files in one upload.
 * @param paths what was handed in
 * @param wanted the ZIP's name, and what it is to do where that is taken
 */
export async function handOverAsZip(
  files: readonly FoundFile[],
  paths: readonly string[],
  result: AddResult,
  tools: IntakeTools,
  wanted: Wanted & { name: string } = { name: zipNameOf(paths) },
): Promise<AddResult> {
  const connection = tools.activeConnection()
  if (connection === null) return handOver(files, result, tools)
  if (files.length === 0) return result
  const path = `zip:${paths.join('\n')}`
  if (tools.join(connection.id, path)) return { ...result, joined: 1 }
  const taken = new Set<string>()
  const entries: ZipEntry[] = []
  let size = 0
  for (const found of files) {
    const problem = policyProblem(found, connection, tools)
    if (problem !== null) {
      refuse(result, found.name, problem)
      continue
    }
    const name = distinctPath(safePath(pathOf(found)), taken)
    taken.add(name)
    entries.push({ path: found.path, name })
    size += found.size
  }
  if (entries.length === 0) return result
  const zip = { path, folder: '', size, ...wanted }
  const upload = makeUpload(zip, connection, newBatch(), tools.now(), tools)
  if ('problem' in upload) refuse(result, wanted.name, upload.problem)
  else {
    tools.add([{ ...upload, zip: entries }])
    result.added = 1
  }
  return result
}

/** Whether a ZIP of it makes sense: more than one thing, or a folder. A single file is sent as it is. */
export async function isSeveral(paths: readonly string[]): Promise<boolean> {
  const [only] = paths
  if (paths.length !== 1 || only === undefined) return paths.length > 1
  return (await stat(only).catch(() => null))?.isDirectory() === true
}

/** What one ZIP of it is called, in the language of whoever sends it. */
export function zipNameOf(paths: readonly string[]): string {
  const [first = '', ...others] = paths.map((each) => basename(each))
  const all = others.length === 0 ? first : `${first} ${words.before.zipMore({ count: others.length })}`
  return `${all}.zip`
}

function refuse(result: AddResult, name: string, problem: Problem): void {
  result.refusedCount++
  if (result.refused.length < MOST_REFUSED_SHOWN) result.refused.push({ name, problem })
}
