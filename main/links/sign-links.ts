/** Signs links of the history and writes down their effective end; the URLs go to whoever asked and nowhere else. */
import { FailureError } from '../../contract/failure.ts'
import { MAX_EXPIRY_SECONDS, MIN_EXPIRY_SECONDS } from '../../contract/limits.ts'
import type { EffectiveExpiry, LinkLife } from '../../contract/link.ts'
import type { SignedRequest, Signer } from '../../contract/signable-request.ts'
import type { HistoryRecord, LinkOptions } from '../history/history.ts'
import type { LinkTools } from './link-tools.ts'
import { expiryFor } from './offer-lives.ts'
import { signPageLink, signShareLink } from './sign-share-link.ts'

export interface SignedLink {
  record: HistoryRecord
  /** A bearer secret. */
  signed: SignedRequest
  expiry: EffectiveExpiry
}

/** A link with less left than this is not worth copying: it gets a new life, in seconds. */
const WORTH_COPYING_SECONDS = 60

/**
 * Gives each link a new life.
 * @param life as chosen, for all or for each; shortened to what sign-in and admin allow
 * @param options replaces what the link was asked to be
 * @throws FailureError `credentials` where there is no usable key
 */
export async function renewLinks(
  tools: LinkTools,
  records: readonly HistoryRecord[],
  life: LinkLife | ((record: HistoryRecord) => LinkLife),
  options?: LinkOptions,
): Promise<SignedLink[]> {
  const lifeOf = typeof life === 'function' ? life : () => life
  const signed = await Promise.all(
    records.map(async (record) => {
      const expiry = await expiryFor(tools, record.connectionId, lifeOf(record))
      return signLink(tools, { ...record, options: { ...record.options, ...options } }, expiry)
    }),
  )
  const linkedAt = tools.clock.now()
  for (const { record, expiry } of signed)
    tools.history.renew(record.id, { ...expiry, linkedAt, options: record.options })
  tools.changed()
  return signed
}

/** The life that was chosen for a link; where sign-in or admin cut it short, nobody knows any more. */
export function lifeBefore({ because, expiresAt, linkedAt }: HistoryRecord, otherwise: LinkLife): LinkLife {
  if (because === 'longest') return 'longest'
  const seconds = Math.round((expiresAt - linkedAt) / 1000)
  const known = because === 'chosen' && seconds >= MIN_EXPIRY_SECONDS && seconds <= MAX_EXPIRY_SECONDS
  return known ? seconds : otherwise
}

/**
 * Signs links again with the end they have: what was said of them stays true.
 * @param life of those that have ended, or nearly
 */
export async function copyLinks(
  tools: LinkTools,
  records: readonly HistoryRecord[],
  life: LinkLife,
): Promise<SignedLink[]> {
  const now = tools.clock.now()
  const secondsLeft = (record: HistoryRecord) => Math.floor((record.expiresAt - now) / 1000)
  const isLive = (record: HistoryRecord) =>
    record.gone === null && secondsLeft(record) >= WORTH_COPYING_SECONDS
  const fresh = await renewLinks(
    tools,
    records.filter((record) => !isLive(record)),
    life,
  )
  const again = await Promise.all(
    records.filter(isLive).map(async (record) => {
      const { seconds, expiresAt } = await expiryFor(tools, record.connectionId, secondsLeft(record))
      return signLink(tools, record, { seconds, expiresAt, because: record.because })
    }),
  )
  const byId = new Map([...fresh, ...again].map((link) => [link.record.id, link]))
  return records.flatMap(({ id }) => byId.get(id) ?? [])
}

/** @throws FailureError for a link that only a program can use */
export async function signLink(
  { stores }: Pick<LinkTools, 'stores'>,
  record: HistoryRecord,
  expiry: EffectiveExpiry,
): Promise<SignedLink> {
  const { signer } = stores.of(record.connectionId)
  const signed = await signClickable(signer, record, expiry.seconds)
  // The signer knows best: it counts in the store's own time.
  return { record, signed, expiry: { ...expiry, expiresAt: signed.expiresAt } }
}

function signClickable(signer: Signer, record: HistoryRecord, seconds: number): Promise<SignedRequest> {
  switch (record.kind) {
    case 'share':
      return signShareLink(signer, { ...record, ...record.options }, seconds)
    case 'page':
    case 'request':
      return signPageLink(signer, record.key, seconds)
    default:
      throw new FailureError({ kind: 'internal', message: 'not a link to click' })
  }
}
