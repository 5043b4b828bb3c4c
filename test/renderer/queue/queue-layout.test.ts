/** Headers and rows stand in one column, those that need the person first, closed groups without their rows. */
import { expect, it } from 'vitest'
import type { UploadGroup } from '../../../contract/views.ts'
import { layoutOf, lineAt, placeOf, rangesBetween } from '../../../renderer/queue/queue-layout.ts'
import { groupsOf } from '../fake-queue.ts'
import { uploadRow } from '../fake-rows.ts'

const failed = { kind: 'failed', problem: { code: 'busy', details: '' } } as const
const groups: UploadGroup[] = groupsOf(
  [
    uploadRow('1', { kind: 'queued' }, { batch: 'many' }),
    uploadRow('2', failed, { batch: 'many' }),
    uploadRow('3', { kind: 'queued' }, { batch: 'many' }),
    uploadRow('4', { kind: 'queued' }, { batch: 'alone' }),
    uploadRow('5', failed, { batch: 'failed alone' }),
  ],
  1,
)

function lines(closed: string[] = []): string[] {
  const layout = layoutOf(groups, new Set(closed))
  return Array.from({ length: layout.total }, (_, place) => {
    const line = lineAt(layout, place)
    return line?.kind === 'row' ? `${line.group.id} ${line.index}` : `# ${line?.group.id}`
  })
}

it('puts those that need the person first, and no header above a file that was dropped alone', () => {
  expect(lines()).toEqual([
    '# needs-you',
    'needs-you 0',
    'needs-you 1',
    '# many',
    'many 0',
    'many 1',
    'alone 0',
  ])
})

it('hides the rows of closed groups, and has nothing outside of the list', () => {
  expect(lines(['many', 'alone'])).toEqual(['# needs-you', 'needs-you 0', 'needs-you 1', '# many', 'alone 0'])
  const layout = layoutOf(groups, new Set())
  expect([lineAt(layout, -1), lineAt(layout, 7), lineAt(layoutOf([], new Set()), 0)]).toEqual([
    null,
    null,
    null,
  ])
})

it('tells which rows stand between two lines', () => {
  const layout = layoutOf(groups, new Set())
  expect(rangesBetween(layout, 2, 4)).toEqual([
    { group: 'needs-you', from: 1, count: 1 },
    { group: 'many', from: 0, count: 1 },
  ])
  expect(rangesBetween(layout, 0, 0)).toEqual([])
  expect(rangesBetween(layout, 5, 6)).toEqual([
    { group: 'many', from: 1, count: 1 },
    { group: 'alone', from: 0, count: 1 },
  ])
  expect(rangesBetween(layoutOf([], new Set()), 0, 9)).toEqual([])
  expect([placeOf(layout, 'many'), placeOf(layout, 'alone'), placeOf(layout, 'gone')]).toEqual([3, 6, 0])
})
