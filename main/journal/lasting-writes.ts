/** Writes that outlast a disk that takes none: uploads go on, and what could not be written is written later. */
import type { History } from '../history/history.ts'
import type { Journal } from './journal.ts'

export interface LastingWrites {
  /** Writes now, or, in the same order, as soon as the disk takes it. @throws what is no fault of the disk */
  write(act: () => void): void
}

/** How soon a full disk is tried again while nothing else is written, in milliseconds. */
const AGAIN_MS = 5_000

// https://www.sqlite.org/rescode.html
const REFUSED = /^SQLITE_(?:FULL|READONLY|IOERR|CANTOPEN|BUSY|LOCKED)/
/**
 * libsql tells a file that it cannot open by its message alone. And where SQLite ended a transaction by itself, as it
 * does on a full disk, libsql's own ROLLBACK fails, and that is what is thrown.
 * https://www.sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction
 */
const REFUSED_MESSAGE =
  /^ConnectionFailed\(.*: (?:8|10|13|14)"\)$|^cannot rollback - no transaction is active$/

/** Whether the disk or the folder is at fault: full, read-only, gone, held by someone. The file itself may be well. */
export function isRefusedByDisk(caught: unknown): boolean {
  if (!(caught instanceof Error)) return false
  return REFUSED_MESSAGE.test(caught.message) || ('code' in caught && REFUSED.test(String(caught.code)))
}

/** @param onRefused told each time the disk begins to refuse */
export function createLastingWrites(onRefused: () => void, againMs = AGAIN_MS): LastingWrites {
  const pending: (() => void)[] = []
  let timer: NodeJS.Timeout | null = null

  /** @returns whether nothing is left to write */
  function catchUp(): boolean {
    try {
      for (let act = pending[0]; act !== undefined; act = pending[0]) {
        act()
        pending.shift()
      }
      return true
    } catch (caught) {
      if (isRefusedByDisk(caught)) return false
      // It can never be written: what comes after it can.
      pending.shift()
      throw caught
    }
  }

  function again(): void {
    if (timer !== null) return
    timer = setTimeout(() => {
      timer = null
      if (!catchUp()) again()
    }, againMs)
    timer.unref()
  }

  return {
    write(act) {
      const refusing = pending.length > 0
      pending.push(act)
      if (catchUp()) return
      if (!refusing) onRefused()
      again()
    },
  }
}

/** The same journal; what it is told in one transaction stays in one, also later. */
export function lastingJournal(journal: Journal, { write }: LastingWrites): Journal {
  let together: (() => void)[] | null = null
  const later = (act: () => void) => {
    if (together === null) write(act)
    else together.push(act)
  }
  return {
    ...journal,
    add: (uploads) => later(() => journal.add(uploads)),
    saveState: (id, state) => later(() => journal.saveState(id, state)),
    saveProgress: (id, progress) => later(() => journal.saveProgress(id, progress)),
    saveIfThere: (id, ifThere) => later(() => journal.saveIfThere(id, ifThere)),
    saveName: (id, upload) => later(() => journal.saveName(id, upload)),
    savePart: (id, part) => later(() => journal.savePart(id, part)),
    forgetPart: (id, number) => later(() => journal.forgetPart(id, number)),
    forgetParts: (id) => later(() => journal.forgetParts(id)),
    remove: (ids) => later(() => journal.remove(ids)),
    together(act) {
      if (together !== null) return act()
      const acts: (() => void)[] = []
      together = acts
      try {
        act()
      } finally {
        together = null
        if (acts.length > 0)
          write(() =>
            journal.together(() => {
              for (const each of acts) each()
            }),
          )
      }
    },
  }
}

/** The same history; only what an upload writes waits, since a person is told at once about the rest. */
export function lastingHistory(history: History, { write }: LastingWrites): History {
  return { ...history, remember: (record) => write(() => history.remember(record)) }
}
