/** A request's body as it comes over the wire: counted, and struck by the faults that were ordered. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FaultAction } from '../faults.ts'
import type { LedgerEntry } from '../ledger.ts'

/** The client is gone: there is no one to answer. */
export class ConnectionLost extends Error {
  constructor() {
    super('The connection ended before the request did.')
    this.name = 'ConnectionLost'
  }
}

/**
 * The pieces of the body. `100 Continue` is sent on the first read, so a client that waits for it sends nothing
 * to a request that is refused by its headers. Stopping early leaves the connection open for the answer.
 */
export async function* requestBody(
  request: IncomingMessage,
  response: ServerResponse,
  entry: LedgerEntry,
  fault: FaultAction | undefined,
  onFirstRead: () => void,
): AsyncGenerator<Buffer> {
  onFirstRead()
  try {
    for await (const piece of request.iterator({ destroyOnReturn: false })) {
      const before = entry.bytesReceived
      entry.bytesReceived += piece.length
      if (fault?.type === 'reset' && entry.bytesReceived >= fault.afterBytes) reset(request)
      if (fault?.type === 'stall' && reaches(fault.afterBytes, before, entry.bytesReceived)) {
        await untilClosed(response, fault.ms)
      }
      if (fault?.type === 'corrupt' && fault.where === 'transit') flipBit(piece, (fault.offset ?? 0) - before)
      yield piece
    }
  } catch (error) {
    throw request.destroyed && !request.complete ? new ConnectionLost() : error
  }
  if (!request.complete) throw new ConnectionLost()
}

/** Resets the connection. @throws ConnectionLost always */
export function reset(request: IncomingMessage): never {
  request.socket.resetAndDestroy()
  throw new ConnectionLost()
}

/** Waits for `ms`, or for ever where it is undefined. @throws ConnectionLost when the client leaves meanwhile */
export async function untilClosed(response: ServerResponse, ms: number | undefined): Promise<void> {
  if (response.destroyed) throw new ConnectionLost()
  await new Promise<void>((resolve, reject) => {
    const timer = ms === undefined ? undefined : setTimeout(finish, ms)
    const onClose = () => {
      clearTimeout(timer)
      reject(new ConnectionLost())
    }
    function finish(): void {
      response.off('close', onClose)
      resolve()
    }
    response.once('close', onClose)
  })
}

function reaches(threshold: number | undefined, before: number, after: number): boolean {
  return threshold !== undefined && before < threshold && after >= threshold
}

function flipBit(piece: Buffer, at: number): void {
  const byte = piece[at]
  if (at >= 0 && byte !== undefined) piece[at] = byte ^ 1
}
