/** Starts the app's other processes: plain Node in Electron's utility processes. */
import { utilityProcess } from 'electron'
import { batchMessages } from '../contract/batch-messages.ts'
import type { FromTransfer, ToTransfer } from '../contract/transfer-protocol.ts'
import { childEnvironment } from './child-environment.ts'
import type { Log } from './logs/log.ts'
import type { TransferProcess } from './transfer-client/transfer-client.ts'

/** @param path the built entry of the transfer process */
export function startTransfer(path: string, log: Log): TransferProcess {
  const child = forkProcess(path, 'Slipway transfer', log)
  return {
    send: batchMessages<ToTransfer>(child.send, setImmediate),
    listen: (listener) =>
      child.onMessage((messages) => {
        for (const message of messages as FromTransfer[]) listener(message)
      }),
    onExit: child.onExit,
    stop: child.stop,
  }
}

/**
 * @param path the built entry
 * @param serviceName as the system's list of processes shows it
 */
export function forkProcess(path: string, serviceName: string, log: Log) {
  const child = utilityProcess.fork(path, [], {
    serviceName,
    stdio: 'pipe',
    env: childEnvironment(process.env),
  })
  child.stderr?.on('data', (text: Buffer) => log.warn(`${serviceName}: ${text.toString()}`))
  return {
    send: (message: unknown) => child.postMessage(message),
    onMessage: (listener: (message: unknown) => void) => void child.on('message', listener),
    onExit: (listener: () => void) => void child.once('exit', listener),
    stop: () => void child.kill(),
  }
}
