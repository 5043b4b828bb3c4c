/** Connection files that a person opened: read, kept in memory while they wait for their passphrase, then handed on. */
import { randomUUID } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type {
  ConnectionFile,
  ConnectionFileSummary,
  OpenedConnectionFile,
} from '../../contract/connection-file.ts'
import { ConnectionFileError, problemCodeOfFile } from './connection-file-error.ts'
import { readContent } from './read-content.ts'
import { checkForm, MOST_FILE_BYTES, unseal } from './seal.ts'

export interface FileDesk {
  /** What is to be shown; null where nothing waits. */
  shown(): OpenedConnectionFile | null
  /** Takes the place of a file that waits. Never throws: what is wrong is shown. @param path absolute */
  open(path: string): Promise<void>
  /** @throws ConnectionFileError; the file goes on waiting */
  unlock(id: string, passphrase: string): Promise<void>
  /** @returns null where it is not the one that waits, or still locked */
  content(id: string): ConnectionFile | null
  putAway(id: string): void
}

interface Waiting {
  id: string
  name: string
  bytes: Uint8Array
  trouble: ConnectionFileError | null
  content: ConnectionFile | null
}

/** @param summaryOf what is shown of a file once it is open */
export function createFileDesk(summaryOf: (file: ConnectionFile) => ConnectionFileSummary): FileDesk {
  let waiting: Waiting | null = null
  /** One passphrase after another: each takes memory of its own while it is tried. */
  let trying: Promise<unknown> = Promise.resolve()
  const find = (id: string) => (waiting?.id === id ? waiting : null)

  return {
    shown() {
      if (waiting === null) return null
      const { id, name, trouble, content } = waiting
      return {
        id,
        name,
        problem: trouble === null ? null : { code: problemCodeOfFile(trouble.trouble), details: '' },
        summary: content === null ? null : summaryOf(content),
      }
    },
    async open(path) {
      const file: Waiting = {
        id: randomUUID(),
        name: basename(path),
        bytes: new Uint8Array(),
        trouble: null,
        content: null,
      }
      try {
        file.bytes = await readWhole(path)
        checkForm(file.bytes)
      } catch (caught) {
        file.trouble = caught instanceof ConnectionFileError ? caught : new ConnectionFileError('unreadable')
      }
      waiting = file
    },
    async unlock(id, passphrase) {
      const turn = trying.then(async () => {
        const file = find(id)
        if (file === null || file.trouble !== null) throw new ConnectionFileError('wrong')
        file.content = readContent(await unseal(file.bytes, passphrase))
      })
      trying = turn.catch(() => undefined)
      await turn
    },
    content: (id) => find(id)?.content ?? null,
    putAway(id) {
      if (find(id) !== null) waiting = null
    },
  }
}

/** No more than one byte above what is taken, whatever size the file says it has. */
async function readWhole(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    if (!(await file.stat()).isFile()) throw new ConnectionFileError('wrong')
    const buffer = Buffer.alloc(MOST_FILE_BYTES + 1)
    let length = 0
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return buffer.subarray(0, length)
  } finally {
    await file.close()
  }
}
