/** Sends what lands in a folder, once, over restarts; what was sent stays, or is moved to a folder inside it. */
import { createHash } from 'node:crypto'
import { mkdir, rename, stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { z } from 'zod'
import type { WatchedFolderView } from '../../contract/views.ts'
import { distinctPath } from '../intake/object-key.ts'
import type { StoredValue } from '../stored-value.ts'
import { lookForLanded, SENT_FOLDER, type SentEntry } from './landing.ts'
import { readEntries } from './read-entries.ts'

export interface WatchFolderTools {
  /** Where the folder and what was sent of it is remembered. */
  value: StoredValue
  /** Sends it, and settles once its files are in the queue. @returns whether any of it was taken */
  take(path: string): Promise<boolean>
  /** Whether an upload of this path, or of one below it, is in the list and not done. */
  isUnderWay(path: string): boolean
  /** Something the page shows is different. */
  changed(): void
  log(line: string): void
}

export interface WatchFolder {
  view(): WatchedFolderView | null
  /** @param path absolute, chosen by the person in the system's own dialog; null watches no more */
  choose(path: string | null): void
  setAfter(after: WatchedFolderView['after']): void
  /** An upload is done. */
  done(path: string): void
  /** Looks now; otherwise every few seconds from `begin` on. */
  look(): Promise<void>
  begin(): void
  end(): void
}

/** Milliseconds between two looks, and so how long a file must have stayed the same to have landed. */
const LOOK_MS = 2_000

const storedSchema = z.object({
  path: z.string().min(1),
  after: z.enum(['leave', 'move']),
  sent: z.record(z.string(), z.object({ signature: z.string(), state: z.enum(['taken', 'sent']) })),
})
type Stored = z.infer<typeof storedSchema>

export function createWatchFolder({ value, take, isUnderWay, changed, log }: WatchFolderTools): WatchFolder {
  const parsed = storedSchema.safeParse(value.read())
  let watched: Stored | null = parsed.success ? parsed.data : null
  let seen = new Map<string, string>()
  let isThere = true
  let looking: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined

  const keep = () => value.write(watched ?? {})

  async function lookOnce(): Promise<void> {
    const now = watched
    if (now === null) return
    const entries = await readEntries(now.path).catch(() => null)
    if (watched !== now) return
    if ((entries !== null) !== isThere) {
      isThere = entries !== null
      changed()
    }
    if (entries === null) return
    const look = lookForLanded(
      entries.map(({ name, signature }) => ({ name, signature: shortened(signature) })),
      seen,
      new Map(Object.entries(now.sent)),
    )
    seen = look.seen
    for (const { name, signature } of look.landed) {
      // In the queue before it is written down: after a crash between the two the queue knows the file again.
      if (!(await take(join(now.path, name)))) continue
      log('a file landed in the watched folder')
      remember(now, name, { signature, state: 'taken' })
    }
    await moveSent(now)
    forgetGone(now, new Set(entries.map(({ name }) => name)))
  }

  function remember(now: Stored, name: string, entry: SentEntry): void {
    if (watched !== now) return
    now.sent[name] = entry
    keep()
  }

  async function moveSent(now: Stored): Promise<void> {
    if (now.after !== 'move') return
    for (const [name, { state }] of Object.entries(now.sent)) {
      const path = join(now.path, name)
      if (state !== 'sent' || isUnderWay(path)) continue
      const moved = await moveInto(join(now.path, SENT_FOLDER), path).catch(() => false)
      if (moved) delete now.sent[name]
    }
    keep()
  }

  /** A name that comes again is another file. */
  function forgetGone(now: Stored, there: ReadonlySet<string>): void {
    const gone = Object.keys(now.sent).filter((name) => !there.has(name))
    for (const name of gone) delete now.sent[name]
    if (gone.length > 0) keep()
  }

  function look(): Promise<void> {
    looking ??= lookOnce()
      .catch((caught: unknown) => log(`watched folder: ${String(caught).slice(0, 80)}`))
      .finally(() => {
        looking = null
      })
    return looking
  }

  return {
    view: () => (watched === null ? null : { name: basename(watched.path), after: watched.after, isThere }),
    choose(path) {
      watched = path === null ? null : { path, after: watched?.after ?? 'leave', sent: {} }
      seen = new Map()
      isThere = true
      keep()
      changed()
    },
    setAfter(after) {
      if (watched === null) return
      watched.after = after
      keep()
      changed()
    },
    done(path) {
      if (watched === null || !path.startsWith(watched.path + sep)) return
      const [name = ''] = path.slice(watched.path.length + 1).split(sep)
      const entry = watched.sent[name]
      if (entry === undefined || isUnderWay(join(watched.path, name))) return
      entry.state = 'sent'
      keep()
    },
    look,
    begin() {
      timer = setInterval(() => void look(), LOOK_MS)
    },
    end: () => clearInterval(timer),
  }
}

/** A folder's signature is as long as what is in it. */
function shortened(signature: string): string {
  return signature.length <= 64 ? signature : createHash('sha256').update(signature).digest('hex')
}

/** @returns whether it is there now; never over something that is there already */
async function moveInto(folder: string, path: string): Promise<boolean> {
  await mkdir(folder, { recursive: true })
  const taken = new Set<string>()
  for (;;) {
    const name = distinctPath(basename(path), taken)
    const target = join(folder, name)
    if (await stat(target).catch(() => null)) taken.add(name)
    else {
      await rename(path, target)
      return true
    }
  }
}
