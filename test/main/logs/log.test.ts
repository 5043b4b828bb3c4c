/** Entries are redacted before they are kept or written. */
import { describe, expect, it } from 'vitest'
import { createLog } from '../../../main/logs/log.ts'

function testLog() {
  const written: string[] = []
  const log = createLog({ write: (at, level, text) => void written.push(`${at} ${level} ${text}`) }, () => 7)
  return { log, written }
}

describe('createLog', () => {
  it('writes and keeps the same redacted entries', () => {
    const { log, written } = testLog()
    log.info('began')
    log.warn('slow: https://h/k?X-Amz-Signature=1')
    log.error('failed', 'text')
    expect(written).toEqual(['7 info began', '7 warn slow: https://h/k?…', '7 error failed: text'])
    expect(log.recent(2)).toEqual([
      { at: 7, level: 'warn', text: 'slow: https://h/k?…' },
      { at: 7, level: 'error', text: 'failed: text' },
    ])
  })

  it('says where an error arose by the names of files alone', () => {
    const { log } = testLog()
    log.error('main failed', new TypeError('x is not a function'))
    const [entry] = log.recent(1)
    expect(entry?.text).toMatch(/^main failed: TypeError: x is not a function at .*\(log\.test\.ts:\d+:\d+/)
    expect(entry?.text).not.toContain('/')
  })

  it.each([
    ['at run (/home/ann/My (own) files/slipway/main.js:1:2)', 'at run (main.js:1:2)'],
    ['at run (file:///home/ann/My%20files/main.js:1:2)', 'at run (main.js:1:2)'],
    ['at async /home/ann/My files/main.js:1:2', 'at async (main.js:1:2)'],
    ['at /home/ann/My files/main.js:1:2', 'at (main.js:1:2)'],
    ['at file:///home/ann/main.js:1:2', 'at (main.js:1:2)'],
    ['at run (C:\\Users\\Ann Lee\\main.js:1:2)', 'at run (main.js:1:2)'],
    ['at C:\\Users\\Ann Lee\\main.js:1:2', 'at (main.js:1:2)'],
    ['at new Promise (<anonymous>)', 'at new Promise (<anonymous>)'],
    ['at Queue.run [as next] (main.js:1:2)', 'at Queue.run [as next] (main.js:1:2)'],
  ])('keeps no folder of %s', (frame, kept) => {
    const { log } = testLog()
    log.error('failed', Object.assign(new Error('x'), { stack: `Error: x\n    ${frame}` }))
    expect(log.recent(1)[0]?.text).toBe(`failed: Error: x ${kept}`)
  })

  it('keeps the last thousand', () => {
    const { log } = testLog()
    for (let i = 0; i < 1_500; i++) log.info(String(i))
    const kept = log.recent(10_000)
    expect([kept.length, kept[0]?.text, kept.at(-1)?.text]).toEqual([1_000, '500', '1499'])
  })
})
