/** Links for programs: upload, form, delete, and any operation by name. Made, remembered, and signed again for copying. */
import { randomUUID } from 'node:crypto'
import type { EffectiveExpiry, LinkLife, MadeLink, Program, ProgramLink } from '../../contract/link.ts'
import type { HistoryRecord } from '../history/history.ts'
import { ungrantedActions } from '../rules/ungranted-actions.ts'
import type { LinkTools } from './link-tools.ts'
import { madeKinds } from './made-kinds.ts'
import { expiryFor } from './offer-lives.ts'
import { type PlannedLink, planProgramLink, signableAgain } from './plan-program-link.ts'
import { signUsableLink } from './sign-usable-link.ts'
import { previewsOf, snippetFor } from './snippets/snippets.ts'
import type { UsableLink } from './snippets/usable-link.ts'

/**
 * Signs a new link and writes its row.
 * @throws FailureError `credentials`; RangeError for a name or a parameter that S3 would not take
 */
export async function makeProgramLink(
  tools: LinkTools,
  asked: ProgramLink,
  life: LinkLife,
): Promise<MadeLink> {
  const { id, usable, expiry, ungranted } = await issueProgramLink(
    tools,
    planProgramLink(tools, asked),
    asked,
    life,
  )
  const method = usable.kind === 'form' ? 'POST' : usable.method
  const { expiresAt, because } = expiry
  return { id, kind: asked.kind, method, expiresAt, because, ungranted, previews: previewsOf(usable) }
}

export interface IssuedLink {
  /** Of its row in the history. */
  id: string
  /** Holds a bearer secret. */
  usable: UsableLink
  expiry: EffectiveExpiry
  /** S3 actions it needs that the policy generated for IT does not grant. */
  ungranted: string[]
}

/** @throws as {@link makeProgramLink} */
export async function issueProgramLink(
  tools: LinkTools,
  { signable, ...place }: PlannedLink,
  program: ProgramLink,
  life: LinkLife,
): Promise<IssuedLink> {
  const chosen = await expiryFor(tools, place.connectionId, life)
  const { usable, expiresAt } = await signUsableLink(
    tools,
    place.connectionId,
    signable,
    place.name,
    chosen.seconds,
  )
  const id = randomUUID()
  tools.history.remember({
    ...place,
    id,
    folder: '',
    size: 0,
    proof: 'md5',
    sentAt: tools.clock.now(),
    expiresAt,
    because: chosen.because,
    kind: program.kind,
    options: { program },
  })
  tools.changed()
  const prefix = tools.book.find(place.connectionId)?.prefix ?? ''
  const ungranted = ungrantedActions(program, { prefix }, madeKinds(tools.history))
  return { id, usable, expiry: { ...chosen, expiresAt }, ungranted }
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
  const { usable, expiresAt } = await signUsableLink(
    tools,
    record.connectionId,
    signableAgain(record),
    record.name,
    expiry.seconds,
  )
  if (left < 1)
    tools.history.renew(record.id, { ...record, ...expiry, expiresAt, linkedAt: tools.clock.now() })
  tools.changed()
  return { text: snippetFor(usable, program), expiresAt }
}
