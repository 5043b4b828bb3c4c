/** The real transfer process as a child of plain Node, for tests and measurements without Electron. */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { batchMessages } from '../../contract/batch-messages.ts'
import type { FromTransfer, ToTransfer } from '../../contract/transfer-protocol.ts'
import type { TransferProcess } from '../../main/transfer-client/transfer-client.ts'

const source = join(import.meta.dirname, '../../transfer/transfer.ts')

export interface ForkedTransfer extends TransferProcess {
  child: ChildProcess
}

/** @param entry a built one needs no loader */
export function forkTransfer(entry = source, execArgv = ['--import', 'tsx']): ForkedTransfer {
  const child = fork(entry, [], { execArgv, serialization: 'advanced' })
  return {
    child,
    send: batchMessages<ToTransfer>((messages) => {
      // One that has just died takes no more messages; its exit is told by itself.
      if (child.connected) child.send(messages)
    }, setImmediate),
    listen: (listener) =>
      void child.on('message', (messages) => {
        for (const message of messages as FromTransfer[]) listener(message)
      }),
    onExit: (listener) => void child.once('exit', listener),
    stop: () => void child.kill(),
  }
}
