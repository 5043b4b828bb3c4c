/** Messages over a socket: one JSON value a line, none longer than agreed. */
import type { Socket } from 'node:net'

/** 10,000 paths of 400 bytes; nobody's memory is filled by a line that does not end. */
const MOST_BYTES = 4 * 1024 * 1024

export interface JsonLines {
  send(message: unknown): void
  /** @returns undefined at the end, or where what came is no JSON or too long: the line is dead then */
  next(): Promise<unknown>
  close(): void
}

export function jsonLines(socket: Socket): JsonLines {
  const waiting: unknown[] = []
  let wake: (() => void) | null = null
  let ended = false
  let rest = ''
  const stop = () => {
    ended = true
    wake?.()
  }
  socket.setEncoding('utf8')
  socket.on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    try {
      if (rest.length > MOST_BYTES) throw new RangeError('too long')
      for (const line of lines) waiting.push(JSON.parse(line))
      wake?.()
    } catch {
      socket.destroy()
    }
  })
  socket.on('error', stop)
  socket.on('close', stop)
  return {
    send(message) {
      if (!socket.destroyed) socket.write(`${JSON.stringify(message)}\n`)
    },
    async next() {
      while (waiting.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      return waiting.shift()
    },
    close: () => socket.end(),
  }
}
