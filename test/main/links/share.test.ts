/** S1, S7, S14: links shared on a real store: honest about their end, checked, and as a message ready to paste. */
import { describe, expect, it } from 'vitest'
import type { ShareResult } from '../../../contract/link.ts'
import { createLinkHandlers } from '../../../main/ipc/link-handlers.ts'
import { linkRig } from '../../fakes/link-rig.ts'

const HOUR_MS = 3_600_000
const asLink = { life: 'hour', opening: 'attachment', form: 'link' } as const

async function rig() {
  const made = await linkRig()
  return { ...made, handlers: createLinkHandlers(made.tools) }
}

describe('S1: a presigned GET', () => {
  it('opens without credentials, under the name that was chosen, until its end and not after', async () => {
    const { upload, handlers, clipboard, clock, row } = await rig()
    await upload('a', 'hello', { name: 'plan.txt' })
    const before = clock.now()
    const result = (await handlers['links:share']({
      ...asLink,
      ids: ['a'],
      downloadName: 'Plan B.txt',
    })) as ShareResult
    const opened = await fetch(clipboard.text)
    expect([opened.status, opened.headers.get('content-disposition'), await opened.text()]).toEqual([
      200,
      `attachment; filename="Plan B.txt"; filename*=UTF-8''Plan%20B.txt`,
      'hello',
    ])
    expect(result).toMatchObject({ count: 1, because: 'chosen', check: 'passed', problem: null, qr: null })
    expect(Math.abs(result.expiresAt - before - HOUR_MS)).toBeLessThanOrEqual(1_000)
    expect([row('a')?.expiresAt, row('a')?.checkedAt === null]).toEqual([result.expiresAt, false])
    clock.offset = HOUR_MS + 1_000
    expect((await fetch(clipboard.text)).status).toBe(403)
  })

  it('is refused for another key, another verb and another end', async () => {
    const { upload, handlers, clipboard } = await rig()
    await upload('a')
    await upload('b')
    await handlers['links:share']({ ...asLink, ids: ['a'] })
    const url = clipboard.text
    const statuses = await Promise.all([
      fetch(url.replace('a.txt', 'b.txt')),
      fetch(url, { method: 'DELETE' }),
      fetch(url, { method: 'PUT', body: 'x' }),
      fetch(url.replace('X-Amz-Expires=3600', 'X-Amz-Expires=36000')),
    ]).then((answers) => answers.map(({ status }) => status))
    expect(statuses).toEqual([403, 403, 403, 403])
  })

  it.each([
    ['photo.png', 'inline'],
    ['page.html', 'attachment'],
    ['picture.svg', 'attachment'],
    ['data.xml', 'attachment'],
  ])(
    '%s asked to open in the browser is %s: nothing shared runs as a page (threat 13)',
    async (name, disposition) => {
      const { upload, handlers, clipboard } = await rig()
      await upload('a', 'x', { name })
      await handlers['links:share']({ ...asLink, ids: ['a'], opening: 'inline' })
      const { headers } = await fetch(clipboard.text)
      expect(headers.get('content-disposition')).toMatch(new RegExp(`^${disposition};`))
    },
  )

  it('shares many at once, one link a line, each that of its file', async () => {
    const { upload, handlers, clipboard } = await rig()
    for (const id of ['a', 'b', 'c']) await upload(id, id)
    await handlers['links:share']({ ...asLink, ids: ['c', 'a', 'b'] })
    const bodies = await Promise.all(clipboard.text.split('\n').map(async (url) => (await fetch(url)).text()))
    expect(bodies).toEqual(['c', 'a', 'b'])
  })
})

describe('S7: with a sign-in that ends in an hour every place says 1 hour (threat 12)', () => {
  it('offers, shares, copies, renews and exports no later end', async () => {
    const { upload, handlers, clipboard, limits, clock, row, saved } = await rig()
    await upload('a', 'hello', { expiresAt: clock.now() + 72 * HOUR_MS })
    limits.credentialsEnd = clock.now() + HOUR_MS
    const latest = limits.credentialsEnd
    const { lives } = await handlers['links:offer']({ ids: ['a'] })
    const shared = await handlers['links:share']({ ...asLink, life: 'longest', ids: ['a'], form: 'message' })
    const copied = await handlers['history:copy']({ ids: ['a'], form: 'link' })
    const signed = new URL(clipboard.text).searchParams.get('X-Amz-Expires')
    const renewed = await handlers['history:renew']({ ids: ['a'] })
    await handlers['history:export']({ format: 'json' })
    const [exported] = JSON.parse(saved[0]?.content ?? '[]')
    const ends = [
      ...lives.map(({ expiresAt }) => expiresAt),
      shared.expiresAt,
      copied.expiresAt,
      renewed.expiresAt,
      row('a')?.expiresAt ?? Infinity,
      Date.parse(exported.works_until),
    ]
    expect(ends.filter((end) => end > latest)).toEqual([])
    expect(Number(signed)).toBeLessThanOrEqual(3_600)
    expect([lives.map(({ because }) => because).slice(2), shared.because, row('a')?.because]).toEqual([
      ['sign-in', 'sign-in'],
      'sign-in',
      'sign-in',
    ])
  })

  it('keeps below the admin’s cap, and says that it is the admin’s', async () => {
    const { upload, handlers, limits } = await rig()
    await upload('a')
    limits.cap = 600
    const shared = await handlers['links:share']({ ...asLink, ids: ['a'] })
    expect(shared.because).toBe('policy')
  })
})

