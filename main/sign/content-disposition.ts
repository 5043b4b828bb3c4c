/** The `Content-Disposition` a link asks the store to answer with, safe for any file name. */
import { escapeUri } from './escape-uri.ts'

/** Directions that make a name read backwards, such as `exe.txt` for `txt.exe`. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const CONTROL_CHARACTERS = /\p{Cc}/gu
const LONE_SURROGATES = /\p{Surrogate}/gu
const NO_NAME = 'download'

/**
 * @param disposition `inline` lets a browser show the file
 * @param filename any text; control characters, direction marks and path separators never reach the header
 * @returns printable ASCII: the name in ASCII for old clients, then the true one (RFC 6266, RFC 5987)
 */
export function contentDisposition(disposition: 'attachment' | 'inline', filename: string): string {
  const name =
    filename
      .replace(CONTROL_CHARACTERS, '')
      .replace(DIRECTION_MARKS, '')
      .replace(LONE_SURROGATES, '\ufffd')
      .replace(/[/\\]/g, '_') || NO_NAME
  // A percent sign goes too: some clients decode the plain form.
  const fallback = name.normalize('NFC').replace(/[^ -~]|["%]/gu, '_')
  return `${disposition}; filename="${fallback}"; filename*=UTF-8''${escapeUri(name)}`
}
