/** Runs the local S3 in a process of its own, as the app does, for tests that kill or measure it. */

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { LocalS3Command, LocalS3Report } from '../../local-s3/process.ts'
import type { LocalS3Options } from '../../local-s3/server.ts'

const entry = fileURLToPath(new URL('../../local-s3/process.ts', import.meta.url))

export interface ForkedServer {
  readonly child: ChildProcess
  readonly report: LocalS3Report
  /** The endpoint of a server that is ready. @throws Error with the reason of one that failed */
  readonly endpoint: string
}

export async function forkServer(options: LocalS3Options): Promise<ForkedServer> {
  const child = fork(entry, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  onTestFinished(() => kill(child))
  const command: LocalS3Command = { type: 'start', options }
  child.send(command)
  const [report]: LocalS3Report[] = await once(child, 'message')
  if (report === undefined) throw new Error('The server said nothing.')
  return {
    child,
    report,
    get endpoint() {
      if (report.type === 'failed') throw new Error(report.reason)
      return report.endpoint
    },
  }
}

/** Ends a process at once, as a crash does, and waits until it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}
