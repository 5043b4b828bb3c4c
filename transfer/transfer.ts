/** Entry of the transfer process: an Electron utility process, or a plain Node child in tests. */
import { batchMessages } from '../contract/batch-messages.ts'
import type { FromTransfer, ToTransfer, TransferPort } from '../contract/transfer-protocol.ts'
import { serveTransfer } from './serve-transfer.ts'

/** What Electron adds to `process` in a utility process. https://www.electronjs.org/docs/latest/api/parent-port */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

const { parentPort } = process as NodeJS.Process & { parentPort?: ParentPort }

const port: TransferPort<FromTransfer, ToTransfer> = {
  send: batchMessages<FromTransfer>(
    (messages) => (parentPort === undefined ? process.send?.(messages) : parentPort.postMessage(messages)),
    setImmediate,
  ),
  listen(listener) {
    const receive = (messages: unknown) => {
      for (const message of messages as ToTransfer[]) listener(message)
    }
    if (parentPort === undefined) process.on('message', receive)
    else parentPort.on('message', ({ data }) => receive(data))
  },
}

serveTransfer(port)
