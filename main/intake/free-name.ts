/** Finds a name beside one that is taken, under a key that is free, so that both are kept. */
import { nextName, shortenName } from './next-name.ts'
import { renamedKey } from './object-key.ts'

/** Names that are asked about; of a file that was sent so often nobody minds the next number. */
const MOST_ASKED = 20
/** Characters that a name loses at a time where its key would be too long. */
const SHORTER_BY = 4

export interface NamedKey {
  name: string
  key: string
}

/**
 * @param taken a name that another file has, and its key
 * @param isThere whether a key is taken already; not asked for ever
 * @returns null where no key is short enough
 */
export async function findFreeName(
  taken: NamedKey,
  isThere: (key: string) => Promise<boolean>,
): Promise<NamedKey | null> {
  let next: NamedKey | null = taken
  for (let asked = 0; asked < MOST_ASKED; asked++) {
    next = numbered(next)
    if (next === null || !(await isThere(next.key))) return next
  }
  return numbered(next)
}

function numbered({ name, key }: NamedKey): NamedKey | null {
  for (let base = name; ; base = shortenName(base, SHORTER_BY)) {
    const next = nextName(base)
    const renamed = renamedKey(key, next)
    if (renamed !== null) return { name: next, key: renamed }
    if (shortenName(base, SHORTER_BY) === base) return null
  }
}