describe('Copy', () => {
  it('signs afresh and keeps the end that was promised', async () => {
    const { upload, handlers, clipboard, row } = await rig()
    await upload('a')
    const promised = row('a')?.expiresAt ?? 0
    const first = await handlers['history:copy']({ ids: ['a'], form: 'link' })
    expect(promised - first.expiresAt).toBeLessThanOrEqual(2_000)
    expect(first.expiresAt).toBeLessThanOrEqual(promised)
    expect([(await fetch(clipboard.text)).status, row('a')?.expiresAt]).toEqual([200, promised])
  })

  it('gives one that has ended a new life, and Renew the life it had', async () => {
    const { upload, handlers, clock } = await rig()
    await upload('a')
    clock.offset = 2 * HOUR_MS
    const copied = await handlers['history:copy']({ ids: ['a'], form: 'link' })
    expect(Math.round((copied.expiresAt - clock.now()) / HOUR_MS)).toBe(24)
    await handlers['links:share']({ ...asLink, ids: ['a'] })
    clock.offset = 2.5 * HOUR_MS
    const renewed = await handlers['history:renew']({ ids: ['a'] })
    expect(Math.round((renewed.expiresAt - clock.now()) / 60_000)).toBe(60)
  })
})

describe('link checked', () => {
  it('says what its receiver would meet: an object that is gone', async () => {
    const { upload, handlers, row, store, tools } = await rig()
    await upload('a')
    const { deleteObject } = await import('../../../main/s3/delete-object.ts')
    await deleteObject(store, 'in/token/a.txt')
    const shared = await handlers['links:share']({ ...asLink, ids: ['a'] })
    expect([shared.check, row('a')?.gone, row('a')?.checkedAt]).toEqual(['failed', 'gone', null])
    expect(tools.history.page({ search: '', after: null, limit: 9, state: 'gone', now: 0 }).total).toBe(1)
  })

  it('gives no tick to a link that the store refuses, or that gives something else', async () => {
    const { upload, handlers, row, server } = await rig()
    await upload('a')
    await upload('b', 'longer than it was', { size: 3 })
    server.faults.add({ operation: 'GetObject', do: { type: 'answer', status: 403, code: 'AccessDenied' } })
    const refused = await handlers['links:share']({ ...asLink, ids: ['a'] })
    const other = await handlers['links:share']({ ...asLink, ids: ['b'] })
    expect([refused.problem?.code, other.problem?.code]).toEqual(['no-permission', 'damaged'])
    expect([row('a')?.checkedAt, row('b')?.checkedAt]).toEqual([null, null])
  })
})

it('a message has names, sizes, the end with its time zone, and the links as anchors and as text', async () => {
  const { upload, handlers, clipboard } = await rig()
  await upload('a', 'hello', { name: '<b>"x".txt' })
  await handlers['links:share']({ ...asLink, ids: ['a'], form: 'message' })
  const url = clipboard.text.split('\n')[1] ?? ''
  expect((await fetch(url)).status).toBe(200)
  expect(clipboard.text).toMatch(
    /^<b>"x"\.txt \(5 bytes\)\nhttp\S+\n\nThe link works until \w{3},? \d+ \w+ \d{4} at \d\d:\d\d CES?T\. Ask me for a new one after that\.$/,
  )
  expect(clipboard.html).toContain(
    `<a href="${url.replaceAll('&', '&amp;')}">&lt;b&gt;&quot;x&quot;.txt</a> (5 bytes)`,
  )
})

it('a QR code is of the link, and nothing is put on the clipboard', async () => {
  const { upload, handlers, clipboard } = await rig()
  await upload('a')
  const { qr } = await handlers['links:share']({ ...asLink, ids: ['a'], form: 'qr' })
  expect(clipboard.text).toBe('')
  // A finder pattern begins inside the quiet border.
  expect(qr?.path.startsWith('M4 4h7v1h-7z')).toBe(true)
  expect(qr?.size).toBeGreaterThan(60)
})
