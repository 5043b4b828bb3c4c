/** Dumps are few and not old. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { pruneCrashDumps } from '../../../main/logs/crash-dumps.ts'

const DAY_S = 24 * 3_600

it('keeps the five newest of a month, and what is no dump', () => {
  const directory = mkdtempSync(join(tmpdir(), 'slipway-crashes-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  mkdirSync(join(directory, 'pending'))
  const now = Date.UTC(2026, 5, 1)
  for (const days of [0, 1, 2, 3, 4, 5, 31]) {
    const path = join(directory, 'pending', `${days}.dmp`)
    writeFileSync(path, '')
    utimesSync(path, now / 1000 - days * DAY_S, now / 1000 - days * DAY_S)
  }
  writeFileSync(join(directory, 'settings.dat'), '')
  expect(pruneCrashDumps(directory, now)).toBe(5)
  expect(readdirSync(join(directory, 'pending')).sort()).toEqual([
    '0.dmp',
    '1.dmp',
    '2.dmp',
    '3.dmp',
    '4.dmp',
  ])
  expect(pruneCrashDumps(directory, now + 40 * DAY_S * 1000)).toBe(0)
  expect(readdirSync(directory).sort()).toEqual(['pending', 'settings.dat'])
})

it('has nothing to do where there was no crash', () => {
  expect(pruneCrashDumps('/no/such/folder', 0)).toBe(0)
})
