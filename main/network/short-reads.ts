/**
 * Pools that read an answer in short stretches. undici makes an error with its stack for every header beyond what it
 * takes, and goes on to the end of what it was handed: one stretch of 64 KB of tiny headers held main up for a second.
 */
import type { Duplex } from 'node:stream'
import { buildConnector, Pool } from 'undici'

/** Bytes handed to the parser at a time: a few hundred headers, however short they are. */
const STRETCH_BYTES = 2_048

/** For `factory` of undici's agents. */
export function shortReadingPool(origin: string | URL, options: Pool.Options): Pool {
  const { connect } = options
  return new Pool(origin, {
    ...options,
    connect: readingShortly(typeof connect === 'function' ? connect : buildConnector({ ...connect })),
  })
}

function readingShortly(connect: buildConnector.connector): buildConnector.connector {
  return (target, callback) =>
    connect(target, (...answer: Parameters<buildConnector.Callback>) => {
      // After an error there is no second argument, whatever the types say.
      if (answer[0] === null) readShortly(answer[1])
      callback(...answer)
    })
}

/** A stream that was ended hands nothing out any more, not even what it holds already. */
function readShortly(stream: Duplex): void {
  const read = stream.read.bind(stream)
  stream.read = (size?: number) => {
    if (stream.destroyed) return null
    return read(size ?? (stream.readableLength > STRETCH_BYTES ? STRETCH_BYTES : undefined))
  }
}
