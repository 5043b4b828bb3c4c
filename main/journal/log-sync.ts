/**
 * Makes what SQLite has written outlast a power cut, without holding up anything: its log is synced by a thread of
 * Node's, and all who ask meanwhile share the next sync. SQLite's own `synchronous = FULL` would block main each time.
 */
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'

export interface LogSync {
  /** Settles once all that was written before outlasts a power cut, or the disk has refused to promise that. */
  now(): Promise<void>
  /** The same within a few seconds, for what can be found out again otherwise. */
  soon(): void
  close(): Promise<void>
}

/** At most so much of what is only synced soon is lost, in milliseconds. */
const SOON_MS = 5_000

/** For a database that lasts no longer than the app. */
export const noLogSync: LogSync = { now: async () => undefined, soon() {}, close: async () => undefined }

/**
 * @param database path of the database file, in WAL mode and open
 * @param syncFile makes the content of a file last
 */
export function createLogSync(
  database: string,
  syncFile: (file: FileHandle) => Promise<void> = (file) => file.datasync(),
): LogSync {
  let log: FileHandle | null = null
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let closed = false

  async function sync(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    try {
      if (log === null) {
        // SQLite keeps the file and begins it again from its start, as long as the database is open. A second
        // descriptor takes no lock away: in WAL mode none is on the log itself.
        log = await open(`${database}-wal`, 'r+')
        await syncFolder(dirname(database))
      }
      await syncFile(log)
    } catch {
      // Uploads go on; `lasting-writes.ts` says where a disk takes nothing.
    }
  }

  function start(): Promise<void> {
    const started = sync().finally(() => {
      if (running === started) running = null
    })
    running = started
    return started
  }

  function now(): Promise<void> {
    if (closed) return Promise.resolve()
    if (running === null) return start()
    // The one that runs may have begun before the last write.
    next ??= running.then(() => {
      next = null
      return start()
    })
    return next
  }

  return {
    now,
    soon() {
      if (timer !== null || closed) return
      timer = setTimeout(() => void now(), SOON_MS)
      timer.unref()
    },
    async close() {
      closed = true
      if (timer !== null) clearTimeout(timer)
      await running
      await log?.close()
      log = null
    },
  }
}

/** That the log is there at all is written in its folder; Windows knows no such thing. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}
