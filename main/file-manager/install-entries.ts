/** Puts Slipway into the file manager's menu, and takes it out again. */
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { MenuEntry } from './menu-entries.ts'

/** @param makeShortcut Windows' own call. @returns false where it could not be made */
export async function installEntries(
  entries: readonly MenuEntry[],
  makeShortcut: (entry: Extract<MenuEntry, { kind: 'shortcut' }>) => boolean,
): Promise<void> {
  for (const entry of entries) {
    await mkdir(dirname(entry.path), { recursive: true, mode: 0o755 })
    if (entry.kind === 'file') {
      await writeFile(entry.path, entry.content)
      // The app's umask closes what it makes to others and to execution.
      await chmod(entry.path, entry.mode)
    } else if (!makeShortcut(entry)) throw new Error('the shortcut could not be made')
  }
}

/** What is not there is no failure. */
export async function removeEntries(entries: readonly MenuEntry[]): Promise<void> {
  for (const { path } of entries) await rm(path, { force: true })
  // The bundle around Finder's two lists.
  const bundle = entries
    .map(({ path }) => path)
    .find((path) => path.endsWith('.workflow/Contents/Info.plist'))
  if (bundle !== undefined) await rm(dirname(dirname(bundle)), { recursive: true, force: true })
}
