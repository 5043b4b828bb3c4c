/** Puts a page of ours into the bucket, hands out its link, and remembers it. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Connection } from '../../contract/connection.ts'
import { FailureError } from '../../contract/failure.ts'
import type { EffectiveExpiry, LinkKind, LinkLife } from '../../contract/link.ts'
import { words } from '../../contract/words/words.ts'
import type { HistoryRecord, LinkOptions } from '../history/history.ts'
import { BATCH_TOKEN_BYTES, batchToken } from '../intake/object-key.ts'
import { perform, type Store } from '../s3/store.ts'
import { expiryFor } from './offer-lives.ts'
import { filesPage } from './pages/files-page.ts'
import { type RequestedFiles, requestPage } from './pages/request-page.ts'
import { signerForForms } from './probe-forms.ts'
import type { ShareTools } from './share.ts'
import { signLink } from './sign-links.ts'
import { signRequestWay } from './sign-request-way.ts'
import { pageName, signPageLink } from './sign-share-link.ts'

/** Below a request's own folder: what arrives. */
export const ARRIVALS = 'in/'

interface Published {
  /** A bearer secret. */
  url: string
  expiresAt: number
}

/**
 * One link for many files: page and links have one end.
 * @param records of one connection, so that one sign-in signs them all
 * @throws FailureError
 */
export async function publishFiles(
  tools: ShareTools,
  records: readonly HistoryRecord[],
  life: LinkLife,
): Promise<Published> {
  const connection = tools.book.find(records[0]?.connectionId ?? '')
  const others = records.some(({ connectionId }) => connectionId !== connection?.id)
  if (connection === null || others) throw new FailureError({ kind: 'credentials', what: 'missing' })
  const expiry = await expiryFor(tools, connection.id, life)
  const links = await Promise.all(records.map((record) => signLink(tools, record, expiry)))
  const expiresAt = Math.min(...links.map(({ signed }) => signed.expiresAt))
  const items = links.map(({ record, signed }) => ({ ...record, url: signed.url }))
  return publish(tools, connection, newFolder(connection), {
    kind: 'page',
    name: words.history.total({ count: records.length }),
    html: filesPage(items, expiresAt, tools.messageStyle().unitBase),
    expiry,
    options: { members: records.map(({ id }) => id) },
  })
}

/**
 * A page with which someone without an account sends files in.
 * @throws FailureError
 */
export async function publishRequest(
  tools: ShareTools,
  asked: RequestedFiles,
  life: LinkLife,
): Promise<Published & { byPut: boolean }> {
  const connection = tools.book.active()
  if (connection === null) throw new FailureError({ kind: 'credentials', what: 'gone' })
  const folder = newFolder(connection)
  const expiry = await expiryFor(tools, connection.id, life)
  const signer = await signerForForms(tools, connection, folder)
  const way = await signRequestWay(signer, `${folder}${ARRIVALS}`, asked, expiry.seconds)
  const published = await publish(tools, connection, folder, {
    kind: 'request',
    name: asked.title,
    html: requestPage(way, asked, tools.messageStyle().unitBase),
    expiry,
    options: {},
  })
  return { ...published, byPut: 'slots' in way }
}

interface Page {
  kind: Extract<LinkKind, 'page' | 'request'>
  name: string
  html: string
  expiry: EffectiveExpiry
  options: LinkOptions
}

async function publish(
  tools: ShareTools,
  connection: Connection,
  folder: string,
  { kind, name, html, expiry, options }: Page,
): Promise<Published> {
  const store = tools.stores.of(connection.id)
  const key = `${folder}${pageName}`
  await putPage(store, key, html)
  const link = await signPageLink(store.signer, key, expiry.seconds)
  const id = randomUUID()
  const size = Buffer.byteLength(html)
  const { expiresAt } = link
  tools.history.remember({
    id,
    connectionId: connection.id,
    key,
    name,
    folder: '',
    size,
    proof: 'md5',
    sentAt: tools.clock.now(),
    expiresAt,
    because: expiry.because,
    kind,
    options,
  })
  tools.checker.later({ record: { id, connectionId: connection.id, size }, signed: link })
  tools.changed()
  await tools.clipboard.writeText(link.url)
  return { url: link.url, expiresAt }
}

async function putPage(store: Store, key: string, html: string): Promise<void> {
  const md5 = createHash('md5').update(html).digest('base64')
  const contentType = 'text/html; charset=utf-8'
  await perform(
    store,
    { operation: 'PutObject', key, contentType, metadata: {}, checksums: { md5 } },
    { body: html },
  )
}

function newFolder({ prefix }: Connection): string {
  return `${prefix}${batchToken(randomBytes(BATCH_TOKEN_BYTES))}/`
}
