/** What tray, taskbar and dock say about the queue. Pure. */
import type { UploadSummary } from '../../contract/views.ts'
import { spokenLocale } from '../../contract/words/speech.ts'
import { words } from '../../contract/words/words.ts'

export type TrayMood = 'idle' | 'busy' | 'attention'

export interface TrayView {
  mood: TrayMood
  /** One line, also read out. */
  text: string
  mayPause: boolean
  mayResume: boolean
}

export interface TaskbarView {
  /** From 0 to 1; null for no bar. */
  progress: number | null
  mode: 'normal' | 'paused' | 'error'
  /** Files on their way; 0 for none. */
  badge: number
}

type Summary = Pick<UploadSummary, 'counts' | 'sentBytes' | 'totalBytes'>

export function trayViewOf({ counts, sentBytes, totalBytes }: Summary): TrayView {
  const busy = busyCount(counts)
  const mayPause = counts.queued + counts.sending + counts.waiting > 0
  const mayResume = counts.paused > 0
  // Rounded down: 100 % are shown when all of it is sent.
  const percent = new Intl.NumberFormat(spokenLocale(), { style: 'percent' }).format(
    Math.floor(shareOf(sentBytes, totalBytes) * 100) / 100,
  )
  if (busy > 0)
    return {
      mood: 'busy',
      text: words.system.tray.sending({ count: busy, percent }),
      mayPause,
      mayResume,
    }
  if (counts.failed > 0)
    return { mood: 'attention', text: words.queue.needsYou({ count: counts.failed }), mayPause, mayResume }
  if (counts.paused > 0) return { mood: 'idle', text: words.system.tray.paused, mayPause, mayResume }
  return { mood: 'idle', text: words.system.tray.idle, mayPause, mayResume }
}

export function taskbarViewOf({ counts, sentBytes, totalBytes }: Summary): TaskbarView {
  const busy = busyCount(counts)
  const share = shareOf(sentBytes, totalBytes)
  if (busy > 0) return { progress: share, mode: counts.failed > 0 ? 'error' : 'normal', badge: busy }
  if (counts.paused > 0) return { progress: share, mode: 'paused', badge: 0 }
  if (counts.failed > 0) return { progress: 1, mode: 'error', badge: 0 }
  return { progress: null, mode: 'normal', badge: 0 }
}

function busyCount(counts: Summary['counts']): number {
  return counts.queued + counts.sending + counts.waiting + counts.finishing
}

function shareOf(sentBytes: number, totalBytes: number): number {
  return totalBytes === 0 ? 0 : Math.min(1, sentBytes / totalBytes)
}
