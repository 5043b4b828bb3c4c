/** Walks what a person handed in: files as they are, folders to the bottom, anything else refused by name. */
import { type Dirent, lstatSync, readdirSync, statSync } from 'node:fs'
import { basename, isAbsolute, join } from 'node:path'
import type { Problem, ProblemCode } from '../../contract/problem.ts'

export interface FoundFile {
  kind: 'file'
  path: string
  name: string
  /** `/` between names, beginning with the dropped folder's own name; empty for a dropped file. */
  folder: string
  /** Bytes, when it was looked at. */
  size: number
}

export interface RefusedPath {
  kind: 'refused'
  name: string
  problem: Problem
}

export type Found = FoundFile | RefusedPath

/** Left by file managers in every folder; nobody means to send them. */
const litter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** A folder of more is sorted by a key made once for each name: comparing by language takes a second for 100,000. */
const MANY_ENTRIES = 2_000

/**
 * Yields as it finds. Synchronous, since each call to the disk takes microseconds and a promise for each takes ten
 * times that: run it in a worker, or a batch at a time.
 * A link that was itself dropped is followed, since a person chose it; one inside a folder is refused:
 * it may lead anywhere, also in circles.
 * @param paths absolute paths
 */
export function* walkPaths(paths: readonly string[]): Generator<Found> {
  for (const path of paths) {
    const name = basename(path)
    if (!isAbsolute(path)) {
      yield refused(name, 'not-a-file', 'relative path')
      continue
    }
    const stats = attempt(() => statSync(path))
    if (typeof stats === 'string') yield refused(name, problemOfCode(stats), stats)
    else if (stats.isFile()) yield { kind: 'file', path, name, folder: '', size: stats.size }
    else if (stats.isDirectory()) yield* walkFolder(path, name)
    else yield refused(name, 'not-a-file', '')
  }
}

function* walkFolder(path: string, folder: string): Generator<Found> {
  const entries = attempt(() => readdirSync(path, { withFileTypes: true }))
  if (typeof entries === 'string') {
    yield refused(folder, problemOfCode(entries), entries)
    return
  }
  for (const entry of inOrder(entries)) {
    const entryPath = join(path, entry.name)
    if (entry.isDirectory()) yield* walkFolder(entryPath, `${folder}/${entry.name}`)
    else if (entry.isFile()) {
      if (!litter.has(entry.name)) yield lookAt(entryPath, entry.name, folder)
    } else
      yield refused(`${folder}/${entry.name}`, 'not-a-file', entry.isSymbolicLink() ? 'link in a folder' : '')
  }
}

function lookAt(path: string, name: string, folder: string): Found {
  const stats = attempt(() => lstatSync(path))
  return typeof stats === 'string'
    ? refused(`${folder}/${name}`, problemOfCode(stats), stats)
    : { kind: 'file', path, name, folder, size: stats.size }
}

const byLanguage = new Intl.Collator(undefined, { numeric: true })

/** In the order a file manager shows, so that rows come in an order a person expects. */
function inOrder(entries: Dirent[]): Dirent[] {
  if (entries.length <= MANY_ENTRIES)
    return entries.sort((one, other) => byLanguage.compare(one.name, other.name))
  return entries
    .map((entry) => ({ entry, key: naturalKey(entry.name) }))
    .sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)))
    .map(({ entry }) => entry)
}

/** Compares as people count: `photo-9` before `photo-10`. */
function naturalKey(name: string): string {
  return name.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(16, '0'))
}

/** @returns what `act` answers, or the system's code of why it could not */
function attempt<Answer>(act: () => Answer): Answer | string {
  try {
    return act()
  } catch (caught) {
    return caught instanceof Error && 'code' in caught ? String(caught.code) : 'unknown'
  }
}

function problemOfCode(code: string): ProblemCode {
  return code === 'ENOENT' ? 'file-missing' : 'file-unreadable'
}

function refused(name: string, code: ProblemCode, details: string): RefusedPath {
  return { kind: 'refused', name, problem: { code, details } }
}
