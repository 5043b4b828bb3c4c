/** `slipway presign`: signs one link for one verb and one key, and writes it into the history. */
import { randomUUID } from 'node:crypto'
import type { Connection } from '../../contract/connection.ts'
import { programLinkSchema } from '../../contract/link.ts'
import { ProblemError } from '../ipc/problem-error.ts'
import { expiryFor } from '../links/offer-lives.ts'
import { type PlannedLink, signableOf } from '../links/plan-program-link.ts'
import { issueProgramLink } from '../links/program-links.ts'
import { signLink } from '../links/sign-links.ts'
import { snippetFor } from '../links/snippets/snippets.ts'
import type { UsableLink } from '../links/snippets/usable-link.ts'
import { headObject } from '../s3/head-object.ts'
import { FILENAME } from '../sign/post-policy.ts'
import type { PresignCommand } from './command.ts'
import { type CommandTools, connectionFor } from './command-tools.ts'
import type { Outcome } from './outcome.ts'

type Asked = PresignCommand['asked']

/** @throws ProblemError, FailureError; RangeError for what S3 does not know */
export async function presignCommand(tools: CommandTools, command: PresignCommand): Promise<Outcome> {
  const { asked, program } = command
  const connection = connectionFor(tools, command.connection)
  const life = command.life ?? tools.usualLinkSeconds(connection.id)
  const { usable, expiry, ungranted } =
    asked.verb === 'GET'
      ? await shareExisting(tools, connection, asked, life)
      : await issue(tools, connection, asked, life)
  return {
    kind: 'presigned',
    method: usable.kind === 'form' ? 'POST' : usable.method,
    url: usable.url,
    headers: usable.kind === 'form' ? {} : usable.headers,
    fields: usable.kind === 'form' ? usable.fields : null,
    text: program === undefined ? null : snippetFor(usable, program),
    expiresAt: expiry.expiresAt,
    because: expiry.because,
    warnings: ungranted.map((action) => `The IAM policy that Slipway makes does not grant ${action}.`),
  }
}

type Life = Parameters<typeof issueProgramLink>[3]

/** A link to download is a share like any other: it stands in the history and can be renewed and revoked there. */
async function shareExisting(
  { links: tools }: CommandTools,
  connection: Connection,
  { key: below, opening, downloadName }: Extract<Asked, { verb: 'GET' }>,
  life: Life,
) {
  const key = `${connection.prefix}${below}`
  const object = await headObject(tools.stores.of(connection.id), key)
  if (object === null) throw new ProblemError('refused', 'no such object')
  const expiry = await expiryFor(tools, connection.id, life)
  const now = tools.clock.now()
  const record = {
    id: randomUUID(),
    connectionId: connection.id,
    key,
    name: lastPart(below),
    folder: '',
    size: object.size,
    proof: 'md5' as const,
    sentAt: now,
    kind: 'share' as const,
    options: { opening, ...(downloadName === undefined ? {} : { downloadName }) },
  }
  const written = { ...record, because: expiry.because, linkedAt: now, checkedAt: null, gone: null }
  const { signed, expiry: effective } = await signLink(tools, { ...written, expiresAt: 0 }, expiry)
  tools.history.remember({ ...record, because: expiry.because, expiresAt: effective.expiresAt })
  tools.changed()
  const usable: UsableLink = {
    kind: 'request',
    method: 'GET',
    url: signed.url,
    headers: {},
    file: record.name,
  }
  return { usable, expiry: effective, ungranted: [] }
}

function issue(
  { links: tools }: CommandTools,
  connection: Connection,
  asked: Exclude<Asked, { verb: 'GET' }>,
  life: Life,
) {
  const program = programOf(asked)
  const isForFiles = asked.verb === 'POST' && (asked.key === '' || asked.key.endsWith('/'))
  const below = isForFiles ? `${asked.key}${FILENAME}` : asked.key
  const key = below === '' ? '' : `${connection.prefix}${below}`
  const name = asked.verb === 'operation' ? `${asked.operation} ${asked.key}`.trim() : lastPart(asked.key)
  const planned: PlannedLink = { signable: signableOf(program, key), connectionId: connection.id, key, name }
  return issueProgramLink(tools, planned, program, life)
}

/** As the history keeps it, so that Copy signs the same again. */
function programOf(asked: Exclude<Asked, { verb: 'GET' }>) {
  const name = lastPart(asked.key).slice(0, 100)
  switch (asked.verb) {
    case 'PUT':
      return programLinkSchema.parse({ ...asked, kind: 'upload', name })
    case 'POST':
      return programLinkSchema.parse({ ...asked, kind: 'form', name })
    case 'DELETE':
      return programLinkSchema.parse({ kind: 'delete', id: randomUUID() })
    case 'operation':
      return programLinkSchema.parse({ ...asked, kind: 'operation', name: asked.key })
  }
}

function lastPart(key: string): string {
  return key.split('/').findLast((part) => part !== '') ?? key
}
