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

  it('keeps the last thousand', () => {
    const { log } = testLog()
    for (let i = 0; i < 1_500; i++) log.info(String(i))
    const kept = log.recent(10_000)
    expect([kept.length, kept[0]?.text, kept.at(-1)?.text]).toEqual([1_000, '500', '1499'])
  })
})
