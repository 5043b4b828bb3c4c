/** The local S3 as a process of its own: an Electron utility process, or a child forked by Node. */

import { type LocalS3, type LocalS3Options, startLocalS3 } from './server.ts'

/** What the parent sends. */
export type LocalS3Command =
  | { readonly type: 'start'; readonly options: Omit<LocalS3Options, 'now' | 'onRequest'> }
  | { readonly type: 'stop' }

/** What the parent is told. */
export type LocalS3Report =
  | { readonly type: 'ready'; readonly endpoint: string; readonly port: number }
  | { readonly type: 'failed'; readonly reason: string }

/** The part of Electron's ParentPort that is used; importing electron here would tie the server to it. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: LocalS3Command }) => void): void
  postMessage(report: LocalS3Report): void
}

// A type of its own, not a global one: Electron's types declare it too, and differently.
const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort }
let server: LocalS3 | undefined

function tell(report: LocalS3Report): void {
  if (parentPort !== undefined) parentPort.postMessage(report)
  else process.send?.(report)
}

async function obey(command: LocalS3Command): Promise<void> {
  if (command.type === 'stop') {
    await server?.close()
    process.exit(0)
  }
  try {
    server = await startLocalS3(command.options)
    tell({ type: 'ready', endpoint: server.endpoint, port: server.port })
  } catch (error) {
    tell({ type: 'failed', reason: plainReason(error) })
  }
}

/** At most 20 words: what happened and what to do. */
function plainReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (!('code' in error)) return error.message
  switch (error.code) {
    case 'EADDRINUSE':
      return 'The port is taken by another program. Close that program or choose another port.'
    case 'EACCES':
    case 'EROFS':
      return 'The folder or port may not be used. Choose another folder or port.'
    case 'ENOSPC':
      return 'The disk is full. Make room and try again.'
    default:
      return error.message
  }
}

if (parentPort !== undefined) {
  parentPort.on('message', ({ data }) => void obey(data))
} else {
  process.on('message', (command: LocalS3Command) => void obey(command))
  // A parent that is gone can stop nothing any more.
  process.on('disconnect', () => void obey({ type: 'stop' }))
}
