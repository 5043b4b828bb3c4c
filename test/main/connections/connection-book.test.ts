/** Connections are kept without their secrets in clear, and what cannot be read is neither lost nor fatal. */
import { describe, expect, it } from 'vitest'
import { createConnectionBook, splitForm } from '../../../main/connections/connection-book.ts'
import type { SecretStore } from '../../../main/connections/secret-store.ts'
import { failing } from '../../fakes/failing.ts'
import { memoryValue } from '../../fakes/memory-value.ts'

const CANARY = 'canary-secret-7f3a'
const details = {
  kind: 'custom',
  name: 'Work',
  endpoint: 'http://127.0.0.1:1',
  region: 'us-east-1',
  bucket: 'bucket',
  prefix: '',
  addressing: 'path',
  credentials: { kind: 'typed', accessKeyId: 'AK' },
} as const
const secret = { secretAccessKey: CANARY }

/** Turns text around, as a stand-in for a keychain. */
const keychain: SecretStore = {
  lasting: true,
  seal: (text) => Buffer.from(text).reverse().toString('base64'),
  open: (sealed) => Buffer.from(sealed, 'base64').reverse().toString(),
}
const noKeychain: SecretStore = { lasting: false, seal: () => null, open: () => null }
const lockedKeychain: SecretStore = { ...keychain, open: () => null }
const otherKeychain: SecretStore = { ...keychain, open: () => 'garbage of another key' }

const missing = { kind: 'credentials', what: 'missing' }

describe('a connection', () => {
  it('is there again after a restart, with its secret, which was never stored in clear', async () => {
    const value = memoryValue()
    const { id } = createConnectionBook(value, keychain).save(details, { ...secret, sessionToken: 't' })
    const again = createConnectionBook(value, keychain)
    expect(again.views()).toEqual([{ ...details, id, active: true, secret: 'kept' }])
    expect(await again.credentials(id)).toEqual({
      accessKeyId: 'AK',
      secretAccessKey: CANARY,
      sessionToken: 't',
    })
    expect(JSON.stringify(value.read())).not.toContain(CANARY)
    expect(JSON.stringify(again.views())).not.toContain(CANARY)
  })

  it('keeps its secret for this session alone where there is no keychain', async () => {
    const value = memoryValue()
    const book = createConnectionBook(value, noKeychain)
    const { id } = book.save(details, secret)
    expect([book.views()[0]?.secret, (await book.credentials(id)).secretAccessKey]).toEqual([
      'this-session',
      CANARY,
    ])
    expect(JSON.stringify(value.read())).not.toContain(CANARY)
    const again = createConnectionBook(value, noKeychain)
    expect([again.views()[0]?.secret, await failing(again.credentials(id))]).toEqual(['missing', missing])
  })

  it.each([
    ['locked', lockedKeychain],
    ['another one', otherKeychain],
  ])('asks for its key again where the keychain is %s, and deletes nothing', async (_, store) => {
    const value = memoryValue()
    const { id } = createConnectionBook(value, keychain).save(details, secret)
    const before = JSON.stringify(value.read())
    const book = createConnectionBook(value, store)
    expect([book.views()[0]?.secret, await failing(book.credentials(id))]).toEqual(['missing', missing])
    expect(JSON.stringify(value.read())).toBe(before)
  })

  it('whose key is entered again while the keychain is locked works now, and after it is unlocked', () => {
    const value = memoryValue()
    const { id } = createConnectionBook(value, keychain).save(details, secret)
    const book = createConnectionBook(value, { ...keychain, seal: () => null, open: () => null })
    book.save({ ...details, name: 'Renamed' }, secret, id)
    expect([book.views()[0]?.secret, book.secret(id)]).toEqual(['this-session', secret])
    const unlocked = createConnectionBook(value, keychain)
    expect([unlocked.views()[0]?.secret, unlocked.secret(id)]).toEqual(['kept', secret])
  })

  it.each([
    ['another key', { kind: 'typed', accessKeyId: 'OTHER' }],
    ['a source without a key', { kind: 'environment' }],
  ] as const)('that gets %s keeps nothing of the old one', (_, credentials) => {
    const value = memoryValue()
    const { id } = createConnectionBook(value, keychain).save(details, secret)
    createConnectionBook(value, noKeychain).save({ ...details, credentials }, null, id)
    expect(JSON.stringify(value.read())).toContain('"sealed":null')
  })

  it('that a file is opened for, without a key, while the keychain is locked, keeps its own', () => {
    const value = memoryValue()
    const { id } = createConnectionBook(value, keychain).save(details, secret)
    createConnectionBook(value, lockedKeychain).save({ ...details, name: 'From IT' }, null, id)
    expect(createConnectionBook(value, keychain).secret(id)).toEqual(secret)
  })

  it('that is saved is active; one that is replaced stays where it stands', () => {
    const book = createConnectionBook(memoryValue(), keychain)
    const first = book.save(details, secret)
    const second = book.save({ ...details, name: 'Other' }, secret)
    book.save({ ...details, name: 'Renamed' }, secret, first.id)
    expect(book.views().map(({ name, active }) => [name, active])).toEqual([
      ['Renamed', false],
      ['Other', true],
    ])
    book.activate(first.id)
    book.activate('nobody')
    expect(book.active()?.name).toBe('Renamed')
    book.remove(first.id)
    expect([book.active()?.id, book.find(first.id)]).toEqual([second.id, null])
    book.remove(second.id)
    expect(book.active()).toBeNull()
  })
})

