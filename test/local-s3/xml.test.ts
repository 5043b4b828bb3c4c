/** XML, written and read. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { children, childText, childTexts, fromXml, toXml } from '../../local-s3/xml.ts'

it('writes lists as repeated elements and leaves out what is undefined', () => {
  expect(toXml('Error', { A: [1, 2], B: undefined, C: { D: true } })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><A>1</A><A>2</A><C><D>true</D></C></Error>',
  )
})

it('reads back any text that it wrote', () => {
  const printable = fc.string({ unit: 'grapheme', maxLength: 20 })
  fc.assert(
    fc.property(printable, (text) => {
      expect(childText(fromXml(toXml('Root', { Key: text }), 'Root'), 'Key')).toBe(text)
    }),
  )
})

it('resolves the references that other clients write', () => {
  const node = fromXml('<R><E>&#34;a&#x22;&quot;&amp;lt;</E><E>two</E></R>', 'R')
  expect(childTexts(node, 'E')).toEqual(['"a""&lt;', 'two'])
  expect(children(node, 'Missing')).toEqual([])
})

it.each(['', 'not XML', '<R><E></R>', '<Other/>', '<R'])('refuses %j', (text) => {
  expect(() => fromXml(text, 'R')).toThrow('not well-formed')
})

it('refuses references that a document declares for itself', () => {
  const bomb = '<!DOCTYPE R [<!ENTITY a "aaaa">]><R><E>&a;</E></R>'
  expect(() => childText(fromXml(bomb, 'R'), 'E')).toThrow('not well-formed')
})
