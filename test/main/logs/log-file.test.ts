/** Log files grow to their limit, are put aside, and are for their owner alone. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openLogFile } from '../../../main/logs/log-file.ts'
import { redact } from '../../../main/logs/redact.ts'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'slipway-logs-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return join(path, 'logs')
}

describe('openLogFile', () => {
  it('writes one line for each entry, with its time and level', () => {
    const directory = folder()
    const file = openLogFile({ directory })
    file.write(Date.UTC(2026, 0, 2, 3, 4, 5), 'info', redact('began'))
    file.write(Date.UTC(2026, 0, 2, 3, 4, 6), 'error', redact('ended 100 %s %c'))
    expect(readFileSync(join(directory, 'main.log'), 'utf8')).toBe(
      '2026-01-02T03:04:05.000Z info  began\n2026-01-02T03:04:06.000Z error ended 100 %s %c\n',
    )
  })

  it('keeps the newest files up to their number, none far above its size', () => {
    const directory = folder()
    const file = openLogFile({ directory, fileBytes: 1_000, oldFiles: 2 })
    for (let line = 0; line < 200; line++) file.write(0, 'info', redact(`line ${line} ${'x'.repeat(60)}`))
    expect(readdirSync(directory).sort()).toEqual(['main.1.log', 'main.2.log', 'main.log'])
    const sizes = readdirSync(directory).map((name) => statSync(join(directory, name)).size)
    expect(Math.max(...sizes)).toBeLessThan(1_200)
    const text = ['main.2.log', 'main.1.log', 'main.log']
      .map((name) => readFileSync(join(directory, name), 'utf8'))
      .join('')
    const numbers = [...text.matchAll(/line (\d+)/g)].map(([, number]) => Number(number))
    // The last ones, in order and without a gap.
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, i) => 200 - numbers.length + i))
  })

  it('makes folder and files for their owner alone, whatever the mask', () => {
    const directory = folder()
    const before = process.umask(0)
    onTestFinished(() => void process.umask(before))
    openLogFile({ directory }).write(0, 'info', redact('x'))
    expect(statSync(directory).mode & 0o777).toBe(0o700)
    expect(statSync(join(directory, 'main.log')).mode & 0o777).toBe(0o600)
  })

  it('loses lines on a disk that takes nothing, and throws nothing', () => {
    const directory = folder()
    writeFileSync(directory, 'a file where the folder should be')
    const file = openLogFile({ directory })
    expect(() => file.write(0, 'info', redact('x'))).not.toThrow()
  })
})
