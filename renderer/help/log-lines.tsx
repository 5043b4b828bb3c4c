/** Lines of the log, newest first, each with its time. */
import type { LogEntry } from '../../contract/log-entry.ts'
import { spokenLocale } from '../../contract/words/speech.ts'

interface LogLinesProps {
  /** Oldest first. */
  entries: readonly LogEntry[]
  /** Given where the list scrolls by itself. */
  label?: string
}

export function LogLines({ entries, label }: LogLinesProps) {
  const time = new Intl.DateTimeFormat(spokenLocale(), {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  // Not a live region: a log would never stop talking.
  const scrolls = label === undefined ? {} : { 'aria-label': label, tabIndex: 0 }
  return (
    <ol className="log-lines" dir="ltr" {...scrolls}>
      {numbered(entries).map(({ entry, key }) => (
        <li key={key} className="log-line" data-level={entry.level}>
          <time dateTime={new Date(entry.at).toISOString()}>{time.format(entry.at)}</time>
          <code>{entry.text}</code>
        </li>
      ))}
    </ol>
  )
}

/** Newest first. Two entries may be equal, so each is known by its place among those of its moment. */
function numbered(entries: readonly LogEntry[]): { entry: LogEntry; key: string }[] {
  const seen = new Map<number, number>()
  return entries
    .map((entry) => {
      const place = (seen.get(entry.at) ?? 0) + 1
      seen.set(entry.at, place)
      return { entry, key: `${entry.at}-${place}` }
    })
    .reverse()
}
