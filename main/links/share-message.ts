/** A message ready to paste: names, sizes, links and their end, as rich text and plain. Pure. */
import { formatSize, type UnitBase } from '../../contract/format-size.ts'
import { escapeHtml } from './escape-html.ts'

export interface SharedItem {
  name: string
  /** Bytes. */
  size: number
  /** A bearer secret. */
  url: string
}

export interface MessageStyle {
  /** Of the sender, such as `en-GB`. */
  locale: string
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
  const one = items.length === 1
  const until = momentWithZone(expiresAt, style)
  const ending = `${one ? 'The link works' : 'The links work'} until ${until}. Ask me for a new one after that.`
  const sized = items.map((item) => ({
    ...item,
    name: item.name.replace(HIDDEN, ''),
    size: formatSize(item.size, style.unitBase),
  }))
  return {
    text: [...sized.map(({ name, size, url }) => `${name} (${size})\n${url}\n`), ending].join('\n'),
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
function momentWithZone(at: number, { locale, timeZone }: MessageStyle): string {
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
  return `${day} at ${time}`
}
