import { expect, it } from 'vitest'
import { createAppWarnings } from '../../main/app-warnings.ts'

it('holds one warning of each code, the newest, in the order they came', () => {
  const changes: number[] = []
  const warnings = createAppWarnings(() => changes.push(warnings.list().length))
  warnings.add({ code: 'clock-wrong', details: '', offsetMs: 1_000_000 })
  warnings.add({ code: 'records-not-saved', details: '' })
  warnings.add({ code: 'clock-wrong', details: '', offsetMs: -500_000 })
  expect(warnings.list()).toEqual([
    { code: 'clock-wrong', details: '', offsetMs: -500_000 },
    { code: 'records-not-saved', details: '' },
  ])
  warnings.remove('clock-wrong')
  warnings.remove('clock-wrong')
  expect(warnings.list()).toEqual([{ code: 'records-not-saved', details: '' }])
  expect(changes).toEqual([1, 2, 2, 1])
})
