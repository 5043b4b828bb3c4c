/** Tells what in a watched folder has landed for good: nothing that is still being written, nothing that was sent. Pure. */

/** An entry of the folder as it stands now: a file, or a folder with everything below it. */
export interface SeenEntry {
  /** Its name in the watched folder. */
  name: string
  /** Changes with every change: sizes and times of all that is in it. Empty for a folder without files. */
  signature: string
}

/** What is remembered of an entry that was sent, over restarts. */
export interface SentEntry {
  signature: string
  /** `taken`: its files are in the queue. `sent`: all of them are done. */
  state: 'taken' | 'sent'
}

export interface Look {
  /** Signatures of this look, for the next. */
  seen: Map<string, string>
  /** Landed, and to be sent now. */
  landed: SeenEntry[]
}

/** Where sent entries are moved to, where a person wants that; what is in it is never sent. */
export const SENT_FOLDER = 'Sent with Slipway'

/** Names of programs that are still writing: browsers, download tools, editors, synchronisers. */
const unfinished =
  /\.(crdownload|part|partial|download|opdownload|tmp|temp|!ut|!qb|aria2|filepart|swp|lock|sync)$|^~\$|^\.|^~|^(Thumbs\.db|desktop\.ini)$/i

export function isUnfinished(name: string): boolean {
  return unfinished.test(name) || name === SENT_FOLDER
}

/**
 * @param entries what stands in the folder now
 * @param before signatures of the last look; an entry has landed once it stayed the same from one look to the next
 * @param sent what was sent already: again only once it is another
 */
export function lookForLanded(
  entries: readonly SeenEntry[],
  before: ReadonlyMap<string, string>,
  sent: ReadonlyMap<string, SentEntry>,
): Look {
  const seen = new Map<string, string>()
  const landed: SeenEntry[] = []
  for (const entry of entries) {
    if (isUnfinished(entry.name) || entry.signature === '') continue
    seen.set(entry.name, entry.signature)
    if (before.get(entry.name) !== entry.signature) continue
    if (sent.get(entry.name)?.signature !== entry.signature) landed.push(entry)
  }
  return { seen, landed }
}
