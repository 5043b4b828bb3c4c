/** S2, S3: a store that takes no forms is found out before anyone is given one, once, and gets the page that sends by PUT. */
import { expect, it } from 'vitest'
import { createLinkHandlers } from '../../../main/ipc/link-handlers.ts'
import { linkRig } from '../../fakes/link-rig.ts'

async function rig() {
  const made = await linkRig()
  const handlers = createLinkHandlers(made.tools)
  const request = () => handlers['links:request']({ title: 'Photos', largest: 1_000, life: 'hour' })
  const asked = () => made.server.ledger.of('PostObject').length
  const page = async () => (await fetch(made.clipboard.text)).text()
  return { ...made, handlers, request, asked, page }
}

it.each([
  ['501 NotImplemented', 501, 'NotImplemented'],
  ['405 MethodNotAllowed', 405, 'MethodNotAllowed'],
  ['400 NotImplemented', 400, 'NotImplemented'],
])('S2: after %s, requests are made without forms, and nothing is asked again', async (_, status, code) => {
  const { request, server, asked, page, tools } = await rig()
  server.faults.add({ operation: 'PostObject', times: 9, do: { type: 'answer', status, code } })
  expect([await request(), await request()]).toMatchObject([{ byPut: true }, { byPut: true }])
  expect([asked(), tools.book.active()?.takesForms]).toEqual([1, false])
  expect(await page()).toContain('data-slots=')
})

it('S3: a store that takes forms is asked once, which leaves nothing behind', async () => {
  const { request, asked, page, server } = await rig()
  expect([await request(), await request()]).toMatchObject([{ byPut: false }, { byPut: false }])
  expect([asked(), await page()]).toEqual([1, expect.stringContaining('<form action=')])
  expect(server.ledger.objects().map(({ key }) => key.split('/').at(-1))).toEqual(['page.html', 'page.html'])
})

it('says nothing of the store where the answer is not the store’s', async () => {
  const { request, server, tools } = await rig()
  const body = '<html><body>Method not allowed</body></html>'
  server.faults.add({
    operation: 'PostObject',
    do: { type: 'body', status: 405, body, contentType: 'text/html' },
  })
  expect(await request()).toMatchObject({ byPut: false })
  expect(tools.book.active()?.takesForms).toBe(undefined)
})

it('S3: makes no form for a program either, once it is known', async () => {
  const { request, server, handlers } = await rig()
  server.faults.add({
    operation: 'PostObject',
    do: { type: 'answer', status: 501, code: 'NotImplemented' },
  })
  await request()
  const asked = { kind: 'form', name: 'a', largest: 9, smallest: 0, successStatus: '204' } as const
  await expect(handlers['links:make']({ asked, life: 'hour' })).rejects.toMatchObject({
    failure: { kind: 'unsupported', what: 'forms' },
  })
})
