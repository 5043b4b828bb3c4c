/** Rows stand with what they were dropped with, in their order; those that failed stand together. */
import { expect, it } from 'vitest'
import { createQueueOutline } from '../../../main/upload/queue-outline.ts'
import type { Upload } from '../../../main/upload/upload.ts'
import { cpuClock } from '../../fakes/cpu-milliseconds.ts'

const upload = (id: string, batch: string, folder = '', kind = 'queued') =>
  ({ id, batch, folder, addedAt: 1, state: { kind } }) as Upload

it('names a group after the folder that was dropped, and leaves out a name where there were several things', () => {
  const outline = createQueueOutline()
  outline.changed(upload('1', 'one', 'Photos'))
  outline.changed(upload('2', 'one', 'Photos/Day 2'))
  outline.changed(upload('3', 'two', 'Photos'))
  outline.changed(upload('4', 'two', ''))
  expect(outline.sections().map(({ id, name, ids }) => [id, name, ids])).toEqual([
    ['needs-you', '', []],
    ['one', 'Photos', ['1', '2']],
    ['two', '', ['3', '4']],
  ])
})

it('counts a new layout only where rows came, went or moved', () => {
  const outline = createQueueOutline()
  const layout = () => outline.section('b')?.layout
  outline.changed(upload('1', 'b'))
  const first = layout()
  outline.changed(upload('1', 'b', '', 'sending'))
  const same = layout()
  outline.changed(upload('2', 'b'))
  const grown = layout()
  outline.removed('1')
  expect([first, same, grown, layout()]).toEqual([1, 1, 2, 3])
})

it('forgets a drop of which no row is left, also where the last had failed', () => {
  const outline = createQueueOutline()
  outline.changed(upload('1', 'b', '', 'failed'))
  expect(outline.section('b')?.ids).toEqual([])
  outline.removed('1')
  expect([outline.section('b'), outline.section('needs-you')?.ids]).toEqual([null, []])
  expect(outline.takeChanged()).toEqual(new Set(['needs-you', 'b']))
})

it('takes 100,000 rows off the list one by one, and has 50,000 fail and come back, in no time', () => {
  const outline = createQueueOutline()
  const many = Array.from({ length: 100_000 }, (_, index) => upload(`${index}`, 'b'))
  for (const one of many) outline.changed(one)
  const spent = cpuClock()
  const odd = many.filter((_, index) => index % 2 === 1)
  for (const one of odd)
    outline.changed({ ...one, state: { kind: 'failed', problem: { code: 'busy', details: '' } } })
  expect([outline.section('b')?.ids.length, outline.section('needs-you')?.ids.length]).toEqual([
    50_000, 50_000,
  ])
  for (const one of odd) outline.changed(one)
  expect(outline.section('b')?.ids).toEqual(many.map(({ id }) => id))
  for (const { id } of many) outline.removed(id)
  expect(outline.section('b')).toBe(null)
  expect(spent()).toBeLessThan(2_000)
})
