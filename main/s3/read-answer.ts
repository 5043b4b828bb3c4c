/** Reads an answer's XML: bounded, without DOCTYPE, every value a string until a schema says otherwise. */
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'
import { FailureError } from '../../contract/failure.ts'
import { decodeXmlText, s3FailureOf } from '../../contract/s3-answer.ts'
import type { HttpAnswer } from '../http/send-signed.ts'

/** Elements that may occur once, often or never. */
const LISTS = new Set(['Part', 'Upload', 'Contents'])
/** S3's answers are five deep. */
const DEEPEST_ELEMENT = 16

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  // Keys may begin or end with a space.
  trimValues: false,
  // Entities are decoded by `text` below, which knows the five of XML and cannot expand anything.
  processEntities: false,
  maxNestedTags: DEEPEST_ELEMENT,
  isArray: (name) => LISTS.has(name),
})

/** Text of an element, its entities decoded. */
export const text = z.string().transform(decodeXmlText)

/**
 * @param answer its length was capped while it was read
 * @param root name of the outermost element
 * @param schema shape of that element's children
 * @throws FailureError of the store's own error, where one came with status 200; `not-s3`, `xml` for anything else
 */
export function readAnswer<Schema extends z.ZodType>(
  { status, headers, body }: HttpAnswer,
  root: string,
  schema: Schema,
): z.output<Schema> {
  const document = parse(body)
  if ('Error' in document) throw new FailureError(s3FailureOf(status, headers, body))
  const element = document[root]
  // The parser gives an element without children as text.
  const result = schema.safeParse(typeof element === 'string' && element.trim() === '' ? {} : element)
  if (!result.success) throw notXml()
  return result.data
}

function parse(body: string): Record<string, unknown> {
  // Complete sends white space while it works, and then the declaration, which must otherwise come first.
  const xml = body.replace(/^\ufeff/, '').trim()
  if (/<!DOCTYPE/i.test(xml) || XMLValidator.validate(xml) !== true) throw notXml()
  try {
    const document: unknown = parser.parse(xml)
    return z.record(z.string(), z.unknown()).parse(document)
  } catch {
    throw notXml()
  }
}

function notXml(): FailureError {
  return new FailureError({ kind: 'not-s3', what: 'xml' })
}
