/** One server a folder: a second one would sweep away what the first is writing. */

import { createHash } from 'node:crypto'
import { mkdir, realpath, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** sockaddr_un holds 104 bytes on macOS and 108 on Linux, the closing zero among them. */
const longestSocketPath = 103

export class FolderInUse extends Error {
  constructor() {
    super('Another local server is using this folder. Stop it first, or choose another folder.')
    this.name = 'FolderInUse'
  }
}

/**
 * Locks a folder, making it where it is missing. The lock is a socket that the owner listens on, so it ends with the
 * process however that ends; a file with a process id would have to guess.
 * @returns a function that unlocks
 * @throws FolderInUse
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = socketPath(await realpath(folder))
  const server = (await listen(path)) ?? (await listenAfterCrash(path))
  return async () => {
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
}

/** Inside the folder, so that it goes with it; where that makes too long a name, in the system's temporary folder. */
function socketPath(folder: string): string {
  const name = `local-s3-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  const inside = join(folder, 'lock.sock')
  return Buffer.byteLength(inside) <= longestSocketPath ? inside : join(tmpdir(), `${name}.sock`)
}

async function listenAfterCrash(path: string): Promise<Server> {
  if (await answers(path)) throw new FolderInUse()
  await rm(path, { force: true })
  const server = await listen(path)
  if (server === undefined) throw new FolderInUse()
  return server
}

/** Undefined where the name is taken. */
async function listen(path: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(path, () => resolve(server))
  })
}

async function answers(path: string): Promise<boolean> {
  const socket = connect(path)
  return new Promise((resolve) => {
    socket.once('error', () => resolve(false))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
}
