import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Policy } from '../../../contract/policy.ts'
import { seal } from '../../../main/connection-file/seal.ts'
import { ProblemError } from '../../../main/ipc/problem-error.ts'
import { connectionRig } from '../../fakes/connection-rig.ts'

const PASSPHRASE = 'a passphrase of IT'
const policy: Policy = { longestLinkSeconds: 3_600, verbs: [] }

function codeOf(doing: Promise<unknown> | unknown): Promise<unknown> {
  return Promise.resolve(doing).then(
    () => 'done',
    (caught: unknown) => (caught instanceof ProblemError ? caught.problem.code : caught),
  )
}

async function exported(includeSecret = true) {
  const rig = await connectionRig()
  const admin = rig.computer()
  const { id } = admin.book.save({ ...rig.details, kind: 'custom' }, rig.secret)
  const asked = { id, passphrase: PASSPHRASE, setUpBy: 'Acme IT', includeSecret, policy }
  await admin.handlers['connection-file:export'](asked)
  return { rig, admin, path: admin.saved[0]?.path ?? '' }
}

describe('a connection file', () => {
  it('takes a storage, its key and its rules from an admin to a person', async () => {
    const { rig, path } = await exported()
    expect(readFileSync(path).includes(rig.secret.secretAccessKey)).toBe(false)
    const { book, fileDesk, handlers } = rig.computer()
    await fileDesk.open(path)
    const id = fileDesk.shown()?.id ?? ''
    expect(fileDesk.shown()).toEqual({ id, name: 'Acme storage.slipway', problem: null, summary: null })

    await handlers['connection-file:unlock']({ id, passphrase: PASSPHRASE })
    expect(fileDesk.shown()?.summary).toEqual({
      setUpBy: 'Acme IT',
      name: 'Acme storage',
      endpoint: rig.details.endpoint,
      bucket: rig.details.bucket,
      withSecret: true,
      needsSecret: false,
      replaces: null,
      rules: policy,
      authorities: 0,
      changesProxy: false,
    })
    expect(JSON.stringify(fileDesk.shown())).not.toContain(rig.secret.secretAccessKey)

    await handlers['connection-file:accept']({ id, anyway: false })
    expect(fileDesk.shown()).toBeNull()
    expect(book.active()).toEqual({
      ...rig.details,
      id: book.active()?.id,
      kind: 'custom',
      policy: { setBy: 'Acme IT', rules: policy },
    })
    expect(book.secret(book.active()?.id ?? '')).toEqual(rig.secret)
  })

  it('leaves out the key where it is told to, and keeps one that was entered before', async () => {
    const { rig, path } = await exported(false)
    const { book, fileDesk, handlers } = rig.computer()
    const before = book.save({ ...rig.details, name: 'Mine', kind: 'custom' }, rig.secret)
    await fileDesk.open(path)
    const id = fileDesk.shown()?.id ?? ''
    await handlers['connection-file:unlock']({ id, passphrase: PASSPHRASE })
    expect(fileDesk.shown()?.summary).toMatchObject({
      withSecret: false,
      needsSecret: true,
      replaces: 'Mine',
    })
    await handlers['connection-file:accept']({ id, anyway: false })
    expect(book.views()).toHaveLength(1)
    expect([book.active()?.id, book.secret(before.id)]).toEqual([before.id, rig.secret])
  })

  it('is kept where its passphrase does not fit, and stored only once it works, or anyway', async () => {
    const { rig, path } = await exported()
    const { book, fileDesk, handlers } = rig.computer()
    await fileDesk.open(path)
    const id = fileDesk.shown()?.id ?? ''
    expect(await codeOf(handlers['connection-file:unlock']({ id, passphrase: 'wrong' }))).toBe(
      'connection-file-passphrase',
    )
    await handlers['connection-file:unlock']({ id, passphrase: PASSPHRASE })
    rig.server.faults.add({
      operation: 'PutObject',
      do: { type: 'answer', status: 403, code: 'AccessDenied' },
    })
    await expect(handlers['connection-file:accept']({ id, anyway: false })).rejects.toThrow()
    expect([book.views(), fileDesk.shown()?.id]).toEqual([[], id])
    await handlers['connection-file:accept']({ id, anyway: true })
    expect(book.views()).toHaveLength(1)
  })

  it('with rules is not handed on without them', async () => {
    const { rig, path } = await exported()
    const person = rig.computer()
    await person.fileDesk.open(path)
    const id = person.fileDesk.shown()?.id ?? ''
    await person.handlers['connection-file:unlock']({ id, passphrase: PASSPHRASE })
    await person.handlers['connection-file:accept']({ id, anyway: true })
    const asked = {
      id: person.book.active()?.id ?? '',
      passphrase: PASSPHRASE,
      setUpBy: 'Me',
      includeSecret: true,
    }
    expect(await codeOf(person.handlers['connection-file:export']({ ...asked, policy: {} }))).toBe(
      'connection-locked',
    )
    expect(person.saved).toEqual([])
  })

  it.each<[string, object, string]>([
    ['a newer version', { format: 'slipway-connection', version: 2, more: true }, 'connection-file-newer'],
    ['a rule of a newer Slipway', { format: 'slipway-connection', version: 1 }, 'connection-file-damaged'],
    ['something else that is sealed', { hello: 'world' }, 'connection-file-damaged'],
  ])('of %s is refused', async (_name, content, code) => {
    const rig = await connectionRig()
    const { book, fileDesk, handlers } = rig.computer()
    const path = join(rig.directory, 'made.slipway')
    writeFileSync(path, await seal(JSON.stringify(content), PASSPHRASE, 2))
    await fileDesk.open(path)
    const id = fileDesk.shown()?.id ?? ''
    expect(await codeOf(handlers['connection-file:unlock']({ id, passphrase: PASSPHRASE }))).toBe(code)
    expect(book.views()).toEqual([])
  })

  it.each<[string, (directory: string) => string, string]>([
    ['is not there', (directory) => join(directory, 'none.slipway'), 'connection-file-unreadable'],
    ['is a folder', (directory) => directory, 'connection-file-wrong'],
  ])('that %s is said so', async (_name, pathIn, code) => {
    const rig = await connectionRig()
    const { fileDesk } = rig.computer()
    await fileDesk.open(pathIn(rig.directory))
    expect(fileDesk.shown()?.problem?.code).toBe(code)
  })
})

