/** Walks what a person handed in: files as they are, folders to the bottom, anything else refused by name. */
import type { Dirent } from 'node:fs'
import { lstat, opendir, stat } from 'node:fs/promises'
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

/** Left by file managers in every folder; nobody means to send them. */
const litter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/**
 * Yields as it finds, so that a folder of 100,000 files shows at once and never fills memory.
 * A link that was itself dropped is followed, since a person chose it; one inside a folder is refused:
 * it may lead anywhere, also in circles.
 * @param paths absolute paths
 */
export async function* readDroppedPaths(paths: readonly string[]): AsyncGenerator<FoundFile | RefusedPath> {
  for (const path of paths) {
    const name = basename(path)
    if (!isAbsolute(path)) {
      yield refused(name, 'not-a-file', 'relative path')
      continue
    }
    const stats = await stat(path).catch(codeOf)
    if (typeof stats === 'string') yield refused(name, problemOfCode(stats), stats)
    else if (stats.isFile()) yield { kind: 'file', path, name, folder: '', size: stats.size }
    else if (stats.isDirectory()) yield* readFolder(path, name)
    else yield refused(name, 'not-a-file', '')
  }
}

async function* readFolder(path: string, folder: string): AsyncGenerator<FoundFile | RefusedPath> {
  const entries = await sortedEntries(path)
  if (typeof entries === 'string') {
    yield refused(folder, problemOfCode(entries), entries)
    return
  }
  for (const entry of entries) {
    const entryPath = join(path, entry.name)
    if (entry.isDirectory()) yield* readFolder(entryPath, `${folder}/${entry.name}`)
    else if (entry.isFile()) {
      if (!litter.has(entry.name)) yield await readFile(entryPath, entry.name, folder)
    } else
      yield refused(`${folder}/${entry.name}`, 'not-a-file', entry.isSymbolicLink() ? 'link in a folder' : '')
  }
}

async function readFile(path: string, name: string, folder: string): Promise<FoundFile | RefusedPath> {
  const stats = await lstat(path).catch(codeOf)
  return typeof stats === 'string'
    ? refused(`${folder}/${name}`, problemOfCode(stats), stats)
    : { kind: 'file', path, name, folder, size: stats.size }
}

/** In the order a file manager shows, so that rows come in an order a person expects. */
async function sortedEntries(path: string): Promise<Dirent[] | string> {
  try {
    const entries: Dirent[] = []
    for await (const entry of await opendir(path)) entries.push(entry)
    return entries.sort((one, other) => byName.compare(one.name, other.name))
  } catch (caught) {
    return codeOf(caught)
  }
}

const byName = new Intl.Collator(undefined, { numeric: true })

function codeOf(caught: unknown): string {
  return caught instanceof Error && 'code' in caught ? String(caught.code) : 'unknown'
}

function problemOfCode(code: string): ProblemCode {
  return code === 'ENOENT' ? 'file-missing' : 'file-unreadable'
}

function refused(name: string, code: ProblemCode, details: string): RefusedPath {
  return { kind: 'refused', name, problem: { code, details } }
}
