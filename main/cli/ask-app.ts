/** The command line's end of the line to the running app. */
import { connect, type Socket } from 'node:net'
import { z } from 'zod'
import type { Command } from './command.ts'
import { doorOf, isProof, newNonce, PROTOCOL, proofOf, readSecret } from './command-door.ts'
import type { CommandRun } from './command-tools.ts'
import { type JsonLines, jsonLines } from './json-lines.ts'
import { type Outcome, tellingSchema } from './outcome.ts'

/** `not-running`: nobody listens. `no-answer`: someone does who is not this app, or one of another version. */
export type Answer = Outcome | 'not-running' | 'no-answer'

const answerSchema = z.object({ protocol: z.literal(PROTOCOL), proof: z.string(), nonce: z.string() })
/** An app that is busy answers late, in milliseconds. */
const ANSWER_MS = 5_000

/** @param userData the app's own folder */
export async function askApp(
  userData: string,
  command: Command,
  { progress, signal }: CommandRun,
): Promise<Answer> {
  const door = doorOf(userData)
  const secret = readSecret(door)
  const socket = secret === null ? null : await open(door.socket)
  if (socket === null || secret === null) return 'not-running'
  const lines = jsonLines(socket)
  const late = setTimeout(() => socket.destroy(), ANSWER_MS)
  const nonce = newNonce()
  lines.send({ protocol: PROTOCOL, nonce })
  const answer = answerSchema.safeParse(await lines.next())
  clearTimeout(late)
  if (!answer.success || !isProof(secret, 'app', nonce, answer.data.proof)) {
    socket.destroy()
    return 'no-answer'
  }
  lines.send({ proof: proofOf(secret, 'command', answer.data.nonce), command })
  signal.addEventListener('abort', () => lines.send({ cancel: true }), { once: true })
  return listen(lines, progress)
}

async function listen(lines: JsonLines, progress: CommandRun['progress']): Promise<Answer> {
  for (;;) {
    const telling = tellingSchema.safeParse(await lines.next())
    if (!telling.success) return 'no-answer'
    if ('outcome' in telling.data) return telling.data.outcome
    progress(telling.data.progress)
  }
}

function open(path: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => resolve(socket))
    socket.once('error', () => resolve(null))
  })
}
