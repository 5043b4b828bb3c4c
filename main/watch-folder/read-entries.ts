/** Reads what stands in a watched folder, with a signature of each entry. */
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isUnfinished, type SeenEntry } from './landing.ts'

/** A file below a folder that is still being written holds the folder back. */
const STILL_WRITTEN = 'still written'

/** @throws the system's error where the folder cannot be read: it is gone, or its drive is */
export async function readEntries(folder: string): Promise<SeenEntry[]> {
  const entries: SeenEntry[] = []
  for (const { name } of await readdir(folder, { withFileTypes: true })) {
    if (isUnfinished(name)) continue
    const signature = await signatureOf(join(folder, name)).catch(() => '')
    if (!signature.includes(STILL_WRITTEN)) entries.push({ name, signature })
  }
  return entries
}

async function signatureOf(path: string): Promise<string> {
  const stats = await lstat(path)
  if (stats.isFile()) return `${stats.size}:${stats.mtimeMs}`
  if (!stats.isDirectory()) return ''
  const inside: string[] = []
  for (const { name } of await readdir(path, { withFileTypes: true })) {
    if (isUnfinished(name)) {
      if (!name.startsWith('.')) return STILL_WRITTEN
      continue
    }
    const signature = await signatureOf(join(path, name))
    if (signature !== '') inside.push(`${name}=${signature}`)
  }
  return inside.sort().join('|')
}
