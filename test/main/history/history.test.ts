/** The history finds, filters, sorts and pages its rows, and keeps what a link needs to be signed again. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createHistory, type HistoryQuery } from '../../../main/history/history.ts'
import { migrations, openDatabase } from '../../../main/journal/database.ts'
import { sharedFile, testHistory } from '../../fakes/test-history.ts'

const first: HistoryQuery = { search: '', after: null, limit: 100 }

function named(...names: string[]) {
  const history = testHistory()
  for (const [index, name] of names.entries()) history.remember(sharedFile(String(index), { name }))
  const found = (search: string) => history.page({ ...first, search }).records.map(({ name: one }) => one)
  return { history, found }
}

describe('search', () => {
  it('keeps a file’s row where a link for a program to the same object is made', () => {
    const history = testHistory()
    history.remember(sharedFile('a', { key: 'token/a' }))
    history.remember(sharedFile('b', { key: 'token/a', kind: 'delete' }))
    expect(history.find(['a', 'b']).map(({ id }) => id)).toEqual(['a', 'b'])
    history.remember(sharedFile('c', { key: 'token/a' }))
    expect(history.find(['a', 'b', 'c']).map(({ id }) => id)).toEqual(['b', 'c'])
  })

  it.each([
    ['resume', ['Résumé.pdf']],
    ['RÉSUMÉ', ['Résumé.pdf']],
    ['sum', ['Résumé.pdf']],
    ['report 2026', ['Quarterly report (2026).pdf']],
    ['2026 quart', ['Quarterly report (2026).pdf']],
    ['q', ['Quarterly report (2026).pdf']],
    ['re', ['Quarterly report (2026).pdf', 'Résumé.pdf']],
    ['ファ', ['空のファイル.txt']],
    ['イル', ['空のファイル.txt']],
    ['한', ['한국어.txt']],
    ['" OR 1=1', []],
    ['100%', ['100%_sure.txt']],
    ['nothing like this', []],
  ])('for %j finds %j', (search, names) => {
    const { found } = named(
      'Résumé.pdf',
      'Quarterly report (2026).pdf',
      '空のファイル.txt',
      '한국어.txt',
      '100%_sure.txt',
    )
    expect(found(search)).toEqual(names)
  })

  it('looks at folders too, and forgets rows that were removed', () => {
    const { history, found } = named('a.txt')
    history.remember(sharedFile('x', { name: 'b.txt', folder: 'Film project/Day 1' }))
    expect(found('film')).toEqual(['b.txt'])
    history.remove(['x'])
    expect(found('film')).toEqual([])
  })
})

describe('pages', () => {
  it('goes on below the last row while new ones arrive at the top', () => {
    const { history } = named('a', 'b', 'c')
    const page = history.page({ ...first, limit: 2 })
    history.remember(sharedFile('new', { name: 'd' }))
    const rest = history.page({ ...first, limit: 2, after: page.next })
    expect([...page.records, ...rest.records].map(({ name }) => name)).toEqual(['c', 'b', 'a'])
    expect([page.total, rest.total, rest.next]).toEqual([3, 4, null])
  })

  it.each([
    ['name', ['1', '2', '3']],
    ['size', ['2', '3', '1']],
    // 1 has ended: nothing can be done for it in time.
    ['ending', ['3', '2', '1']],
    ['newest', ['3', '2', '1']],
  ] as const)('sorts by %s over all pages', (sort, ids) => {
    const history = testHistory()
    history.remember(sharedFile('1', { name: 'Äpfel', size: 1, expiresAt: 50 }))
    history.remember(sharedFile('2', { name: 'birnen', size: 3, expiresAt: 900 }))
    history.remember(sharedFile('3', { name: 'Citrus', size: 2, expiresAt: 200 }))
    const query = { ...first, sort, now: 100, limit: 2 }
    const page = history.page(query)
    const rest = history.page({ ...query, after: page.next })
    expect([...page.records, ...rest.records].map(({ id }) => id)).toEqual(ids)
  })

  it('filters by state and by what the link is for', () => {
    const history = testHistory()
    const now = 10_000
    history.remember(sharedFile('live', { sentAt: 9_000, expiresAt: 20_000 }))
    history.remember(sharedFile('soon', { sentAt: 1_000, expiresAt: 11_000 }))
    history.remember(sharedFile('ended', { expiresAt: 10_000 }))
    history.remember(sharedFile('stopped', { expiresAt: 20_000 }))
    history.remember(sharedFile('deleted', { expiresAt: 20_000 }))
    history.remember(sharedFile('upload', { sentAt: 9_000, expiresAt: 20_000, kind: 'upload' }))
    history.setGone('stopped', 'revoked')
    history.setGone('deleted', 'gone')
    const ids = (filter: Partial<HistoryQuery>) =>
      history.page({ ...first, now, ...filter }).records.map(({ id }) => id)
    expect({
      live: ids({ state: 'live' }),
      soon: ids({ state: 'ending-soon' }),
      ended: ids({ state: 'ended' }),
      revoked: ids({ state: 'revoked' }),
      gone: ids({ state: 'gone' }),
      uploads: ids({ kind: 'upload' }),
      both: ids({ kind: 'share', state: 'live', search: 'live' }),
    }).toEqual({
      live: ['upload', 'live'],
      soon: ['soon'],
      ended: ['ended'],
      revoked: ['stopped'],
      gone: ['deleted'],
      uploads: ['upload'],
      both: ['live'],
    })
  })
})

it('keeps the effective end and why, and a renewed link is unchecked and live again', () => {
  const history = testHistory()
  history.remember(sharedFile('a'))
  history.setChecked('a', 2_000)
  history.setGone('a', 'revoked')
  const options = { opening: 'inline', downloadName: 'b.pdf' } as const
  history.renew('a', { expiresAt: 9_000, because: 'sign-in', linkedAt: 3_000, options })
  expect(history.find(['a', 'unknown'])).toEqual([
    {
      ...sharedFile('a'),
      kind: 'share',
      options,
      expiresAt: 9_000,
      because: 'sign-in',
      linkedAt: 3_000,
      checkedAt: null,
      gone: null,
    },
  ])
})

it('takes over the rows of the first version, and finds them', () => {
  const directory = mkdtempSync(join(tmpdir(), 'slipway-history-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const path = join(directory, 'slipway.sqlite')
  const old = new Database(path)
  old.exec(migrations[0] ?? '')
  old.exec(`INSERT INTO history (id, connection_id, object_key, name, folder, size, proof, sent_at, expires_at,
    searchable) VALUES ('1', 'c', 'k', 'Résumé.pdf', '', 5, 'md5', 1000, 5000, '/resume.pdf')`)
  old.exec('PRAGMA user_version = 1')
  old.close()
  const { database, setAside } = openDatabase(path, 0)
  onTestFinished(() => void database.close())
  const page = createHistory(database).page({ ...first, search: 'resume' })
  expect([setAside, page.records.map(({ name, linkedAt, kind }) => [name, linkedAt, kind])]).toEqual([
    null,
    [['Résumé.pdf', 1_000, 'share']],
  ])
})

describe('a name that is shared already', () => {
  const report = { connectionId: 'c', name: 'report.pdf', folder: '' }

  it('is found while its link works, exactly and on the same storage', () => {
    const history = testHistory()
    history.remember(sharedFile('old', { ...report, key: 'k', expiresAt: 100 }))
    const found = (change: Partial<typeof report>, now = 50) =>
      history.living({ ...report, ...change }, now)?.id ?? null
    expect([
      found({}),
      found({}, 100),
      found({ name: 'Report.pdf' }),
      found({ folder: 'x' }),
      found({ connectionId: 'd' }),
    ]).toEqual(['old', null, null, null, null])
    history.setGone('old', 'revoked')
    expect(found({})).toBe(null)
  })

  it('has one row for one object: what replaces it takes its place', () => {
    const history = testHistory()
    history.remember(sharedFile('old', { ...report, key: 'k' }))
    history.remember(sharedFile('other', { ...report, key: 'k2' }))
    history.remember(sharedFile('new', { ...report, key: 'k' }))
    expect([...history.all()].map(({ id }) => id)).toEqual(['other', 'new'])
  })
})
