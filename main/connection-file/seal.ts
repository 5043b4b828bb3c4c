/** Seals a connection file with a passphrase, in the age format, and opens it again. */
import { ConnectionFileError } from './connection-file-error.ts'

/** Nothing that is meant to be read is larger, in bytes. */
export const MOST_FILE_BYTES = 1024 * 1024

const FIRST_LINE = Buffer.from('age-encryption.org/v1\n')

/** Loaded with the first file: few starts of the app see one, and it is much code. */
async function sealing() {
  return { ...(await import('age-encryption')), ...(await import('./passphrase.ts')) }
}

/** @param work see `USUAL_WORK`; lower only where a test makes many */
export async function seal(text: string, passphrase: string, work?: number): Promise<Uint8Array> {
  const { Encrypter, passphraseRecipient } = await sealing()
  const encrypter = new Encrypter()
  encrypter.addRecipient(passphraseRecipient(passphrase, work))
  return encrypter.encrypt(text)
}

/**
 * @param file as it was read
 * @returns the text, every byte of which is as it was sealed
 * @throws ConnectionFileError and nothing else
 */
export async function unseal(file: Uint8Array, passphrase: string): Promise<string> {
  checkForm(file)
  const { Decrypter, passphraseIdentity } = await sealing()
  const decrypter = new Decrypter()
  const identity = passphraseIdentity(passphrase)
  decrypter.addIdentity(identity)
  let bytes: Uint8Array
  try {
    bytes = await decrypter.decrypt(file)
  } catch (caught) {
    // A stanza that was tampered with and a wrong passphrase look alike: nobody can tell them apart.
    const noMatch = caught instanceof Error && /no identity matched/.test(caught.message)
    throw new ConnectionFileError(noMatch && !identity.fitted() ? 'passphrase' : 'damaged')
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ConnectionFileError('damaged')
  }
}

/** What can be said without the passphrase. @throws ConnectionFileError */
export function checkForm(file: Uint8Array): void {
  if (file.byteLength === 0) throw new ConnectionFileError('empty')
  if (file.byteLength > MOST_FILE_BYTES) throw new ConnectionFileError('wrong')
  if (!FIRST_LINE.equals(file.subarray(0, FIRST_LINE.length))) throw new ConnectionFileError('wrong')
}
