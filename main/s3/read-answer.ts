/** Reads an answer's XML: bounded, without DOCTYPE, every value a string until a schema says otherwise. */
import { z } from 'zod'
import { FailureError } from '../../contract/failure.ts'
import { s3FailureOf } from '../../contract/s3-answer.ts'
import type { HttpAnswer } from '../http/send-signed.ts'
import { readXml, type XmlElement } from './read-xml.ts'

/** Elements that may occur once, often or never. */
const LISTS: ReadonlySet<string> = new Set(['Part', 'Upload', 'Contents'])

/** Text of an element; its entities are decoded. */
export const text = z.string()

/**
 * @param answer its length was capped while it was read
 * @param root name of the outermost element
 * @param schema shape of that element's children
 * @throws FailureError of the store's own error, where one came with status 200; `not-s3`, `xml` for anything else
 */
export async function readAnswer<Schema extends z.ZodType>(
  { status, headers, body }: HttpAnswer,
  root: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const document = await parse(body)
  if ('Error' in document) throw new FailureError(s3FailureOf(status, headers, body))
  const element = document[root]
  // An element without children is read as text.
  const result = schema.safeParse(typeof element === 'string' && element.trim() === '' ? {} : element)
  if (!result.success) throw notXml()
  return result.data
}

async function parse(body: string): Promise<XmlElement> {
  // Complete sends white space while it works, and then the declaration, which must otherwise come first.
  const xml = body.replace(/^\ufeff/, '').trim()
  try {
    return await readXml(xml, LISTS)
  } catch {
    throw notXml()
  }
}

function notXml(): FailureError {
  return new FailureError({ kind: 'not-s3', what: 'xml' })
}
