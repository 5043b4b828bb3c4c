/** The native hash gives the same digests as everybody else's. */
import { describe, expect, it } from 'vitest'
import { NativeSha256 } from '../../../main/sign/native-sha256.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const quickBrownFox = Buffer.from('The quick brown fox jumps over the lazy dog')

describe('NativeSha256', () => {
  it('hashes', async () => {
    const hash = new NativeSha256()
    hash.update(Buffer.from('abc'))
    // https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
    expect(hex(await hash.digest())).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it.each([['key'], [Buffer.from('key')], [new Uint8Array(Buffer.from('key')).buffer]])(
    'takes the secret as text, view or buffer (%#)',
    async (secret) => {
      const hash = new NativeSha256(secret)
      hash.update(quickBrownFox)
      expect(hex(await hash.digest())).toBe(
        'f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8',
      )
    },
  )

  it('starts again after a reset', async () => {
    const hash = new NativeSha256('key')
    hash.update(Buffer.from('something else'))
    hash.reset()
    hash.update(quickBrownFox)
    expect(hex(await hash.digest())).toBe('f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8')
  })
})
