/** The channels about connections over a real local S3, with everything stored in memory. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ConnectionDetails } from '../../contract/connection.ts'
import type { CredentialSource } from '../../contract/credential-source.ts'
import { createFileDesk } from '../../main/connection-file/file-desk.ts'
import { detailsOf, summaryOf } from '../../main/connection-file/make-file.ts'
import {
  createConnectionBook,
  type Secret,
  typedCredentials,
} from '../../main/connections/connection-book.ts'
import { createStores } from '../../main/connections/connection-tools.ts'
import { createSender } from '../../main/http/send-signed.ts'
import { createConnectionHandlers } from '../../main/ipc/connection-handlers.ts'
import { directNetwork } from '../../main/network/network.ts'
import { createNetworkBook } from '../../main/network/network-book.ts'
import { createServiceSessions } from '../../main/sign/service/service-sessions.ts'
import { createIntegrityMemory } from '../../main/upload/integrity-memory.ts'
import { bucket, credentials, startTestServer } from '../local-s3/start-test-server.ts'
import { memoryValue } from './memory-value.ts'

const keychain = {
  lasting: true,
  seal: (text: string) => Buffer.from(text).toString('base64'),
  open: (sealed: string) => Buffer.from(sealed, 'base64').toString(),
}

export async function connectionRig() {
  const directory = mkdtempSync(join(tmpdir(), 'slipway-connections-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const { server } = await startTestServer()
  const details: ConnectionDetails = {
    name: 'Acme storage',
    endpoint: server.endpoint,
    region: 'us-east-1',
    bucket,
    prefix: 'in/',
    addressing: 'path',
    credentials: { kind: 'typed', accessKeyId: credentials.accessKeyId },
  }
  const computer = () => {
    const book = createConnectionBook(memoryValue(), keychain)
    const sender = createSender(directNetwork)
    onTestFinished(() => sender.close())
    const clock = { now: Date.now }
    const supplies = {
      of: (source: CredentialSource, _details: unknown, secret: () => Secret | null) => ({
        get: async () => typedCredentials(source, secret()),
        refused: () => undefined,
      }),
    }
    const networkBook = createNetworkBook(memoryValue(), keychain)
    const fileDesk = createFileDesk((file) => summaryOf(file, book.findSame(detailsOf(file))))
    const open = { uploads: 0, links: 0 }
    const clipboard = { text: '' }
    const saved: { name: string; path: string }[] = []
    const handlers = createConnectionHandlers(
      {
        book,
        stores: createStores({
          book,
          sender,
          clock,
          supplies,
          sessions: createServiceSessions(sender, clock, () => undefined),
        }),
        integrity: createIntegrityMemory({}, () => undefined),
        queue: { countOpen: () => open.uploads },
        history: { countLive: () => open.links },
        fileDesk,
        networkBook,
        networkChanged: () => undefined,
        clock,
        clipboard: {
          readText: async () => clipboard.text,
          async writeText(text) {
            clipboard.text = text
          },
        },
        work: 2,
        chooseConnectionFile: async () => null,
        async saveConnectionFile(name, content) {
          const path = join(directory, name)
          writeFileSync(path, content)
          saved.push({ name, path })
          return true
        },
      },
      () => ({ openedFile: fileDesk.shown() }) as never,
    )
    return { book, fileDesk, networkBook, handlers, open, saved, clipboard }
  }
  return { server, details, directory, computer, secret: { secretAccessKey: credentials.secretAccessKey } }
}