describe('a connection whose credentials come from elsewhere', () => {
  it('keeps what its store taught: the region, and that it takes no forms', () => {
    const value = memoryValue()
    const book = createConnectionBook(value, keychain)
    const { id } = book.save(details, secret)
    book.learnRegion(id, 'eu-central-1')
    book.learnNoForms(id)
    const learned = { ...details, id, region: 'eu-central-1', takesForms: false }
    expect([book.find(id), createConnectionBook(value, keychain).find(id)]).toEqual([learned, learned])
    const known = book.find(id)
    book.learnNoForms(id)
    book.learnNoForms('unknown')
    expect(book.find(id)).toBe(known)
  })

  it('needs no secret of its own and leaves none of an earlier one', async () => {
    const value = memoryValue()
    const book = createConnectionBook(value, keychain)
    const { id } = book.save(details, secret)
    book.save({ ...details, credentials: { kind: 'environment' } }, null, id)
    expect([book.views()[0]?.secret, book.secret(id)]).toEqual(['not-needed', null])
    expect(JSON.stringify(value.read())).toContain('"sealed":null')
  })

  it('keeps the token of a signing service as it keeps a key', () => {
    const value = memoryValue()
    const source = { kind: 'signing-service', service: 'https://sign.example.com' } as const
    const { id } = createConnectionBook(value, keychain).save(
      { ...details, credentials: source },
      { token: CANARY },
    )
    const again = createConnectionBook(value, keychain)
    expect([again.secret(id), again.views()[0]?.secret]).toEqual([{ token: CANARY }, 'kept'])
    expect(JSON.stringify([value.read(), again.views()])).not.toContain(CANARY)
  })
})

describe('what is stored', () => {
  it('by the first version is read, its key and all, and written in the new shape', async () => {
    const { credentials, ...rest } = details
    const connection = { ...rest, id: 'old', accessKeyId: 'AK' }
    const sealed = keychain.seal(JSON.stringify(secret))
    const value = memoryValue({ activeId: 'old', connections: [{ connection, sealed }] })
    const book = createConnectionBook(value, keychain)
    expect(book.views()).toEqual([{ ...details, id: 'old', active: true, secret: 'kept' }])
    expect(await book.credentials('old')).toEqual({ accessKeyId: 'AK', ...secret })
    book.activate('old')
    expect(value.read()).toEqual({
      activeId: 'old',
      connections: [{ connection: { ...rest, id: 'old', credentials }, sealed }],
    })
  })

  it.each([undefined, null, 'text', 7, [], { connections: 'none' }])(
    'as %j counts as no connection',
    (stored) => {
      const book = createConnectionBook(memoryValue(stored), keychain)
      expect([book.views(), book.active()]).toEqual([[], null])
    },
  )

  it('and not understood, as by a newer version, is kept when something else is saved', () => {
    const value = memoryValue()
    const { id } = createConnectionBook(value, keychain).save(details, secret)
    const newer = { connection: { ...details, id: 'newer', kind: 'cloud' }, sealed: 'x' }
    const stored = value.read() as { connections: unknown[] }
    value.write({ ...stored, connections: [...stored.connections, newer] })
    const book = createConnectionBook(value, keychain)
    expect(book.views().map((view) => view.id)).toEqual([id])
    book.save({ ...details, name: 'Other' }, secret)
    expect((value.read() as { connections: unknown[] }).connections).toContainEqual(newer)
  })
})

describe('splitForm', () => {
  it('takes the secret apart from what is stored, and an empty token away', () => {
    const { kind, ...form } = details
    expect(splitForm({ ...form, secretAccessKey: CANARY, sessionToken: '' })).toEqual({
      details: { ...form, kind },
      secret,
    })
  })
})
