/** One notification for what was sent together, none while the person looks on. */
import { expect, it } from 'vitest'
import { createDoneNotices, type Notice } from '../../../main/notifications/done-notices.ts'

function start() {
  const told: Notice[] = []
  const state = { away: true }
  const notices = createDoneNotices({ mayTell: () => state.away, tell: (notice) => void told.push(notice) })
  return { told, state, notices }
}

it('names the file once it is done, and says so once', () => {
  const { told, notices } = start()
  notices.changed(1, 0)
  notices.done('plan\u202E.pdf')
  notices.changed(0, 0)
  notices.changed(0, 0)
  expect(told).toEqual([{ title: 'Your file is sent', body: 'plan⟨U+202E⟩.pdf' }])
})

it('waits until nothing is on its way, and names the first of several', () => {
  const { told, notices } = start()
  for (const name of ['a.txt', 'b.txt', 'c.txt']) {
    notices.done(name)
    notices.changed(name === 'c.txt' ? 0 : 1, 0)
  }
  expect(told).toMatchObject([{ title: '3 files are sent' }])
  expect(told[0]?.body).toMatch(/^.?a\.txt.? and 2 more files$/)
})

it('tells what needs the person, once, with how many got through', () => {
  const { told, notices } = start()
  notices.done('a.txt')
  notices.changed(0, 2)
  notices.changed(0, 2)
  expect(told).toEqual([{ title: '2 files need you', body: '1 file was sent.' }])
})

it('says nothing of what the person saw', () => {
  const { told, state, notices } = start()
  state.away = false
  notices.done('a.txt')
  notices.changed(0, 0)
  state.away = true
  notices.changed(0, 0)
  expect(told).toEqual([])
})
