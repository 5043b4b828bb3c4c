/** The app's end of the line: proves itself, asks for the other's proof, takes one command, tells what becomes of it. */
import { rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { z } from 'zod'
import { type Command, commandSchema } from './command.ts'
import {
  doorOf,
  isProof,
  newNonce,
  PROTOCOL,
  prepareDoor,
  proofOf,
  shutDoorToOthers,
} from './command-door.ts'
import type { CommandRun } from './command-tools.ts'
import { jsonLines } from './json-lines.ts'
import type { Outcome } from './outcome.ts'

export const helloSchema = z.object({ protocol: z.literal(PROTOCOL), nonce: z.string().length(43) })
const askingSchema = z.object({ proof: z.string().max(64), command: commandSchema })

/** Someone who says nothing for this long, in milliseconds, is sent away. */
const HANDSHAKE_MS = 5_000
/** Commands at work at the same time. */
const MOST_COMMANDS = 32

/**
 * @param userData the app's own folder
 * @param run does the command; it never throws
 * @returns a function that ends it
 * @throws the system's error where there is no listening, such as on a full disk
 */
export async function serveCommands(
  userData: string,
  run: (command: Command, how: CommandRun) => Promise<Outcome>,
): Promise<() => void> {
  const door = doorOf(userData)
  const secret = prepareDoor(door)
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    if (open.size >= MOST_COMMANDS) return socket.destroy()
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    void attend(socket, secret, run)
  })
  await listen(server, door.socket)
  shutDoorToOthers(door.socket)
  return () => {
    server.close()
    for (const socket of open) socket.destroy()
    rmSync(door.secretFile, { force: true })
  }
}

async function attend(
  socket: Socket,
  secret: Buffer,
  run: (command: Command, how: CommandRun) => Promise<Outcome>,
): Promise<void> {
  const lines = jsonLines(socket)
  const late = setTimeout(() => socket.destroy(), HANDSHAKE_MS)
  const hello = helloSchema.safeParse(await lines.next())
  if (!hello.success) return refuse(socket, lines)
  const nonce = newNonce()
  lines.send({ protocol: PROTOCOL, proof: proofOf(secret, 'app', hello.data.nonce), nonce })
  const asking = askingSchema.safeParse(await lines.next())
  clearTimeout(late)
  if (!asking.success || !isProof(secret, 'command', nonce, asking.data.proof)) return refuse(socket, lines)

  const gone = new AbortController()
  socket.once('close', () => gone.abort())
  // Whatever else is said on the line means that no more is wanted.
  void lines.next().then(() => gone.abort())
  const outcome = await run(asking.data.command, {
    signal: gone.signal,
    progress: (progress) => lines.send({ progress }),
  })
  lines.send({ outcome })
  lines.close()
}

function refuse(socket: Socket, lines: ReturnType<typeof jsonLines>): void {
  lines.send({ protocol: PROTOCOL })
  socket.destroySoon()
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
