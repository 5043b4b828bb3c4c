/** One question at a time, for whoever waits; the page never learns where main leads the person. */
import { describe, expect, it } from 'vitest'
import type { SignInQuestion } from '../../../contract/sign-in.ts'
import { createSignInDesk } from '../../../main/credentials/sign-in-desk.ts'
import { failing } from '../../fakes/failing.ts'

function rig() {
  const asked: (SignInQuestion | null)[] = []
  const opened: string[] = []
  const desk = createSignInDesk({
    asked: (question) => asked.push(question),
    open: (page) => opened.push(page),
  })
  const idNow = () => desk.question()?.id ?? ''
  return { desk, asked, opened, idNow }
}

const page = { page: 'https://login.example.com/activate?user=1', code: 'ABCD', endsAt: 9 }

describe('a code', () => {
  it('is given to whoever waits for it, one question after the other', async () => {
    const { desk, asked, idNow } = rig()
    const first = desk.askCode('device-1', 'Work')
    const second = desk.askCode('device-2', 'Home')
    expect(desk.question()).toEqual({ id: idNow(), connectionName: 'Work', kind: 'code', device: 'device-1' })
    desk.answer(idNow(), '111111')
    expect(await first).toBe('111111')
    await new Promise(setImmediate)
    desk.answer(idNow(), '222222')
    expect(await second).toBe('222222')
    await new Promise(setImmediate)
    expect(asked.map((question) => question?.connectionName ?? null)).toEqual(['Work', 'Home', null])
  })

  it('that is not given is a sign-in that is needed', async () => {
    const { desk, idNow } = rig()
    const waiting = failing(desk.askCode('device', 'Work'))
    desk.cancel('another')
    desk.cancel(idNow())
    expect(await waiting).toEqual({ kind: 'credentials', what: 'sign-in', code: 'no code' })
    expect(desk.question()).toBeNull()
  })
})

describe('a page', () => {
  it('is opened by main alone; what crosses is its host and the code', async () => {
    const { desk, opened, idNow } = rig()
    let finish = (_: string) => {}
    const shown = desk.showPage(page, 'Work', () => new Promise<string>((resolve) => (finish = resolve)))
    expect(desk.question()).toEqual({
      id: idNow(),
      connectionName: 'Work',
      kind: 'page',
      code: 'ABCD',
      host: 'login.example.com',
      endsAt: 9,
    })
    desk.openPage('another')
    desk.openPage(idNow())
    expect(opened).toEqual([page.page])
    finish('signed in')
    expect([await shown, desk.question()]).toEqual(['signed in', null])
  })

  it('that is put away ends the waiting', async () => {
    const { desk, idNow } = rig()
    const shown = desk.showPage(
      page,
      'Work',
      (signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('left')))),
    )
    desk.cancel(idNow())
    await expect(shown).rejects.toThrow('left')
    expect(desk.question()).toBeNull()
  })

  it('without https is never opened', () => {
    const { desk, opened, idNow } = rig()
    void desk.showPage({ ...page, page: 'http://login.example.com' }, 'Work', () => new Promise(() => {}))
    desk.openPage(idNow())
    expect(opened).toEqual([])
  })
})
