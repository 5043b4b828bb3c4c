/**
 * The passphrase of an age file: its scrypt stanza (https://age-encryption.org/v1), with scrypt on Node's own threads,
 * because the library's runs where windows are waited for. Files can be read by `age`, and made by it.
 */
import { randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { type Identity, type Recipient, Stanza } from 'age-encryption'

/** 2 to this power is scrypt's cost: 128 MiB and about half a second. https://cheatsheetseries.owasp.org/ */
export const USUAL_WORK = 17
/** `age` makes files of 18. More is refused: a file must not choose how much memory it costs to refuse it. */
export const MOST_WORK = 18

const LABEL = 'age-encryption.org/v1/scrypt'
const SALT_BYTES = 16
const KEY_BYTES = 32
/** A file key of 16 bytes and its tag. */
const BODY_BYTES = 32
const BLOCK = 8

const derive = promisify(
  (
    passphrase: string,
    salt: Uint8Array,
    length: number,
    options: { N: number; r: number; p: number; maxmem: number },
    done: (error: Error | null, key: Buffer) => void,
  ) => scrypt(passphrase, salt, length, options, done),
)

export function passphraseRecipient(passphrase: string, work = USUAL_WORK): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(SALT_BYTES)
      const cipher = chacha20poly1305(await keyOf(passphrase, salt, work), new Uint8Array(12))
      return [new Stanza(['scrypt', unpadded(salt), String(work)], cipher.encrypt(fileKey))]
    },
  }
}

export interface PassphraseIdentity extends Identity {
  /** Whether the passphrase fitted: what is wrong with the file after that is damage. */
  fitted(): boolean
}

/** @returns an identity that throws for a stanza that no age file has */
export function passphraseIdentity(passphrase: string): PassphraseIdentity {
  let fits = false
  return {
    fitted: () => fits,
    async unwrapFileKey(stanzas) {
      const { salt, work, body } = readStanza(stanzas)
      const cipher = chacha20poly1305(await keyOf(passphrase, salt, work), new Uint8Array(12))
      try {
        const fileKey = cipher.decrypt(body)
        fits = true
        return fileKey
      } catch {
        return null
      }
    },
  }
}

function readStanza(stanzas: Stanza[]): { salt: Buffer; work: number; body: Uint8Array } {
  const [stanza] = stanzas
  const [kind, encoded = '', cost = '', ...more] = stanza?.args ?? []
  const salt = Buffer.from(encoded, 'base64')
  const isPassphrase = stanzas.length === 1 && kind === 'scrypt' && more.length === 0
  // What decodes to the same is not the same: one file has one form.
  if (!isPassphrase || unpadded(salt) !== encoded || salt.length !== SALT_BYTES)
    throw new Error('no passphrase')
  if (!/^[1-9]\d?$/.test(cost) || Number(cost) > MOST_WORK) throw new Error('too much work')
  if (stanza?.body.length !== BODY_BYTES) throw new Error('no file key')
  return { salt, work: Number(cost), body: stanza.body }
}

function keyOf(passphrase: string, salt: Uint8Array, work: number): Promise<Buffer> {
  const N = 2 ** work
  // The same letters in one form, however a keyboard made them.
  return derive(passphrase.normalize('NFC'), Buffer.concat([Buffer.from(LABEL), salt]), KEY_BYTES, {
    N,
    r: BLOCK,
    p: 1,
    maxmem: 128 * N * BLOCK + 1024 * 1024,
  })
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '')
}
