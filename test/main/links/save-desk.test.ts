/** What was shared or arrived is saved to the disk: whole and checked against the store, or not there at all. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isProved } from '../../../contract/proved-download.ts'
import { createLinkHandlers } from '../../../main/ipc/link-handlers.ts'
import { safeFileName } from '../../../main/links/save-shared.ts'
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

describe('saveShared', () => {
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
})

describe('isProved', () => {
  const file = {
    size: 5,
    crc32: 0x3610a686,
    md5: '5d41402abc4b2a76b9719d911017c592',
    storeCrc32: null,
    etag: '',
  }
  it.each([
    ['the store’s CRC32', { storeCrc32: 'NhCmhg==' }, 5, true],
    ['another CRC32', { storeCrc32: 'NhCmhw==' }, 5, false],
    ['an ETag that is the MD5', { etag: '"5d41402abc4b2a76b9719d911017c592"' }, 5, true],
    ['an ETag that is another MD5', { etag: '"5d41402abc4b2a76b9719d911017c593"' }, 5, false],
    ['an ETag of parts, by its size', { etag: '"5d41402abc4b2a76b9719d911017c592-2"' }, 5, true],
    ['another size', { etag: '"x-2"' }, 6, false],
  ])('judges by %s', (_, rest, size, proved) => {
    expect(isProved({ ...file, ...rest }, size)).toBe(proved)
  })
})

describe('safeFileName', () => {
  it.each([
    ['plan.pdf', 'plan.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['.bashrc', 'bashrc'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['CON: <x>?', 'CON_ _x__'],
    ['...', 'file'],
  ])('makes %j into %j', (name, safe) => expect(safeFileName(name)).toBe(safe))
})
