/** What an answer that is not a success means: S3's error, a sign-in page, a redirect, a proxy. */
import type { Failure } from './failure.ts'

/** Header names in lower case. */
export type AnswerHeaders = Readonly<Record<string, string>>

/** Errors are short; nothing is looked for beyond this many characters. */
const SEARCHED_CHARACTERS = 65_536
const CODE_CHARACTERS = 64
const MESSAGE_CHARACTERS = 300
const REQUEST_ID_CHARACTERS = 128
/** A store that asks for a longer pause is asked again after this one, in milliseconds. */
const LONGEST_RETRY_AFTER_MS = 3_600_000

/**
 * @param status also 200, where Complete reports a failure in its body
 * @param body as far as it was read; a HEAD has none, so the code is empty then
 */
export function s3FailureOf(status: number, headers: AnswerHeaders, body: string): Failure {
  if (status === 407) return { kind: 'proxy', status }
  const error = errorElement(body)
  const region = regionOf(headers, error)
  if (isRedirect(status) && error === '' && region === undefined)
    return { kind: 'not-s3', what: isToSignIn(status) ? 'html' : 'redirect' }
  if (error === '' && !isServersOwnPage(status) && isHtml(headers, body)) {
    return { kind: 'not-s3', what: 'html' }
  }
  const code = elementText(error, 'Code', CODE_CHARACTERS)
  return {
    kind: 's3',
    status,
    code: code || (isRedirect(status) ? redirectCode(status) : ''),
    message: elementText(error, 'Message', MESSAGE_CHARACTERS),
    retryAfterMs: retryAfterMs(headers),
    requestId:
      headers['x-amz-request-id']?.slice(0, REQUEST_ID_CHARACTERS) ??
      elementText(error, 'RequestId', REQUEST_ID_CHARACTERS),
    ...(region === undefined ? {} : { region }),
  }
}

/**
 * Whether a page came instead of S3's answer, as captive portals send with status 200. Not for objects: those may
 * be pages themselves.
 */
export function isHtml(headers: AnswerHeaders, body: string): boolean {
  const start = body.slice(0, 1_024).replace(/^\ufeff/, '')
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(start))
    return true
  const declared = /^\s*(?:text\/html|application\/xhtml)/i.test(headers['content-type'] ?? '')
  return declared && /\S/.test(start) && !/^\s*<(?:\?xml|Error>|[A-Z]\w*Result\b)/.test(start)
}

/** Replaces the five named entities and numeric ones; anything else stays as it is, so nothing can expand. */
export function decodeXmlText(text: string): string {
  return text.replace(
    /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (whole: string, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
      if (name !== undefined) return NAMED_ENTITIES[name] ?? whole
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10)
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole
    },
  )
}

const NAMED_ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** What is inside `<Error>`, empty where there is none; a cut body gives what is left of it. */
function errorElement(body: string): string {
  const searched = body.slice(0, SEARCHED_CHARACTERS)
  const begin = searched.search(/<Error[\s>]/)
  if (begin === -1) return ''
  const end = searched.indexOf('</Error>', begin)
  return searched.slice(begin, end === -1 ? undefined : end)
}

function elementText(xml: string, name: string, maxCharacters: number): string {
  const begin = xml.indexOf(`<${name}>`)
  if (begin === -1) return ''
  const from = begin + name.length + 2
  const end = xml.indexOf('<', from)
  if (end === -1) return ''
  return decodeXmlText(xml.slice(from, end))
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, maxCharacters)
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304
}

/** Captive portals lead to their page with these, which S3 never uses; servers moved for good use the others. */
function isToSignIn(status: number): boolean {
  return status === 302 || status === 303
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
function redirectCode(status: number): string {
  return status === 301 || status === 308 ? 'PermanentRedirect' : 'TemporaryRedirect'
}

/** Load balancers before a store send pages with these; only 511 means a sign-in. */
function isServersOwnPage(status: number): boolean {
  return (status >= 500 && status !== 511) || status === 408 || status === 413 || status === 429
}

function regionOf(headers: AnswerHeaders, error: string): string | undefined {
  const region = headers['x-amz-bucket-region'] ?? elementText(error, 'Region', CODE_CHARACTERS)
  return /^[a-z0-9-]{1,40}$/.test(region) ? region : undefined
}

/** Seconds, or a date that is measured against the answer's own so that a wrong clock here does no harm. */
function retryAfterMs(headers: AnswerHeaders): number | null {
  const value = headers['retry-after']?.trim() ?? ''
  const wait = /^\d{1,9}$/.test(value)
    ? Number(value) * 1000
    : Date.parse(value) - Date.parse(headers.date ?? '')
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER_MS)
}
