/** S4, S14: stop sharing and delete are two different things, and both end every link at once. */
import { expect, it } from 'vitest'
import { createLinkHandlers } from '../../../main/ipc/link-handlers.ts'
import { mayMove } from '../../../main/links/end-links.ts'
import { failing } from '../../fakes/failing.ts'
import { linkRig } from '../../fakes/link-rig.ts'

async function shared() {
  const made = await linkRig()
  const handlers = createLinkHandlers(made.tools)
  await made.upload('a')
  await handlers['links:share']({ ids: ['a'], life: 'hour', opening: 'attachment', form: 'link' })
  const keys = () => made.server.ledger.objects().map(({ key }) => key)
  return { ...made, handlers, keys, url: made.clipboard.text }
}

it('stop sharing moves the file to a key that nobody has: the link is dead, the file stays and can be shared again', async () => {
  const { handlers, keys, url, row, clipboard } = await shared()
  await handlers['history:stop-sharing']({ ids: ['a'] })
  expect((await fetch(url)).status).toBe(404)
  expect([row('a')?.gone, keys()]).toEqual(['revoked', [row('a')?.key]])
  expect(row('a')?.key).toMatch(/^in\/[a-z2-7]{16}\/a\.txt$/)
  await handlers['links:share']({ ids: ['a'], life: 'hour', opening: 'attachment', form: 'link' })
  expect([await (await fetch(clipboard.text)).text(), row('a')?.gone]).toEqual(['hello', null])
})

it.each(['CopyObject', 'HeadObject', 'DeleteObject'] as const)(
  'where %s is refused nothing is lost and the row still leads to the file',
  async (operation) => {
    const { handlers, server, row, keys } = await shared()
    server.faults.add({ operation, do: { type: 'answer', status: 403, code: 'AccessDenied' } })
    const stopped = Promise.resolve(handlers['history:stop-sharing']({ ids: ['a'] }))
    expect(await failing(stopped)).toMatchObject({ kind: 's3', status: 403 })
    expect([row('a')?.gone, keys().includes(row('a')?.key ?? '')]).toEqual([null, true])
  },
)

it('delete takes the object away, and the row says that it is gone', async () => {
  const { handlers, keys, url, row } = await shared()
  await handlers['history:delete']({ ids: ['a'] })
  expect([(await fetch(url)).status, keys(), row('a')?.gone]).toEqual([404, [], 'gone'])
})

it('remove takes the row off the list and leaves the object and its link', async () => {
  const { handlers, url, row } = await shared()
  await handlers['history:remove']({ ids: ['a'] })
  expect([row('a'), (await fetch(url)).status]).toEqual([undefined, 200])
})

it('only what a store copies in one request can be moved', () => {
  const GIB = 1024 ** 3
  expect([5 * GIB, 5 * GIB + 1].map((size) => mayMove({ kind: 'share', size }))).toEqual([true, false])
})
