/**
 * A word that stands in every secret of the tests, and how it is hunted: whoever finds it, or a signed URL, in a file of
 * the app, in what it prints or in what it tells its page has found a leak.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Long enough to be nobody else's word. */
export const CANARY = 'cAnArY'
/** What a signed URL has in it. */
export const BEARERS = ['X-Amz-Signature=', 'X-Amz-Credential='] as const

export interface Place {
  path: string
  text: string
}

/** The word as a file may hold it: as it is, in UTF-16, and wherever it begins in a text that was written in Base64. */
const spellings = [
  CANARY,
  Buffer.from(CANARY, 'utf16le').toString('latin1'),
  ...[0, 1, 2].map((before) => {
    const text = Buffer.from(`${'x'.repeat(before)}${CANARY}`).toString('base64')
    // Letters that hold nothing but the word's own bits.
    const first = Math.ceil((before * 8) / 6)
    return text.slice(first, Math.floor(((before + CANARY.length) * 8) / 6))
  }),
]

/** @returns a line for each leak, with its place */
export function leaksIn(places: readonly Place[], forbidden: readonly string[] = BEARERS): string[] {
  return places.flatMap(({ path, text }) => [
    ...(spellings.some((spelling) => text.includes(spelling)) ? [`a secret in ${path}`] : []),
    ...forbidden.filter((bearer) => text.includes(bearer)).map((bearer) => `${bearer} in ${path}`),
  ])
}

/** The app's own folders below one of a test. */
export function profilesBelow(directory: string): string[] {
  const inside = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(directory, entry.name))
  return [directory, ...inside].filter((path) => existsSync(join(path, 'slipway.sqlite')))
}

/** A person's own, and not the app's: what the storage on this computer keeps, and what they pasted, links too. */
const THEIRS = ['local-storage/', 'pasted/']

/** Every file of the app, those of Chromium too. */
export function filesOf(profile: string): Place[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !THEIRS.some((folder) => path.startsWith(join(profile, folder))))
    .map((path) => ({ path, text: readFileSync(path, 'latin1') }))
}
