/** S2 to S5, S9: every verb's link, used by real programs without credentials, and refused when anything differs. */
import { describe, expect, it } from 'vitest'
import type { Program, ProgramLink } from '../../../contract/link.ts'
import { createLinkHandlers } from '../../../main/ipc/link-handlers.ts'
import { makeProgramLink, programText } from '../../../main/links/program-links.ts'
import { linkRig } from '../../fakes/link-rig.ts'
import { type CommandProgram, snippetFolder } from './snippets/run-snippet.ts'

const commandLine = ['curl', 'python', 'fetch', 'axios'] as const satisfies CommandProgram[]
const HOUR_MS = 3_600_000
/** What shells, languages and pages would stumble over. */
const awkward = `it's "a" $HOME \`x\` \\ <b> ä 空 %41.txt`

async function rig() {
  const made = await linkRig()
  const text = async (id: string, program: Program) => {
    const [record] = made.history.find([id])
    if (record === undefined) throw new Error('no row')
    return (await programText(made.tools, record, program, 'hour')).text
  }
  const make = (asked: ProgramLink) => makeProgramLink(made.tools, asked, 'hour')
  const objects = () => made.server.ledger.objects()
  const contents = () =>
    objects().map(({ key, size, headers }) => [key.split('/').at(-1), size, headers['content-type']])
  return { ...made, text, make, objects, contents }
}

/** The address inside a snippet, for requests that differ from it. */
function addressIn(snippet: string): string {
  return /'(http:[^']+)'/.exec(snippet)?.[1] ?? ''
}

describe.each(commandLine)('S9: %s', (program) => {
  it('S1: downloads a shared file', async () => {
    const { upload, text } = await rig()
    await upload('a', 'hello', { name: awkward.replace('\\', '') })
    const folder = snippetFolder()
    expect(await folder.run(program, await text('a', program))).toBe(true)
    expect(folder.read(awkward.replace('\\', ''))).toBe('hello')
  })

  it('S2: uploads to a named object, its type and its exact length signed', async () => {
    const { make, text, contents } = await rig()
    const { id } = await make({ kind: 'upload', name: awkward, contentType: 'text/csv', exactLength: 5 })
    const folder = snippetFolder({ [awkward.replace('\\', '_')]: 'hello' })
    expect(await folder.run(program, await text(id, program))).toBe(true)
    expect(contents()).toEqual([[' <b> ä 空 %41.txt', 5, 'text/csv']])
    const longer = snippetFolder({ [awkward.replace('\\', '_')]: 'hello!' })
    expect(await longer.run(program, await text(id, program))).toBe(false)
  })

  it('S3: sends the form, and the policy refuses what is too large', async () => {
    const { make, text, contents } = await rig()
    const { id } = await make({
      kind: 'form',
      name: awkward,
      largest: 5,
      smallest: 1,
      typeBegins: 'image/',
      successStatus: '204',
    })
    const file = awkward.replace('\\', '_')
    expect(await snippetFolder({ [file]: 'hello' }).run(program, await text(id, program))).toBe(true)
    expect(contents().map(([, size, type]) => [size, type])).toEqual([[5, 'image/jpeg']])
    expect(await snippetFolder({ [file]: 'hello!' }).run(program, await text(id, program))).toBe(false)
    expect(await snippetFolder({ [file]: '' }).run(program, await text(id, program))).toBe(false)
  })

  it('S4: deletes', async () => {
    const { upload, make, text, objects } = await rig()
    await upload('a')
    const { id } = await make({ kind: 'delete', id: 'a' })
    expect(await snippetFolder().run(program, await text(id, program))).toBe(true)
    expect(objects()).toEqual([])
  })

  it('S5: does any operation by name, with its parameters', async () => {
    const { upload, make, text } = await rig()
    await upload('a', 'hello')
    const { id } = await make({
      kind: 'operation',
      operation: 'GetObject',
      name: 'token/a.txt',
      parameters: { Range: 'bytes=1-3', ResponseContentType: 'text/x-test' },
    })
    const folder = snippetFolder()
    expect(await folder.run(program, await text(id, program))).toBe(true)
    expect(folder.read('GetObject token_a.txt')).toBe('ell')
  })
})

