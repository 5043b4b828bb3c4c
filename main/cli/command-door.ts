/**
 * Where the running app listens for commands, and how both ends know each other: a socket that only its owner may
 * open, and a secret beside it that only its owner may read. Whoever else has taken the name learns nothing.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Counts up where messages change: an app that was updated while it ran is asked to start again. */
export const PROTOCOL = 1

/** Bytes of a socket's path that every system takes; Linux takes 108, macOS 104. */
const LONGEST_SOCKET_PATH = 100
const SECRET_BYTES = 32

/** @param userData the app's own folder, closed to others */
export function doorOf(userData: string): { socket: string; secretFile: string } {
  const secretFile = join(userData, 'command-secret')
  const here = join(userData, 'command.sock')
  const name = createHash('sha256').update(userData).digest('hex').slice(0, 24)
  if (process.platform === 'win32') return { socket: `\\\\.\\pipe\\slipway-${name}`, secretFile }
  if (Buffer.byteLength(here) <= LONGEST_SOCKET_PATH) return { socket: here, secretFile }
  return { socket: join(tmpdir(), `slipway-${process.getuid?.()}-${name}`, 'command.sock'), secretFile }
}

/** Makes the place ready and the secret new. Call it with the lock that lets only one app run. @returns the secret */
export function prepareDoor({ socket, secretFile }: ReturnType<typeof doorOf>): Buffer {
  if (process.platform !== 'win32') {
    mkdirSync(dirname(socket), { recursive: true, mode: 0o700 })
    mustBeOurs(dirname(socket))
    // Left by an app that was killed.
    rmSync(socket, { force: true })
  }
  const secret = randomBytes(SECRET_BYTES)
  rmSync(secretFile, { force: true })
  writeFileSync(secretFile, secret.toString('base64url'), { mode: 0o600, flag: 'wx' })
  return secret
}

/** After listening: nobody else may open it. */
export function shutDoorToOthers(socket: string): void {
  if (process.platform !== 'win32') chmodSync(socket, 0o600)
}

/** @returns null where no app has begun here, or this is not ours to read */
export function readSecret({ socket, secretFile }: ReturnType<typeof doorOf>): Buffer | null {
  try {
    if (process.platform !== 'win32') mustBeOurs(socket)
    const secret = Buffer.from(readFileSync(secretFile, 'utf8'), 'base64url')
    return secret.byteLength === SECRET_BYTES ? secret : null
  } catch {
    return null
  }
}

function mustBeOurs(path: string): void {
  const { uid, mode } = lstatSync(path)
  if (uid !== process.getuid?.() || (mode & 0o077) !== 0) throw new Error('not ours alone')
}

export function newNonce(): string {
  return randomBytes(SECRET_BYTES).toString('base64url')
}

/** @param side who proves, so that no proof can be sent back to whom it came from */
export function proofOf(secret: Buffer, side: 'app' | 'command', nonce: string): string {
  return createHmac('sha256', secret).update(`${PROTOCOL} ${side} ${nonce}`).digest('base64url')
}

export function isProof(secret: Buffer, side: 'app' | 'command', nonce: string, given: string): boolean {
  const right = Buffer.from(proofOf(secret, side, nonce))
  const other = Buffer.from(given)
  return right.byteLength === other.byteLength && timingSafeEqual(right, other)
}
