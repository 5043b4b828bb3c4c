/** A picture or text on the clipboard becomes a file of the app's own, uploaded like any other. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { words } from '../../contract/words/words.ts'

/** What main reads from the clipboard itself; the page sends none of it. */
export interface ClipboardContent {
  /** PNG; empty where there is no picture. */
  png: Uint8Array
  text: string
}

export interface PasteFolder {
  /** @returns path of a new file, or null where there was nothing to paste */
  save(content: ClipboardContent, now: Date): string | null
  /** Deletes the file behind a path if it is one of ours; files of the person are never touched. */
  discard(path: string): void
  /** Deletes all of ours that are not in `needed`. */
  sweep(needed: ReadonlySet<string>): void
}

/** @param directory the app's own folder for pasted things; closed to others */
export function createPasteFolder(directory: string): PasteFolder {
  return {
    save({ png, text }, now) {
      const stamp = localStamp(now)
      if (png.byteLength > 0) return write(directory, `${words.system.pastedImage({ stamp })}.png`, png)
      return text.trim() === '' ? null : write(directory, `${words.system.pastedText({ stamp })}.txt`, text)
    },
    discard(path) {
      const folder = dirname(path)
      if (dirname(folder) === directory) rmSync(folder, { recursive: true, force: true })
    },
    sweep(needed) {
      const folders = new Set([...needed].map(dirname))
      for (const name of readFolder(directory)) {
        const folder = join(directory, name)
        if (!folders.has(folder)) rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

/** A folder of its own for each, so that the file can have a name that people like. */
function write(directory: string, name: string, content: Uint8Array | string): string {
  const folder = join(directory, randomUUID())
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, name)
  writeFileSync(path, content, { mode: 0o600 })
  return path
}

function readFolder(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch {
    // Nothing was ever pasted.
    return []
  }
}

/** Local date and time without the characters that file systems refuse: `2026-03-03 14.05.09`. */
function localStamp(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const date = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
  return `${date} ${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('.')}`
}
