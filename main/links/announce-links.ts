/** Puts links on the clipboard when their files are done: one a line, everything of one drop together. */

export interface AnnouncedLinks {
  copied: number
  /** Effective end of the one that ends first, epoch milliseconds. */
  expiresAt: number
}

export interface LinkClipboard {
  readText(): Promise<string>
  writeText(text: string): Promise<void>
}

export interface LinkAnnouncer {
  /** @param url a bearer secret: it goes to the clipboard and nowhere else */
  done(batch: string, url: string, expiresAt: number): void
}

interface Batch {
  urls: string[]
  expiresAt: number
  /** What is on the clipboard for it, unless someone copied something else. */
  written: string | null
}

/** Files that end within this time, in milliseconds, are announced together. */
const GATHER_MS = 250
/** Lines that a message box still takes. The others are copied from the list of shared files. */
const MOST_LINKS = 1_000

/**
 * @param isWanted whether the person wants links copied by themselves
 * @param announced tells the page
 */
export function createLinkAnnouncer(
  clipboard: LinkClipboard,
  isWanted: () => boolean,
  announced: (links: AnnouncedLinks) => void,
): LinkAnnouncer {
  const batches = new Map<string, Batch>()
  const pending = new Set<string>()
  let timer: NodeJS.Timeout | null = null

  async function announce(batch: Batch): Promise<void> {
    // What the person copied since the first links of this drop is theirs.
    if (batch.written !== null && (await clipboard.readText()) !== batch.written) return
    const text = batch.urls.join('\n')
    await clipboard.writeText(text)
    batch.written = text
    announced({ copied: batch.urls.length, expiresAt: batch.expiresAt })
  }

  async function flush(): Promise<void> {
    const ended = [...pending]
    pending.clear()
    for (const id of ended) {
      const batch = batches.get(id)
      // A clipboard that another program holds: these links are in the list of shared files.
      if (batch !== undefined) await announce(batch).catch(() => {})
    }
    timer = null
    if (pending.size > 0) schedule()
  }

  function schedule(): void {
    if (timer === null) timer = setTimeout(() => void flush(), GATHER_MS)
  }

  return {
    done(id, url, expiresAt) {
      if (!isWanted()) return
      const batch = batches.get(id) ?? { urls: [], expiresAt, written: null }
      batches.set(id, batch)
      if (batch.urls.length >= MOST_LINKS) return
      batch.urls.push(url)
      batch.expiresAt = Math.min(batch.expiresAt, expiresAt)
      pending.add(id)
      schedule()
    },
  }
}
