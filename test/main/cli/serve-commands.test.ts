/** The line between command and app: only this person's, both ends proved, one command each. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { askApp } from '../../../main/cli/ask-app.ts'
import type { Command } from '../../../main/cli/command.ts'
import { doorOf, newNonce, proofOf } from '../../../main/cli/command-door.ts'
import type { CommandRun } from '../../../main/cli/command-tools.ts'
import { jsonLines } from '../../../main/cli/json-lines.ts'
import type { Outcome, Progress } from '../../../main/cli/outcome.ts'
import { serveCommands } from '../../../main/cli/serve-commands.ts'

const command: Command = { name: 'send', paths: ['/home/ada/plan.pdf'] }
const done: Outcome = { kind: 'handed-over', files: 1, refused: [] }
const progress: Progress = {
  files: 1,
  done: 0,
  sentBytes: 1,
  totalBytes: 2,
  bytesPerSecond: null,
  waiting: null,
}

function profile(name = 'profile'): string {
  const base = mkdtempSync(join(tmpdir(), 'slipway-door-'))
  onTestFinished(() => rmSync(base, { recursive: true, force: true }))
  const folder = join(base, name)
  mkdirSync(folder, { mode: 0o700 })
  return folder
}

async function app(userData: string, run: (command: Command, how: CommandRun) => Promise<Outcome>) {
  const stop = await serveCommands(userData, run)
  onTestFinished(stop)
  return stop
}

const quiet = () => ({ progress: () => undefined, signal: new AbortController().signal })

describe('serveCommands and askApp', () => {
  it('hands the command over and tells progress and outcome', async () => {
    const userData = profile()
    const asked: Command[] = []
    await app(userData, async (command, how) => {
      asked.push(command)
      how.progress(progress)
      return done
    })
    const seen: Progress[] = []
    const answer = await askApp(userData, command, { ...quiet(), progress: (now) => void seen.push(now) })
    expect({ answer, asked, seen }).toEqual({ answer: done, asked: [command], seen: [progress] })
  })

  it('says that no app runs where none does, also after one was killed', async () => {
    const userData = profile()
    expect(await askApp(userData, command, quiet())).toBe('not-running')
    const stop = await app(userData, async () => done)
    stop()
    expect(await askApp(userData, command, quiet())).toBe('not-running')
    // A socket that a killed app left is no hindrance for the next.
    writeFileSync(doorOf(userData).socket, '', { mode: 0o600 })
    await app(userData, async () => done)
    expect(await askApp(userData, command, quiet())).toEqual(done)
  })

  it('is closed to everyone else: 0600 whatever the umask, and gone with the app', async () => {
    const umask = process.umask(0)
    onTestFinished(() => void process.umask(umask))
    const userData = profile()
    const stop = await app(userData, async () => done)
    const modes = readdirSync(userData).map((name) => [name, statSync(join(userData, name)).mode & 0o777])
    expect(modes).toEqual([
      ['command-secret', 0o600],
      ['command.sock', 0o600],
    ])
    stop()
    expect(existsSync(doorOf(userData).secretFile)).toBe(false)
  })

  it('serves also where the folder’s name is too long for a socket', async () => {
    const userData = profile('x'.repeat(120))
    await app(userData, async () => done)
    expect(await askApp(userData, command, quiet())).toEqual(done)
  })

  it('tells nothing to a listener that does not know the secret', async () => {
    const userData = profile()
    const door = doorOf(userData)
    writeFileSync(door.secretFile, Buffer.alloc(32, 1).toString('base64url'), { mode: 0o600 })
    let heard = ''
    const impostor = createServer((socket) => {
      socket.on('data', (data) => {
        heard += data.toString()
        socket.write(`${JSON.stringify({ protocol: 1, proof: newNonce(), nonce: newNonce() })}\n`)
      })
      socket.on('error', () => undefined)
    })
    await new Promise<void>((resolve) => impostor.listen(door.socket, resolve))
    onTestFinished(() => void impostor.close())
    chmodSync(door.socket, 0o600)
    expect(await askApp(userData, command, quiet())).toBe('no-answer')
    expect(heard).not.toContain('plan.pdf')
  })

  it.each([
    ['no JSON', 'GET / HTTP/1.1\n'],
    ['another version', `${JSON.stringify({ protocol: 2, nonce: newNonce() })}\n`],
    [
      'a command without a proof',
      `${JSON.stringify({ protocol: 1, nonce: newNonce() })}\n${JSON.stringify({ proof: newNonce(), command })}\n`,
    ],
  ])('runs nothing for %s', async (_, bytes) => {
    const userData = profile()
    let ran = 0
    await app(userData, async () => {
      ran += 1
      return done
    })
    const socket = connect(doorOf(userData).socket)
    socket.write(bytes)
    await new Promise((resolve) => socket.on('error', resolve).on('close', resolve).resume())
    expect(ran).toBe(0)
  })

  it('does not take a proof that was given on another line', async () => {
    const userData = profile()
    let ran = 0
    await app(userData, async () => {
      ran += 1
      return done
    })
    const secret = Buffer.from(readFileSync(doorOf(userData).secretFile, 'utf8'), 'base64url')
    const socket = connect(doorOf(userData).socket)
    const lines = jsonLines(socket)
    lines.send({ protocol: 1, nonce: newNonce() })
    await lines.next()
    lines.send({ proof: proofOf(secret, 'command', newNonce()), command })
    expect([await lines.next(), ran]).toEqual([{ protocol: 1 }, 0])
  })

  it('cancels where the command is ended, told so or not', async () => {
    const userData = profile()
    const canceled: Outcome = { kind: 'canceled' }
    let begun: () => void = () => undefined
    await app(userData, (_, { signal }) => {
      begun()
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve(canceled)))
    })
    const ctrlC = new AbortController()
    const began = new Promise<void>((resolve) => {
      begun = resolve
    })
    const answer = askApp(userData, command, { ...quiet(), signal: ctrlC.signal })
    await began
    ctrlC.abort()
    expect(await answer).toEqual(canceled)
  })
})
