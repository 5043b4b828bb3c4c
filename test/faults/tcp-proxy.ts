/** A TCP proxy between client and store that delays, throttles, cuts, resets, swallows, slices and flips on order. */
import { once } from 'node:events'
import { createServer, connect as dial, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

export type Direction = 'up' | 'down'

/** `afterBytes` and `atByte` count from the first byte of the request that is struck, or of its answer. */
export type ProxyAction =
  /** Ends the connection, with RST where `reset` is true. */
  | { type: 'cut'; direction: Direction; afterBytes: number; reset?: boolean }
  /** From there on nothing goes either way, and the connection stays open. */
  | { type: 'hole'; direction: Direction; afterBytes: number }
  | { type: 'flip'; direction: Direction; atByte: number; bit: number }

export interface ProxyRule {
  /** What the head of the request must contain; any request where left out. */
  request?: RegExp
  /** How many matching requests are left alone first; 0 where left out. */
  skip?: number
  /** How many requests it then strikes; 1 where left out. */
  times?: number
  do: ProxyAction
}

/** How everything goes through. */
export interface ProxyPace {
  /** Milliseconds that each way takes longer. */
  latencyMs?: number
  /** Over all connections, each way. */
  bytesPerSecond?: number
  /** Answers come in pieces of this many bytes. */
  answerSliceBytes?: number
}

export interface TcpProxy {
  readonly endpoint: string
  /** How often each rule struck, in the order they were added. */
  strikes(): number[]
  /** Connections that were made since the proxy began. */
  connections(): number
  /** Connections that are open now. */
  openConnections(): number
  add(rule: ProxyRule): void
  clear(): void
  setPace(pace: ProxyPace): void
  /** Breaks everything and refuses new connections, until `comeBack`. */
  refuse(): Promise<void>
  comeBack(): Promise<void>
  /** From now on what is open is silent; new connections too, where `alsoNew`. */
  swallow(alsoNew: boolean): void
}

interface Struck {
  action: ProxyAction
  seen: Record<Direction, number>
}

interface Connection {
  client: Socket
  server: Socket
  struck: Struck | null
  silent: boolean
}

const LOOPBACK = '127.0.0.1'

/** @param port of the server on loopback @returns closed when the test is over */
export async function startTcpProxy(port: number, secure = false): Promise<TcpProxy> {
  const rules: { rule: ProxyRule; seen: number; struck: number }[] = []
  const open = new Set<Connection>()
  let pace: ProxyPace = {}
  let swallowNew = false
  let made = 0
  const freeAt: Record<Direction, number> = { up: 0, down: 0 }

  function accept(client: Socket): void {
    made++
    const server = dial({ port, host: LOOPBACK, noDelay: true })
    const connection: Connection = { client, server, struck: null, silent: swallowNew }
    open.add(connection)
    client.setNoDelay(true)
    const end = () => {
      open.delete(connection)
      client.destroy()
      server.destroy()
    }
    for (const socket of [client, server]) {
      socket.on('error', end)
      socket.on('close', end)
    }
    void pump(connection, client, server, 'up')
    void pump(connection, server, client, 'down')
  }

  async function pump(connection: Connection, from: Socket, to: Socket, direction: Direction): Promise<void> {
    try {
      for await (const chunk of from as AsyncIterable<Buffer>) {
        if (direction === 'up' && isHead(chunk)) connection.struck = strike(chunk)
        const piece = treat(connection, chunk, direction)
        if (connection.silent) continue
        await forward(to, piece, direction)
        if (piece.byteLength < chunk.byteLength) return cut(connection)
      }
      to.end()
    } catch {
      // One side broke: the other was told so.
    }
  }

  function strike(head: Buffer): Struck | null {
    const text = head.subarray(0, 4_096).toString('latin1')
    for (const ordered of rules) {
      const { request, skip = 0, times = 1 } = ordered.rule
      if (request !== undefined && !request.test(text)) continue
      ordered.seen++
      if (ordered.seen <= skip || ordered.seen > skip + times) continue
      ordered.struck++
      return { action: ordered.rule.do, seen: { up: 0, down: 0 } }
    }
    return null
  }

  /** @returns what goes through of a chunk; less than all of it where the connection is to be cut */
  function treat(connection: Connection, chunk: Buffer, direction: Direction): Buffer {
    const { struck } = connection
    if (struck === null) return chunk
    const { action, seen } = struck
    const before = seen[direction]
    seen[direction] += chunk.byteLength
    if (action.direction !== direction) return chunk
    if (action.type === 'flip') return flipped(chunk, action.atByte - before, action.bit)
    if (seen[direction] <= action.afterBytes) return chunk
    if (action.type === 'hole') connection.silent = true
    return chunk.subarray(0, Math.max(0, action.afterBytes - before))
  }

  function cut({ client, server, struck, silent }: Connection): void {
    if (silent) return
    if (struck?.action.type === 'cut' && struck.action.reset === true) {
      client.resetAndDestroy()
      server.resetAndDestroy()
    } else {
      client.destroy()
      server.destroy()
    }
  }

  async function forward(to: Socket, piece: Buffer, direction: Direction): Promise<void> {
    const { latencyMs = 0, bytesPerSecond, answerSliceBytes } = pace
    if (latencyMs > 0) await sleep(latencyMs)
    const most = direction === 'down' ? (answerSliceBytes ?? piece.byteLength) : piece.byteLength
    const step = bytesPerSecond === undefined ? most : Math.min(most, Math.ceil(bytesPerSecond / 20))
    for (let at = 0; at < piece.byteLength; at += step) {
      const slice = piece.subarray(at, at + step)
      if (bytesPerSecond !== undefined) {
        const now = performance.now()
        freeAt[direction] = Math.max(now, freeAt[direction]) + (slice.byteLength * 1000) / bytesPerSecond
        await sleep(freeAt[direction] - now)
      }
      if (to.destroyed) return
      if (!to.write(slice)) await drained(to)
    }
  }

  let server = await listen(accept, 0)
  const address = server.address()
  const ownPort = typeof address === 'object' && address !== null ? address.port : 0
  async function stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const { client, server: other } of open) {
      client.destroy()
      other.destroy()
    }
    await closed
  }
  onTestFinished(stop)

  return {
    endpoint: `${secure ? 'https' : 'http'}://${LOOPBACK}:${ownPort}`,
    strikes: () => rules.map(({ struck }) => struck),
    connections: () => made,
    openConnections: () => open.size,
    add: (rule) => void rules.push({ rule, seen: 0, struck: 0 }),
    clear: () => void rules.splice(0),
    setPace(wanted) {
      pace = wanted
    },
    refuse: stop,
    async comeBack() {
      if (!server.listening) server = await listen(accept, ownPort)
    },
    swallow(alsoNew) {
      swallowNew = alsoNew
      for (const connection of open) connection.silent = true
    },
  }
}

async function listen(accept: (client: Socket) => void, port: number): Promise<Server> {
  const server = createServer(accept)
  server.listen(port, LOOPBACK)
  await once(server, 'listening')
  return server
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      socket.off('drain', settle)
      socket.off('close', settle)
      resolve()
    }
    socket.on('drain', settle)
    socket.on('close', settle)
  })
}

/** Requests are not pipelined: each begins a chunk. */
function isHead(chunk: Buffer): boolean {
  return /^(?:PUT|POST|GET|HEAD|DELETE) \//.test(chunk.subarray(0, 8).toString('latin1'))
}

function flipped(chunk: Buffer, at: number, bit: number): Buffer {
  const byte = chunk[at]
  if (at < 0 || byte === undefined) return chunk
  const changed = Buffer.from(chunk)
  changed[at] = byte ^ (1 << bit)
  return changed
}
