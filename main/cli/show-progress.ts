/** How far it is, on the standard error: one line that is written over on a terminal, now and then a line in a log. */
import { formatRate, formatSize } from '../../contract/format-size.ts'
import { en } from '../../contract/words/en/en.ts'
import type { Progress } from './outcome.ts'

export interface ProgressLine {
  show(now: Progress): void
  /** Leaves the line empty for what is said next. */
  end(): void
}

/** Between two lines of a log, in milliseconds. */
const LOG_EVERY_MS = 5_000
const ERASE_LINE = '\r\u001b[K'
const WIDTH_LEFT = 1

/**
 * @param columns of the terminal; null where it is none
 * @param now steady milliseconds
 */
export function createProgressLine(
  write: (text: string) => void,
  columns: number | null,
  now: () => number,
): ProgressLine {
  let shown = ''
  let loggedAt = Number.NEGATIVE_INFINITY
  return {
    show(progress) {
      const text = progressText(progress)
      if (text === shown) return
      if (columns !== null) write(ERASE_LINE + text.slice(0, columns - WIDTH_LEFT))
      else if (now() - loggedAt >= LOG_EVERY_MS) {
        loggedAt = now()
        write(`${text}\n`)
      } else return
      shown = text
    },
    end() {
      if (columns !== null && shown !== '') write(ERASE_LINE)
      shown = ''
    },
  }
}

function progressText({ files, done, sentBytes, totalBytes, bytesPerSecond, waiting }: Progress): string {
  const percent = totalBytes === 0 ? 0 : Math.floor((sentBytes / totalBytes) * 100)
  const count = `${done} of ${files} ${files === 1 ? 'file' : 'files'}`
  const rate = bytesPerSecond === null ? '' : `, ${formatRate(bytesPerSecond, 1000)}`
  const line = `${count}, ${percent} % of ${formatSize(totalBytes, 1000)}${rate}`
  return waiting === null ? line : `${line}. ${en.problems[waiting.code]}`
}
