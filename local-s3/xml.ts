/** XML as S3 writes it, and a strict reader for the small documents that clients send. */

import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { S3Error } from './s3-error.ts'

/** What can be written: an array repeats its element, `undefined` leaves it out. */
export type XmlValue =
  | string
  | number
  | boolean
  | undefined
  | readonly XmlValue[]
  | { readonly [name: string]: XmlValue }

/** What was read: text, an element, or a list where an element was repeated. */
export type XmlNode = string | readonly XmlNode[] | { readonly [name: string]: XmlNode }

export const xmlPrologue = '<?xml version="1.0" encoding="UTF-8"?>\n'

const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/'
/** References are resolved below: exactly the five of XML and the numeric ones, and none that a document declares. */
const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
})
const namedReferences: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Writes a document. An error has no namespace, everything else has S3's. */
export function toXml(root: string, value: XmlValue): string {
  const attributes = root === 'Error' ? '' : ` xmlns="${namespace}"`
  return `${xmlPrologue}<${root}${attributes}>${content(value)}</${root}>`
}

/**
 * Reads a document whose root element must be `root`.
 * @throws S3Error `MalformedXML`
 */
export function fromXml(text: string, root: string): XmlNode {
  if (XMLValidator.validate(text) !== true) throw new S3Error('MalformedXML')
  const parsed: Record<string, XmlNode> = parser.parse(text)
  const node = parsed[root]
  if (node === undefined) throw new S3Error('MalformedXML')
  return node
}

/** The children with this name, whether there are none, one or many. */
export function children(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  if (node === undefined || typeof node === 'string' || isList(node)) return []
  const child = node[name]
  if (child === undefined) return []
  return isList(child) ? child : [child]
}

/** The text of the first child with this name, or undefined where there is none. */
export function childText(node: XmlNode | undefined, name: string): string | undefined {
  const [child] = children(node, name)
  return typeof child === 'string' ? text(child) : undefined
}

/** The texts of all children with this name. */
export function childTexts(node: XmlNode | undefined, name: string): readonly string[] {
  return children(node, name)
    .filter((child) => typeof child === 'string')
    .map(text)
}

/** Resolves references; Go's clients write quotes as `&#34;`. @throws S3Error `MalformedXML` for an unknown one */
function text(raw: string): string {
  return raw.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
    (_, hex?: string, decimal?: string, name?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      const found = name === undefined ? codePoint(code) : namedReferences[name]
      if (found === undefined) throw new S3Error('MalformedXML')
      return found
    },
  )
}

function codePoint(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

function isList(node: XmlNode): node is readonly XmlNode[] {
  return Array.isArray(node)
}

function content(value: XmlValue): string {
  if (value === undefined) return ''
  if (typeof value !== 'object') return escapeXml(String(value))
  if (isValueList(value)) return value.map(content).join('')
  return Object.entries(value)
    .map(([name, child]) => {
      if (child === undefined) return ''
      const list = isValueList(child) ? child : [child]
      return list.map((one) => `<${name}>${content(one)}</${name}>`).join('')
    })
    .join('')
}

function isValueList(value: XmlValue): value is readonly XmlValue[] {
  return Array.isArray(value)
}

/** Control characters are written as references, as S3 does; a carriage return would be lost otherwise. */
function escapeXml(text: string): string {
  let escaped = ''
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (character === '&') escaped += '&amp;'
    else if (character === '<') escaped += '&lt;'
    else if (character === '>') escaped += '&gt;'
    else if (character === '"') escaped += '&quot;'
    else if (code < 0x20 && character !== '\n' && character !== '\t') escaped += `&#x${code.toString(16)};`
    else escaped += character
  }
  return escaped
}
