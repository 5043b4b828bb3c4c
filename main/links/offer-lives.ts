/** The lives that can be chosen for some links now, each with the end it would really have. */
import { type EffectiveExpiry, type LinkLife, namedLives, type OfferedLife } from '../../contract/link.ts'
import { effectiveExpiry } from './effective-expiry.ts'
import type { LinkTools } from './link-tools.ts'

type ExpiryTools = Pick<LinkTools, 'book' | 'clock' | 'capSeconds'>

/** @throws FailureError `credentials` where there is no usable key */
export async function expiryFor(
  tools: ExpiryTools,
  connectionId: string,
  life: LinkLife,
): Promise<EffectiveExpiry> {
  const { expiresAt } = await tools.book.credentials(connectionId)
  return effectiveExpiry(life, {
    now: tools.clock.now(),
    credentialsEnd: expiresAt ?? null,
    capSeconds: tools.capSeconds(connectionId),
  })
}

/** @param connectionIds where the links lead; the sign-in that ends first counts for all */
export async function offerLives(
  tools: ExpiryTools,
  connectionIds: ReadonlySet<string>,
): Promise<OfferedLife[]> {
  return Promise.all(
    namedLives.map(async (life) => {
      const ends = await Promise.all([...connectionIds].map((id) => expiryFor(tools, id, life)))
      return { life, ...ends.reduce((first, end) => (end.seconds < first.seconds ? end : first)) }
    }),
  )
}