describe('a link for a program', () => {
  const upload = { kind: 'upload', name: 'a.txt', contentType: 'text/plain' } as const
  const put = (url: string, type: string, body = 'x') =>
    fetch(url, { method: 'PUT', body, headers: { 'content-type': type } }).then(({ status }) => status)

  it('S2 and S7: is refused with another header, verb or key, and after its end', async () => {
    const { make, text, clock, objects } = await rig()
    const { id } = await make(upload)
    const url = addressIn(await text(id, 'curl'))
    const refused = [
      await put(url, 'text/html'),
      await put(url.replace('a.txt', 'b.txt'), 'text/plain'),
      (await fetch(url)).status,
      (await fetch(url, { method: 'DELETE' })).status,
    ]
    clock.offset = HOUR_MS + 2_000
    refused.push(await put(url, 'text/plain'))
    expect([refused, objects()]).toEqual([[403, 403, 403, 403, 403], []])
    clock.offset = 0
    expect(await put(url, 'text/plain')).toBe(200)
  })

  it('S3: a form is refused for another folder, another type, an unlisted field, and after its end', async () => {
    const { make, text, clock, objects } = await rig()
    const asked = {
      kind: 'form',
      name: 'photos',
      largest: 100,
      smallest: 0,
      typeBegins: 'image/',
      successStatus: '201',
    } as const
    const { id } = await make(asked)
    const snippet = await text(id, 'html')
    const url = /action="([^"]+)"/.exec(snippet)?.[1] ?? ''
    const fields = [...snippet.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name ?? '', value ?? ''] as const,
    )
    const post = (change: Record<string, string>) => {
      const form = new FormData()
      for (const [name, value] of Object.entries({ ...Object.fromEntries(fields), ...change }))
        form.append(name, value)
      form.append('file', new Blob(['hello']), 'x.png')
      return fetch(url, { method: 'POST', body: form }).then(({ status }) => status)
    }
    const refused = [
      await post({ key: 'elsewhere/x.png' }),
      await post({ 'Content-Type': 'text/html' }),
      await post({ acl: 'public-read' }),
      await post({ success_action_status: '200' }),
    ]
    expect(await post({})).toBe(201)
    clock.offset = HOUR_MS + 2_000
    refused.push(await post({}))
    expect([refused, objects().length]).toEqual([[403, 403, 403, 403, 403], 1])
  })

  it('is never shown with its address, and its row keeps none', async () => {
    const { make, row } = await rig()
    const made = await make({ kind: 'form', name: 'photos', largest: 9, smallest: 0, successStatus: '204' })
    const shown = JSON.stringify([made, row(made.id)])
    expect(shown).not.toMatch(/X-Amz-Signature=(?!\[)|127\.0\.0\.1|eyJ/)
    expect(shown).toContain('https://[address]')
  })

  it('S4: is made only after main itself has asked, where it deletes or does anything', async () => {
    const made = await rig()
    const handlers = createLinkHandlers(made.tools)
    await made.upload('a')
    made.answers.confirm = false
    const operation = {
      kind: 'operation',
      operation: 'DeleteObject',
      name: 'token/a.txt',
      parameters: {},
    } as const
    const answers = [
      await handlers['links:make']({ asked: { kind: 'delete', id: 'a' }, life: 'hour' }),
      await handlers['links:make']({ asked: operation, life: 'hour' }),
    ]
    expect([answers, made.questions, made.history.count()]).toEqual([
      [null, null],
      [
        { kind: 'delete', name: 'a.txt' },
        { kind: 'operation', operation: 'DeleteObject' },
      ],
      1,
    ])
  })

  it('goes to a new key each time, so that nothing is ever overwritten', async () => {
    const { make, row } = await rig()
    const ids = [(await make(upload)).id, (await make(upload)).id]
    const keys = ids.map((id) => row(id)?.key)
    expect(new Set(keys).size).toBe(2)
    expect(keys[0]).toMatch(/^in\/[a-z2-7]{16}\/a\.txt$/)
  })

  it.each([
    ['an unknown operation', { operation: 'SelectAll', name: 'a', parameters: {} }],
    ['a name that climbs out', { operation: 'GetObject', name: '../a', parameters: {} }],
    ['no name', { operation: 'GetObject', name: '', parameters: {} }],
    ['a line break in a parameter', { operation: 'GetObject', name: 'a', parameters: { Range: 'a\nb' } }],
  ])('refuses %s', async (_, asked) => {
    const { make, history } = await rig()
    await expect(make({ kind: 'operation', ...asked })).rejects.toThrow(RangeError)
    expect(history.count()).toBe(0)
  })
})
