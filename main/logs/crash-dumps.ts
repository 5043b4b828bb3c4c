/** Crash dumps stay on this computer, a few of them and not for long: a dump holds what was in memory. */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const MOST_DUMPS = 5
/** Milliseconds. */
const LONGEST_KEPT = 30 * 24 * 3_600_000

/**
 * Deletes all but the newest dumps.
 * @param directory of Crashpad, with folders of its own below
 * @param now epoch milliseconds
 * @returns how many are left
 */
export function pruneCrashDumps(directory: string, now: number): number {
  const dumps = dumpsIn(directory).sort((one, other) => other.at - one.at)
  const kept = dumps.filter(({ at }, index) => index < MOST_DUMPS && now - at < LONGEST_KEPT)
  for (const { path } of dumps) if (!kept.some((one) => one.path === path)) rmSync(path, { force: true })
  return kept.length
}

function dumpsIn(directory: string): { path: string; at: number }[] {
  try {
    return readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.dmp'))
      .map((name) => ({ path: join(directory, name), at: statSync(join(directory, name)).mtimeMs }))
  } catch {
    // There was no crash yet, or the folder cannot be read: nothing is there to keep small.
    return []
  }
}
