/** A message ready to paste, in the sender's language: names, sizes, links and their end, as rich text and plain. */
import { formatSize, type UnitBase } from '../../contract/format-size.ts'
import { spokenLocale } from '../../contract/words/speech.ts'
import { words } from '../../contract/words/words.ts'
import { escapeHtml } from './escape-html.ts'

export interface SharedItem {
  name: string
  /** Bytes. */
  size: number
  /** A bearer secret. */
  url: string
}

export interface MessageStyle {
  /** IANA name; the computer's own where absent. */
  timeZone?: string
  unitBase: UnitBase
}

/**
 * @param expiresAt epoch milliseconds, effective
 * @returns plain text with each link on a line of its own, and HTML with anchors, which no mail system can wrap:
 * some break lines after 998 characters (RFC 5322, 2.1.1)
 */
export function shareMessage(
  items: readonly SharedItem[],
  expiresAt: number,
  style: MessageStyle,
): { text: string; html: string } {
  const ending = words.pages.messageEnd({ count: items.length, moment: momentWithZone(expiresAt, style) })
  const sized = items.map((item) => ({
    ...item,
    name: item.name.replace(HIDDEN, ''),
    size: formatSize(item.size, style.unitBase),
  }))
  return {
    text: [
      ...sized.map(({ name, size, url }) => `${words.pages.messageItem({ name, size })}\n${url}\n`),
      ending,
    ].join('\n'),
    html: [
      ...sized.map(
        ({ name, size, url }) => `<p><a href="${escapeHtml(url)}">${escapeHtml(name)}</a> (${size})</p>`,
      ),
      `<p>${escapeHtml(ending)}</p>`,
    ].join('\n'),
  }
}

/** Characters that break lines or turn the direction of the text around a name. */
const HIDDEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** @returns such as `Tue 24 November 2026 at 14:05 CET`: whoever reads it may live elsewhere */
function momentWithZone(at: number, { timeZone }: MessageStyle): string {
  const locale = spokenLocale()
  const day = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(at)
  const time = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(at)
  return words.pages.messageMoment({ day, time })
}
