/** Gathers what became of files, and tells about them together once nothing is on its way any more. */
import { visibleName } from '../../contract/visible-name.ts'
import { words } from '../../contract/words/words.ts'

export interface Notice {
  title: string
  body: string
}

export interface DoneNotices {
  /** A file is done. */
  done(name: string): void
  /** Call it as often as the queue changes. @param busy files on their way @param failed files that need the person */
  changed(busy: number, failed: number): void
}

export interface DoneNoticesOptions {
  /** Whether the person wants to be told, and does not see it anyway. */
  mayTell(): boolean
  tell(notice: Notice): void
}

export function createDoneNotices({ mayTell, tell }: DoneNoticesOptions): DoneNotices {
  let first: string | null = null
  let count = 0
  let failedBefore = 0
  return {
    done(name) {
      first ??= name
      count++
    },
    changed(busy, failed) {
      if (busy > 0) return
      const newlyFailed = failed - failedBefore
      failedBefore = failed
      const notice = noticeOf(first, count, Math.max(0, newlyFailed))
      first = null
      count = 0
      if (notice !== null && mayTell()) tell(notice)
    },
  }
}

function noticeOf(first: string | null, count: number, failed: number): Notice | null {
  const { notice, arrivedMore } = words.system
  if (failed > 0)
    return {
      title: words.queue.needsYou({ count: failed }),
      body: count > 0 ? notice.othersSent({ count }) : notice.openSlipway,
    }
  if (first === null) return null
  return {
    title: notice.sent({ count }),
    body: count === 1 ? visibleName(first) : arrivedMore({ name: first, count: count - 1 }),
  }
}
