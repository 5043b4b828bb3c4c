/**
 * Reads XML in short stretches and lets everything else run between them: what a hostile store makes of its two
 * megabytes holds nobody up. No DOCTYPE, no comments, no entities but the five of XML, few elements, little depth.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { SaxesParser } from 'saxes'

/** An element: its text, or its children by name; one that occurs more than once, or in `lists`, is an array. */
export type XmlValue = string | XmlElement | (string | XmlElement)[]
export interface XmlElement {
  [name: string]: XmlValue
}

/** S3's answers are five deep. */
const DEEPEST = 16
/** Elements, attributes and instructions: a page of 1,000 entries with a dozen values each has fewer. */
const MOST_THINGS = 16_000
/** Characters between two turns of the event loop: some milliseconds, whatever they are. */
const STRETCH = 4_096

/** A DOCTYPE, or a comment, which no store sends and which costs time out of proportion. */
const DECLARATION = /<!(?!\[CDATA\[)/

interface OpenElement {
  name: string
  text: string
  children: XmlElement | null
}

/**
 * @param xml beginning with its declaration or its outermost element
 * @param lists names of elements that may occur once, often or never
 * @returns the outermost element under its name, names without their prefixes
 * @throws Error for anything that is not well-formed, and for what is larger than any answer of S3
 */
export async function readXml(xml: string, lists: ReadonlySet<string>): Promise<XmlElement> {
  if (DECLARATION.test(xml)) throw new Error('a DOCTYPE or a comment')
  // Without a prototype: a store may name its elements as it likes.
  const document: XmlElement = Object.create(null)
  const open: OpenElement[] = []
  let things = 0
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  const count = () => {
    things += 1
    if (things > MOST_THINGS) throw new Error('too much')
  }
  parser.on('attribute', count)
  parser.on('processinginstruction', count)
  parser.on('opentag', ({ name }) => {
    count()
    if (open.length >= DEEPEST) throw new Error('too deep')
    open.push({ name: name.slice(name.indexOf(':') + 1), text: '', children: null })
  })
  const addText = (text: string) => {
    const inner = open.at(-1)
    if (inner !== undefined) inner.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed === undefined) return
    const parent = open.at(-1)
    if (parent !== undefined) parent.children ??= Object.create(null)
    add(parent?.children ?? document, closed, lists)
  })
  for (let at = 0; at < xml.length; at += STRETCH) {
    if (at > 0) await nextTurn()
    parser.write(xml.slice(at, at + STRETCH))
  }
  parser.close()
  return document
}

function add(place: XmlElement, { name, text, children }: OpenElement, lists: ReadonlySet<string>): void {
  const value = children ?? text
  const before = place[name]
  if (before === undefined) place[name] = lists.has(name) ? [value] : value
  else if (Array.isArray(before)) before.push(value)
  else place[name] = [before, value]
}
