/** Everything that links are made with, on a real local S3, with a clock and a clipboard of the test's own. */
import { createHash } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { Connection } from '../../contract/connection.ts'
import type { Policy } from '../../contract/policy.ts'
import type { Saving } from '../../contract/views.ts'
import { createStores } from '../../main/connections/connection-tools.ts'
import type { NewHistoryRecord } from '../../main/history/history.ts'
import { createSender } from '../../main/http/send-signed.ts'
import type { LinkHandlerTools, LinkQuestion } from '../../main/ipc/link-handlers.ts'
import { createLinkChecker } from '../../main/links/link-checker.ts'
import { createSaveDesk } from '../../main/links/save-desk.ts'
import { findArrivals } from '../../main/links/watch-requests.ts'
import { perform } from '../../main/s3/store.ts'
import { createServiceSessions } from '../../main/sign/service/service-sessions.ts'
import { createTransferClient } from '../../main/transfer-client/transfer-client.ts'
import type { RichText } from '../../main/window-clipboard.ts'
import { bucket, credentials, startTestServer } from '../local-s3/start-test-server.ts'
import { startInProcessTransfer } from './in-process-transfer.ts'
import { sharedFile, testHistory } from './test-history.ts'

export async function linkRig() {
  const clock = { offset: 0, now: () => Date.now() + clock.offset }
  // The store lives in the same time, so that links can be outlived.
  const { server } = await startTestServer({ now: clock.now })
  let connection: Connection = {
    id: 'c',
    kind: 'custom',
    name: 'Team storage',
    endpoint: server.endpoint,
    region: 'us-east-1',
    bucket,
    prefix: 'in/',
    addressing: 'path',
    credentials: { kind: 'typed', accessKeyId: credentials.accessKeyId },
  }
  const limits: { credentialsEnd: number | undefined; cap: number | null; rules: Policy } = {
    credentialsEnd: undefined,
    cap: null,
    rules: {},
  }
  const book = {
    active: () => connection,
    find: (id: string) => (id === connection.id ? connection : null),
    secret: () => null,
    learnNoForms: () => {
      connection = { ...connection, takesForms: false }
    },
    credentials: async () => ({
      ...credentials,
      ...(limits.credentialsEnd === undefined ? {} : { expiresAt: limits.credentialsEnd }),
    }),
  }
  const sender = createSender()
  onTestFinished(() => sender.close())
  const history = testHistory()
  const supplies = { of: () => ({ get: book.credentials, refused: () => undefined }) }
  const stores = createStores({
    book,
    sender,
    clock,
    supplies,
    sessions: createServiceSessions(sender, clock, () => undefined),
  })
  const clipboard = {
    text: '',
    html: '',
    writeText: async (text: string) => void Object.assign(clipboard, { text, html: '' }),
    writeRich: async (content: RichText) => void Object.assign(clipboard, content),
  }
  let changes = 0
  const changed = () => {
    changes += 1
  }
  const questions: LinkQuestion[] = []
  const answers: { confirm: boolean; where: string | null } = { confirm: true, where: null }
  const asked: string[] = []
  const transfer = createTransferClient(startInProcessTransfer, () => undefined)
  onTestFinished(() => transfer.stop())
  /** What the page was told of savings, in order. */
  const savings: Saving[][] = []
  const saved: { name: string; content: string }[] = []
  const tools: LinkHandlerTools = {
    history,
    stores,
    book,
    clock,
    clipboard,
    checker: createLinkChecker({ history, stores, clock, changed }),
    capSeconds: () => limits.cap,
    rulesOf: () => limits.rules,
    changed,
    linkExpirySeconds: () => 86_400,
    messageStyle: () => ({ timeZone: 'Europe/Berlin', unitBase: 1000 }),
    lookForArrivals: () => findArrivals(tools),
    confirm: async (question) => {
      questions.push(question)
      return answers.confirm
    },
    saves: createSaveDesk({
      stores,
      transfer,
      chooseWhere: async (name) => {
        asked.push(name)
        return answers.where
      },
      saving: (now) => void savings.push([...now]),
    }),
    saveFile: async (name, pieces) => {
      saved.push({ name, content: [...pieces].join('') })
      return true
    },
  }
  return {
    server,
    connection,
    clock,
    limits,
    history,
    tools,
    clipboard,
    saved,
    savings,
    asked,
    questions,
    answers,
    changes: () => changes,
    store: stores.of('c'),
    /** Puts an object and its history row, as an upload leaves them. */
    async upload(id: string, content = 'hello', rest: Partial<NewHistoryRecord> = {}) {
      const now = clock.now()
      const record = sharedFile(id, {
        key: `in/token/${rest.name ?? `${id}.txt`}`,
        size: Buffer.byteLength(content),
        sentAt: now,
        expiresAt: now + 3_600_000,
        ...rest,
      })
      const md5 = createHash('md5').update(content).digest('base64')
      const contentType = 'text/plain'
      await perform(
        stores.of('c'),
        { operation: 'PutObject', key: record.key, contentType, metadata: {}, checksums: { md5 } },
        { body: content },
      )
      history.remember(record)
      return record
    },
    row: (id: string) => history.find([id])[0],
  }
}
