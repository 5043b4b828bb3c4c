/** What a link for a program signs, and where it leads. Pure, but for the new key that nobody can guess. */
import { randomBytes } from 'node:crypto'
import type { Connection } from '../../contract/connection.ts'
import { FailureError } from '../../contract/failure.ts'
import type { ProgramLink } from '../../contract/link.ts'
import type { FormPolicy, SignableRequest } from '../../contract/signable-request.ts'
import type { HistoryRecord } from '../history/history.ts'
import { BATCH_TOKEN_BYTES, batchToken, objectKeyOf } from '../intake/object-key.ts'
import { namedRequest } from '../sign/named-operations.ts'
import { FILENAME } from '../sign/post-policy.ts'
import type { LinkTools } from './link-tools.ts'

/** What is signed: a request, or the policy of a form. */
export type Signable = { request: SignableRequest } | { policy: FormPolicy }

export interface PlannedLink {
  signable: Signable
  connectionId: string
  key: string
  name: string
}

/** A shared file's link is for programs too. */
export function signableAgain({ kind, key, name, options }: HistoryRecord): Signable {
  if (options.program !== undefined) return signableOf(options.program, key)
  if (kind !== 'share') throw new FailureError({ kind: 'internal', message: 'no link for a program' })
  const download = { filename: options.downloadName ?? name, disposition: 'attachment' } as const
  return { request: { operation: 'GetObject', key, download } }
}

/** Where it leads: an object of the history, or a new key that nobody can guess, so that nothing is overwritten. */
export function planProgramLink(tools: Pick<LinkTools, 'history' | 'book'>, asked: ProgramLink): PlannedLink {
  if (asked.kind === 'delete') {
    const [record] = tools.history.find([asked.id])
    if (record === undefined) throw new RangeError('no such row')
    const { connectionId, key, name } = record
    return { connectionId, key, name, signable: signableOf(asked, key) }
  }
  const connection = tools.book.active()
  if (connection === null) throw new FailureError({ kind: 'credentials', what: 'gone' })
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

/** @throws RangeError for an operation or a parameter that S3 does not know */
export function signableOf(asked: ProgramLink, key: string): Signable {
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
