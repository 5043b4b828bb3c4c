/** The real transfer process as a child of plain Node, for tests and measurements without Electron. */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { FromTransfer, ToTransfer } from '../../contract/transfer-protocol.ts'
import type { TransferProcess } from '../../main/transfer-client/transfer-client.ts'

const entry = join(import.meta.dirname, '../../transfer/transfer.ts')

export interface ForkedTransfer extends TransferProcess {
  child: ChildProcess
}

export function forkTransfer(): ForkedTransfer {
  const child = fork(entry, [], { execArgv: ['--import', 'tsx'], serialization: 'advanced' })
  return {
    child,
    send: (message: ToTransfer) => void child.send(message),
    listen: (listener) => void child.on('message', (message) => listener(message as FromTransfer)),
    onExit: (listener) => void child.once('exit', listener),
    stop: () => void child.kill(),
  }
}