describe('changing a connection', () => {
  it('keeps its id, its place and its key, where none is entered', async () => {
    const rig = await connectionRig()
    const { book, handlers } = rig.computer()
    const { id } = book.save({ ...rig.details, kind: 'custom' }, rig.secret)
    const { region, addressing, credentials } = rig.details
    await handlers['connection:edit']({ id, name: 'Renamed', region, addressing, credentials })
    expect(book.find(id)).toEqual({ ...rig.details, name: 'Renamed', id, kind: 'custom' })
    expect(book.secret(id)).toEqual(rig.secret)
  })

  it('leaves everything as it was where the new key does not work', async () => {
    const rig = await connectionRig()
    const { book, handlers } = rig.computer()
    const { id } = book.save({ ...rig.details, kind: 'custom' }, rig.secret)
    const { name, region, addressing, credentials } = rig.details
    const asked = { id, name, region, addressing, credentials, secretAccessKey: 'wrong' }
    await expect(handlers['connection:edit'](asked)).rejects.toThrow('SignatureDoesNotMatch')
    expect(book.secret(id)).toEqual(rig.secret)
  })

  it('of IT is for IT: only the key can be entered anew, and the rules stay', async () => {
    const rig = await connectionRig()
    const { book, handlers } = rig.computer()
    const held = { setBy: 'Acme IT', rules: policy }
    const { id } = book.save({ ...rig.details, kind: 'custom', policy: held }, { secretAccessKey: 'old' })
    const { name, region, addressing, credentials } = rig.details
    const asked = { id, name, region, addressing, credentials, ...rig.secret }
    expect(await codeOf(handlers['connection:edit']({ ...asked, region: 'elsewhere' }))).toBe(
      'connection-locked',
    )
    await handlers['connection:edit'](asked)
    expect([book.secret(id), book.find(id)?.policy]).toEqual([rig.secret, held])
  })

  it('takes a key that was pasted off the clipboard, once it is in the keychain', async () => {
    const rig = await connectionRig()
    const { book, handlers, clipboard } = rig.computer()
    const { id } = book.save({ ...rig.details, kind: 'custom' }, { secretAccessKey: 'old' })
    const { name, region, addressing, credentials } = rig.details
    const asked = { id, name, region, addressing, credentials }
    clipboard.text = 'wrong'
    await codeOf(handlers['connection:edit']({ ...asked, secretAccessKey: 'wrong' }))
    expect(clipboard.text).toBe('wrong')
    clipboard.text = rig.secret.secretAccessKey
    await handlers['connection:edit']({ ...asked, ...rig.secret })
    expect(clipboard.text).toBe('')
  })

  it('says before what hangs on it', async () => {
    const { computer, details, secret } = await connectionRig()
    const { book, handlers, open } = computer()
    const { id } = book.save({ ...details, kind: 'custom' }, secret)
    Object.assign(open, { links: 12, uploads: 3 })
    expect(await handlers['connection:effects']({ id })).toEqual({ liveLinks: 12, openUploads: 3 })
  })
})
