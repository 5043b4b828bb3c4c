/** The export holds what IT asks for, no signature, and nothing that a spreadsheet would run. */
import { expect, it } from 'vitest'
import { exportHistory } from '../../../main/history/export-history.ts'
import type { HistoryRecord } from '../../../main/history/history.ts'
import { sharedFile } from '../../fakes/test-history.ts'

const record = (name: string): HistoryRecord => ({
  ...sharedFile('a', { name, key: `t/${name}` }),
  kind: 'share',
  options: {},
  because: 'sign-in',
  linkedAt: 1_000,
  checkedAt: null,
  gone: null,
})
const place = () => ({ storage: 'Team, storage', bucket: 'b' })
const exported = (names: string[], format: 'csv' | 'json') =>
  [...exportHistory(names.map(record), format, place, 2_000)].join('')

it('writes CSV for Excel, a row a line, quoted', () => {
  expect(exported(['say "hi".txt'], 'csv')).toBe(
    '\ufeffname,folder,bytes,use,state,sent,link_made,works_until,because,checked,storage,bucket,key\r\n' +
      '"say ""hi"".txt","",5,"share","live","1970-01-01T00:00:01.000Z","1970-01-01T00:00:01.000Z",' +
      '"1970-01-01T00:00:05.000Z","sign-in","","Team, storage","b","t/say ""hi"".txt"\r\n',
  )
})

it.each(["=cmd|' /C calc'!A0", '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', ' =1'])(
  'makes text of %j, which a spreadsheet would take for a formula',
  (name) => {
    expect(exported([name], 'csv')).toContain(`"'${name}"`)
  },
)

it('writes JSON that can be read back, empty or not', () => {
  expect(JSON.parse(exported([], 'json'))).toEqual([])
  expect(JSON.parse(exported(['a', '=b'], 'json')).map(({ name }: { name: string }) => name)).toEqual([
    'a',
    '=b',
  ])
})
