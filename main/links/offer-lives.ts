/** The lives that can be chosen for some links now, each with the end it would really have. */
import { type EffectiveExpiry, type LinkLife, namedLives, type OfferedLife } from '../../contract/link.ts'
import { chosenSeconds, effectiveExpiry } from './effective-expiry.ts'
import type { LinkTools } from './link-tools.ts'

type ExpiryTools = Pick<LinkTools, 'stores' | 'clock' | 'capSeconds'>

/** @throws FailureError `credentials` where there is no usable key */
export async function expiryFor(
  tools: ExpiryTools,
  connectionId: string,
  life: LinkLife,
): Promise<EffectiveExpiry> {
  const { signer } = tools.stores.of(connectionId)
  const { keyEndsAt, longestSeconds } = await signer.limits(chosenSeconds(life, tools.clock.now()))
  const caps = [tools.capSeconds(connectionId), longestSeconds].filter((cap) => cap !== null)
  return effectiveExpiry(life, {
    now: tools.clock.now(),
    credentialsEnd: keyEndsAt,
    capSeconds: caps.length === 0 ? null : Math.min(...caps),
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
