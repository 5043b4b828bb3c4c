import { Decrypter, Encrypter } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { ConnectionFileError } from '../../../main/connection-file/connection-file-error.ts'
import { MOST_FILE_BYTES, seal, unseal } from '../../../main/connection-file/seal.ts'
import { BATCH_TIMEOUT_MS, batchesOf } from '../../faults/run-length.ts'

const PASSPHRASE = 'correct horse battery'
const TEXT = JSON.stringify({ format: 'slipway-connection', version: 1, filler: 'x'.repeat(200) })
/** Cheap enough to make and try many; the real one is in the first tests. */
const LITTLE_WORK = 2

async function troubleOf(file: Uint8Array, passphrase = PASSPHRASE): Promise<unknown> {
  return unseal(file, passphrase).then(
    () => 'accepted',
    (caught: unknown) => (caught instanceof ConnectionFileError ? caught.trouble : caught),
  )
}

describe('a sealed file', () => {
  it('opens with its passphrase, and with no other, without holding up this thread', async () => {
    const file = await seal(TEXT, PASSPHRASE)
    let longest = 0
    let last = performance.now()
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    const began = performance.now()
    expect([await unseal(file, PASSPHRASE), await troubleOf(file, 'another')]).toEqual([TEXT, 'passphrase'])
    const took = performance.now() - began
    clearInterval(beat)
    // scrypt takes most of the time, and none of it here.
    expect(longest).toBeLessThan(took / 3)
  })

  it('is one that age opens', async () => {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(PASSPHRASE)
    expect(await decrypter.decrypt(await seal(TEXT, PASSPHRASE, 10), 'text')).toBe(TEXT)
  })

  it('may be one that age made', async () => {
    const encrypter = new Encrypter()
    encrypter.setPassphrase(PASSPHRASE)
    encrypter.setScryptWorkFactor(10)
    expect(await unseal(await encrypter.encrypt(TEXT), PASSPHRASE)).toBe(TEXT)
  })

  it('takes a passphrase in whatever form its letters were typed', async () => {
    const file = await seal(TEXT, 'caf\u00e9 au lait', LITTLE_WORK)
    expect(await unseal(file, 'cafe\u0301 au lait')).toBe(TEXT)
  })

  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['of 0 bytes', async () => new Uint8Array(), 'empty'],
    ['of something else', async () => Buffer.from('PK\x03\x04 a zip'), 'wrong'],
    ['that is huge', async () => Buffer.alloc(MOST_FILE_BYTES + 1, 'age-encryption.org/v1\n'), 'wrong'],
    ['that is cut', async () => (await seal(TEXT, PASSPHRASE, LITTLE_WORK)).subarray(0, -1), 'damaged'],
    ['that is only its header', async () => Buffer.from('age-encryption.org/v1\n'), 'damaged'],
    [
      'for a key instead of a passphrase',
      async () => {
        const encrypter = new Encrypter()
        encrypter.addRecipient('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p')
        return encrypter.encrypt(TEXT)
      },
      'damaged',
    ],
    [
      'that asks for more memory than there is',
      async () => {
        const file = Buffer.from(await seal(TEXT, PASSPHRASE, 10)).toString('latin1')
        return Buffer.from(file.replace(/^(-> scrypt \S+) 10$/m, '$1 30'), 'latin1')
      },
      'damaged',
    ],
  ])('%s', async (_name, make, trouble) => {
    expect(await troubleOf(await make())).toBe(trouble)
  })

  it.each(batchesOf('MUTATIONS', 500))(
    'is refused with any byte of it changed, added or left out (%j)',
    async ({ seed, count }) => {
      const file = await seal(TEXT, PASSPHRASE, LITTLE_WORK)
      const troubles = new Set<unknown>()
      for (let round = 0; round < count; round++)
        troubles.add(await troubleOf(mutated(file, seed * 1_000 + round)))
      for (const trouble of troubles) expect(['empty', 'wrong', 'damaged', 'passphrase']).toContain(trouble)
    },
    BATCH_TIMEOUT_MS,
  )
})

/** One to four changes, by a seed: bits flipped, bytes cut out, doubled, swapped or added. */
function mutated(file: Uint8Array, seed: number): Uint8Array {
  let state = seed * 2_654_435_761 + 1
  const random = (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0
    return state % below
  }
  let bytes = Buffer.from(file)
  for (let changes = 1 + random(4); changes > 0; changes--) {
    const at = random(bytes.length)
    const length = 1 + random(8)
    const [before, piece, after] = [
      bytes.subarray(0, at),
      bytes.subarray(at, at + length),
      bytes.subarray(at + length),
    ]
    switch (random(5)) {
      case 0:
        bytes = Buffer.from(bytes)
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8))
        break
      case 1:
        bytes = Buffer.concat([before, after])
        break
      case 2:
        bytes = Buffer.concat([before, piece, piece, after])
        break
      case 3:
        bytes = Buffer.concat([before, Buffer.from([random(256)]), piece, after])
        break
      default:
        bytes = Buffer.concat([after, before])
    }
    if (bytes.length === 0) return bytes
  }
  return bytes.equals(file) ? Buffer.concat([bytes, Buffer.from([0])]) : bytes
}
