/** Entry of the transfer process: an Electron utility process, or a plain Node child in tests. */
import type { FromTransfer, ToTransfer, TransferPort } from '../contract/transfer-protocol.ts'
import { serveTransfer } from './serve-transfer.ts'

/** What Electron adds to `process` in a utility process. https://www.electronjs.org/docs/latest/api/parent-port */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

const { parentPort } = process as NodeJS.Process & { parentPort?: ParentPort }

const port: TransferPort<FromTransfer, ToTransfer> =
  parentPort === undefined
    ? {
        send: (message) => void process.send?.(message),
        listen: (listener) => void process.on('message', (message) => listener(message as ToTransfer)),
      }
    : {
        send: (message) => parentPort.postMessage(message),
        listen: (listener) => parentPort.on('message', ({ data }) => listener(data as ToTransfer)),
      }

serveTransfer(port)
