/**
 * Takes out of a text whatever is a secret or says where a person's files are. A log takes nothing but what
 * came through here: `Redacted` cannot be made in another way.
 */
declare const redacted: unique symbol

/** Text that may lie on a disk and be sent to IT. */
export type Redacted = string & { readonly [redacted]: true }

/** Characters of one line; what is longer says nothing more to anyone. */
const LONGEST = 2_000

const rules: readonly (readonly [RegExp, string])[] = [
  // A query holds signatures, a fragment may; user and password stand before the host.
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@"'<>]*@/gi, '$1'],
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s?#"'<>]*)[?#][^\s"'<>]*/gi, '$1?…'],
  // The same without a scheme: a path with a signed query.
  [/\?[^\s"'<>]*X-Amz-[^\s"'<>]*/gi, '?…'],
  [
    /\bX-Amz-(Signature|Credential|Security-Token|Policy)\b\s*["']?\s*[=:]\s*["']?[^\s"'&<>,]*/gi,
    'X-Amz-$1 …',
  ],
  // Header values, and fields of JSON and of forms, whose names say that they are secret.
  [/\b(authorization|proxy-authorization|cookie|set-cookie)\b["']?\s*[:=]\s*[^\r\n]*/gi, '$1 …'],
  [/\bBearer\s+[\w.~+/=-]+/gi, 'Bearer …'],
  [
    /\b(\w*(?:secret|password|passphrase|token|session[-_]?token|access[-_]?key(?:[-_]?id)?|api[-_]?key|private[-_]?key)\w*)["']?\s*[:=]\s*(?:"[^"]*"|'[^']*'|[^\s,;&}]+)/gi,
    '$1 …',
  ],
  [/-----BEGIN [A-Z ]*-----[\s\S]*?(?:-----END [A-Z ]*-----|$)/g, '(certificate or key)'],
  // Ids and secrets of access keys by their form, wherever they stand.
  [/\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,}\b/g, '(access key)'],
  [
    /(?<![\w/+=])(?=[A-Za-z0-9/+]*[0-9])(?=[A-Za-z0-9/+]*[A-Z])(?=[A-Za-z0-9/+]*[a-z])[A-Za-z0-9/+]{40,}={0,2}(?![\w/+=])/g,
    '(secret)',
  ],
  [/\b[0-9a-f]{64}\b/gi, '(hash)'],
  // Folders tell who works on what: a file's own path stays out, down to the last name.
  [/\bfile:\/\/\S+/gi, '(path)'],
  // Names may hold spaces: in quotes all of it goes, without them everything up to the last folder and its word.
  [/(["'])(?:\/|[A-Za-z]:[\\/]|\\\\)[^"'\r\n]*\1/g, '$1(path)$1'],
  [
    /(?<![\w:/.])\/(?:home|Users|root|media|mnt|Volumes|private|tmp|var)\/(?:[^:"'<>\r\n]*\/)?[^\s:"'<>)]*/g,
    '(path)',
  ],
  [/(?<!\w)(?:[A-Za-z]:[\\/]|\\\\)(?:[^:"'<>|?*\r\n]*[\\/])?[^\s:"'<>)|?*]*/g, '(path)'],
]

const unprintable = /[\p{Cc}\p{Cf}\p{Z}]+/gu

/** @param text anything: words of ours, an error's message, what another process said */
export function redact(text: string): Redacted {
  const known = rules.reduce(
    (left, [pattern, instead]) => left.replace(pattern, instead),
    text.slice(0, 4 * LONGEST),
  )
  // One line is one entry: whoever writes line breaks into a name writes no entry of their own.
  const line = known.replace(unprintable, ' ').trim()
  return (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line) as Redacted
}
