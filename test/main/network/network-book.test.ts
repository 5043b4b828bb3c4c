/** What is set about the network outlasts a restart; the password lies in the keychain or nowhere. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SecretStore } from '../../../main/connections/secret-store.ts'
import { createNetworkBook } from '../../../main/network/network-book.ts'
import { readAuthorities } from '../../../main/network/trusted-authorities.ts'
import { makeCertificate } from '../../fakes/certificate.ts'
import { memoryValue } from '../../fakes/memory-value.ts'

const keychain: SecretStore = {
  lasting: true,
  seal: (secret) => `sealed ${Buffer.from(secret).toString('base64')}`,
  open: (sealed) => Buffer.from(sealed.slice('sealed '.length), 'base64').toString(),
}
const noKeychain: SecretStore = { lasting: false, seal: () => null, open: () => null }
const lockedKeychain: SecretStore = { ...keychain, open: () => null }
const signIn = { user: 'anna', password: 'secret-of-anna' }

let folder: string
let pem: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-network-'))
  pem = (await makeCertificate(folder)).cert
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('createNetworkBook', () => {
  it('begins with what the system says', () => {
    expect(createNetworkBook(memoryValue(), keychain).view()).toEqual({
      proxy: { mode: 'system' },
      proxyUser: null,
      proxyPassword: 'none',
      authorities: [],
    })
  })

  it('keeps the choice, the sign-in and the certificates over a restart', () => {
    const value = memoryValue()
    const book = createNetworkBook(value, keychain)
    book.chooseProxy({ mode: 'fixed', address: 'proxy.example:3128' })
    book.keepSignIn(signIn)
    const read = readAuthorities(Buffer.from(pem))
    if (typeof read === 'string') throw new Error(read)
    book.trust(read)
    book.trust(read)
    const again = createNetworkBook(value, keychain)
    expect([again.signIn(), again.authorities()]).toEqual([signIn, [pem]])
    expect(again.view()).toMatchObject({
      proxy: { mode: 'fixed', address: 'proxy.example:3128' },
      proxyUser: 'anna',
      proxyPassword: 'kept',
      authorities: [{ name: '127.0.0.1' }],
    })
    again.distrust(again.view().authorities[0]?.id ?? '')
    expect(createNetworkBook(value, keychain).authorities()).toEqual([])
    expect(JSON.stringify([value.read(), again.view()])).not.toContain(signIn.password)
  })

  it('keeps a password for the session alone where there is no keychain', () => {
    const value = memoryValue()
    const book = createNetworkBook(value, noKeychain)
    book.keepSignIn(signIn)
    expect([book.view().proxyPassword, book.signIn()]).toEqual(['this-session', signIn])
    const again = createNetworkBook(value, noKeychain)
    expect([again.view().proxyPassword, again.signIn()]).toEqual(['missing', null])
    expect(JSON.stringify(value.read())).not.toContain(signIn.password)
  })

  it('asks for the password again where the keychain is locked, and deletes nothing (row 33)', () => {
    const value = memoryValue()
    createNetworkBook(value, keychain).keepSignIn(signIn)
    expect(createNetworkBook(value, lockedKeychain).view()).toMatchObject({
      proxyUser: 'anna',
      proxyPassword: 'missing',
    })
    expect(createNetworkBook(value, keychain).signIn()).toEqual(signIn)
  })

  it('forgets a sign-in', () => {
    const value = memoryValue()
    const book = createNetworkBook(value, keychain)
    book.keepSignIn(signIn)
    book.keepSignIn(null)
    expect([book.signIn(), createNetworkBook(value, keychain).view().proxyPassword]).toEqual([null, 'none'])
  })

  it.each([
    null,
    'text',
    { proxy: { mode: 'fixed' }, user: 7, sealed: [], authorities: 'x' },
    { proxy: { mode: 'later' }, authorities: ['no certificate'] },
  ])('starts with what fits of a file that holds %j', (stored) => {
    const value = memoryValue()
    value.write(stored)
    expect(createNetworkBook(value, keychain).view()).toEqual({
      proxy: { mode: 'system' },
      proxyUser: null,
      proxyPassword: 'none',
      authorities: [],
    })
  })
})
