/** What was shared or arrived is saved to the disk: whole and checked against the store, or not there at all. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createLinkHandlers } from '../../../main/ipc/link-handlers.ts'
import { linkRig } from '../../fakes/link-rig.ts'

async function rig() {
  const made = await linkRig()
  const folder = mkdtempSync(join(tmpdir(), 'slipway-save-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'saved.bin')
  made.answers.where = path
  const save = (id: string) => createLinkHandlers(made.tools)['history:save']({ id })
  return { ...made, folder, path, save }
}

describe('saving', () => {
  it('saves the very bytes, for their owner alone, over what was there', async () => {
    const { upload, save, path, folder, asked } = await rig()
    writeFileSync(path, 'older')
    const content = 'ab'.repeat(500_000)
    await upload('a', content, { name: 'plan.pdf' })
    expect(await save('a')).toEqual({ saved: true })
    expect(readFileSync(path, 'utf8') === content).toBe(true)
    expect([asked, readdirSync(folder)]).toEqual([['plan.pdf'], ['saved.bin']])
  })

  it('saves an empty file', async () => {
    const { upload, save, path } = await rig()
    await upload('a', '')
    await save('a')
    expect(statSync(path).size).toBe(0)
  })

  it('saves nothing where the dialog was put away', async () => {
    const { upload, save, answers, folder } = await rig()
    await upload('a')
    answers.where = null
    expect([await save('a'), readdirSync(folder)]).toEqual([{ saved: false }, []])
  })

  it('saves what arrived by a request', async () => {
    const { tools, clipboard, save, path, history } = await rig()
    const handlers = createLinkHandlers(tools)
    await handlers['links:request']({ title: 'Reports', largest: 1_000, life: 'hour' })
    const html = await (await fetch(clipboard.text)).text()
    const form = new FormData()
    for (const [, name = '', value = ''] of html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g))
      form.append(name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
    form.append('file', new File(['from afar'], 'report.txt'))
    const action = /<form action="([^"]+)"/.exec(html)?.[1] ?? ''
    expect((await fetch(action, { method: 'POST', body: form })).status).toBe(204)
    await handlers['links:look-for-arrivals'](undefined)
    const [arrived] = history.page({ search: 'report.txt', after: null, limit: 1 }).records
    expect(await save(arrived?.id ?? '')).toEqual({ saved: true })
    expect(readFileSync(path, 'utf8')).toBe('from afar')
  })

  it('leaves what was there where the object is another than the row says, and nothing half', async () => {
    const { upload, save, path, folder } = await rig()
    writeFileSync(path, 'older')
    await upload('a', 'hello', { size: 6 })
    await expect(save('a')).rejects.toMatchObject({ failure: { kind: 'mismatch' } })
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['older', ['saved.bin']])
  })

  it('says so where the object is gone, and where the folder is', async () => {
    const { upload, save, answers, folder, tools, row } = await rig()
    await upload('a')
    answers.where = join(folder, 'nowhere', 'x')
    await expect(save('a')).rejects.toMatchObject({ failure: { kind: 'file', code: 'ENOENT' } })
    answers.where = join(folder, 'x')
    await createLinkHandlers(tools)['history:delete']({ ids: [row('a')?.id ?? ''] })
    await expect(save('a')).rejects.toMatchObject({ failure: { kind: 's3', status: 404 } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('is followed to its end: nothing, some of it in order, nothing on its way any more', async () => {
    const { upload, save, savings } = await rig()
    const size = 40_000_000
    await upload('a', 'x'.repeat(size))
    expect(await save('a')).toEqual({ saved: true })
    expect([savings[0], savings.at(-1)]).toEqual([[{ id: 'a', bytes: 0, size }], []])
    const bytes = savings.slice(0, -1).map(([saving]) => saving?.bytes ?? -1)
    expect(bytes).toEqual([...bytes].sort((one, other) => one - other))
    expect(bytes.length).toBeGreaterThan(1)
  })

  it('is taken back: nothing half is left, and what was there is still there', async () => {
    const { upload, save, path, folder, savings, tools, server } = await rig()
    writeFileSync(path, 'older')
    await upload('a', 'hello')
    server.faults.add({ operation: 'GetObject', do: { type: 'delay', ms: 20_000 } })
    const saving = save('a')
    await vi.waitFor(() => expect(savings.length).toBeGreaterThan(1), 5_000)
    await createLinkHandlers(tools)['history:cancel-save']({ id: 'a' })
    expect(await saving).toEqual({ saved: false })
    expect([readFileSync(path, 'utf8'), readdirSync(folder), savings.at(-1)]).toEqual([
      'older',
      ['saved.bin'],
      [],
    ])
    await createLinkHandlers(tools)['history:cancel-save']({ id: 'a' })
  })

  it('goes on once: asked for again meanwhile, it is not begun twice', async () => {
    const { upload, save, asked, server } = await rig()
    await upload('a')
    server.faults.add({ operation: 'GetObject', do: { type: 'delay', ms: 300 } })
    const first = save('a')
    await vi.waitFor(() => expect(asked.length).toBe(1))
    expect([await save('a'), await first, asked.length]).toEqual([{ saved: false }, { saved: true }, 1])
  })

  it('leaves nothing half where the app ends', async () => {
    const { upload, save, folder, tools, savings, server } = await rig()
    await upload('a')
    server.faults.add({ operation: 'GetObject', do: { type: 'stall', ms: 20_000 } })
    const saving = save('a')
    await vi.waitFor(() => expect(savings.length).toBeGreaterThan(0))
    tools.saves.end()
    expect([await saving, readdirSync(folder)]).toEqual([{ saved: false }, []])
  })
})
