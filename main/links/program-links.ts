/** Links for programs: upload, form, delete, and any operation by name. Made, remembered, and signed again for copying. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { Connection } from '../../contract/connection.ts'
import { FailureError } from '../../contract/failure.ts'
import type { EffectiveExpiry, LinkLife, MadeLink, Program, ProgramLink } from '../../contract/link.ts'
import type { FormPolicy, SignableRequest } from '../../contract/signable-request.ts'
import type { HistoryRecord } from '../history/history.ts'
import { BATCH_TOKEN_BYTES, batchToken, objectKeyOf } from '../intake/object-key.ts'
import { namedRequest } from '../sign/named-operations.ts'
import { FILENAME } from '../sign/post-policy.ts'
import type { LinkTools } from './link-tools.ts'
import { expiryFor } from './offer-lives.ts'
import { previewsOf, snippetFor } from './snippets/snippets.ts'
import type { UsableLink } from './snippets/usable-link.ts'

/** What is signed: a request, or the policy of a form. */
export type Signable = { request: SignableRequest } | { policy: FormPolicy }

interface Planned {
  signable: Signable
  connectionId: string
  key: string
  name: string
}

/**
 * Signs a new link and writes its row.
 * @throws FailureError `credentials`; RangeError for a name or a parameter that S3 would not take
 */
export async function makeProgramLink(
  tools: LinkTools,
  asked: ProgramLink,
  life: LinkLife,
): Promise<MadeLink> {
  const { signable, ...place } = plan(tools, asked)
  const expiry = await expiryFor(tools, place.connectionId, life)
  const { usable, expiresAt } = await sign(tools, place.connectionId, signable, place.name, expiry)
  const id = randomUUID()
  tools.history.remember({
    ...place,
    id,
    folder: '',
    size: 0,
    proof: 'md5',
    sentAt: tools.clock.now(),
    expiresAt,
    because: expiry.because,
    kind: asked.kind,
    options: { program: asked },
  })
  tools.changed()
  const method = usable.kind === 'form' ? 'POST' : usable.method
  return { id, kind: asked.kind, method, expiresAt, because: expiry.because, previews: previewsOf(usable) }
}

/**
 * Signs a link again, with the end that it has, for one program.
 * @param life of one that has ended
 * @returns text that holds the link
 */
export async function programText(
  tools: LinkTools,
  record: HistoryRecord,
  program: Program,
  life: LinkLife,
): Promise<{ text: string; expiresAt: number }> {
  const left = Math.floor((record.expiresAt - tools.clock.now()) / 1000)
  const expiry = await expiryFor(tools, record.connectionId, left >= 1 ? left : life)
  const signable = signableAgain(record)
  const { usable, expiresAt } = await sign(tools, record.connectionId, signable, record.name, expiry)
  if (left < 1)
    tools.history.renew(record.id, { ...record, ...expiry, expiresAt, linkedAt: tools.clock.now() })
  tools.changed()
  return { text: snippetFor(usable, program), expiresAt }
}

/** A shared file's link is for programs too. */
function signableAgain({ kind, key, name, options }: HistoryRecord): Signable {
  if (options.program !== undefined) return signableOf(options.program, key)
  if (kind !== 'share') throw new FailureError({ kind: 'internal', message: 'no link for a program' })
  const download = { filename: options.downloadName ?? name, disposition: 'attachment' } as const
  return { request: { operation: 'GetObject', key, download } }
}

/** Where it leads: an object of the history, or a new key that nobody can guess, so that nothing is overwritten. */
function plan(tools: LinkTools, asked: ProgramLink): Planned {
  if (asked.kind === 'delete') {
    const [record] = tools.history.find([asked.id])
    if (record === undefined) throw new RangeError('no such row')
    const { connectionId, key, name } = record
    return { connectionId, key, name, signable: signableOf(asked, key) }
  }
  const connection = tools.book.active()
  if (connection === null) throw new FailureError({ kind: 'credentials', what: 'missing' })
  const key = keyOf(asked, connection)
  const name = asked.kind === 'operation' ? `${asked.operation} ${asked.name}`.trim() : asked.name
  return { connectionId: connection.id, key, name, signable: signableOf(asked, key) }
}

function keyOf(asked: Exclude<ProgramLink, { kind: 'delete' }>, { prefix }: Connection): string {
  if (asked.kind === 'operation') return asked.name === '' ? '' : `${prefix}${asked.name}`
  const token = batchToken(randomBytes(BATCH_TOKEN_BYTES))
  if (asked.kind === 'form') return `${prefix}${token}/${FILENAME}`
  const key = objectKeyOf(prefix, token, asked.name)
  if (key === null) throw new RangeError('the name is too long')
  return key
}

function signableOf(asked: ProgramLink, key: string): Signable {
  switch (asked.kind) {
    case 'upload': {
      const { contentType, exactLength } = asked
      return {
        request: {
          operation: 'PutObject',
          key,
          ...(contentType === undefined ? {} : { contentType }),
          ...(exactLength === undefined ? {} : { exactLength }),
          metadata: {},
          checksums: {},
        },
      }
    }
    case 'form':
      return {
        policy: {
          key,
          fields: { success_action_status: asked.successStatus },
          conditions: [
            ['content-length-range', asked.smallest, asked.largest],
            ...(asked.typeBegins === undefined
              ? []
              : [['starts-with', '$Content-Type', asked.typeBegins] as const]),
          ],
        },
      }
    case 'delete':
      return { request: { operation: 'DeleteObject', key } }
    case 'operation':
      return { request: namedRequest(asked.operation, key === '' ? null : key, asked.parameters) }
  }
}

async function sign(
  tools: Pick<LinkTools, 'stores'>,
  connectionId: string,
  signable: Signable,
  name: string,
  { seconds }: EffectiveExpiry,
): Promise<{ usable: UsableLink; expiresAt: number }> {
  const { signer } = tools.stores.of(connectionId)
  if ('policy' in signable) {
    if (signer.signForm === undefined) throw new FailureError({ kind: 'internal', message: 'no forms' })
    const { url, fields, expiresAt } = await signer.signForm(signable.policy, seconds)
    const typed = signable.policy.conditions.find(([, field]) => field === '$Content-Type')?.[2]
    const withType = typed === undefined ? fields : { 'Content-Type': exampleType(String(typed)), ...fields }
    return { usable: { kind: 'form', url, fields: withType, file: name }, expiresAt }
  }
  const { method, url, headers, expiresAt } = await signer.sign(signable.request, seconds)
  const moves = method === 'PUT' || method === 'GET'
  return { usable: { kind: 'request', method, url, headers, file: moves ? name : null }, expiresAt }
}

/** A form has to send some type that begins as its policy says. */
function exampleType(begins: string): string {
  const examples: Record<string, string> = {
    'image/': 'image/jpeg',
    'video/': 'video/mp4',
    'audio/': 'audio/mpeg',
  }
  return begins.endsWith('/') ? (examples[begins] ?? `${begins}octet-stream`) : begins
}
