/** A signer that signs nothing outside a policy, whoever asks: the one gate that every request goes through. */
import { FailureError } from '../../contract/failure.ts'
import type { SignableRequest, Signer } from '../../contract/signable-request.ts'
import type { PolicyInForce } from './combine-policies.ts'
import { type Governed, governedSeconds, governForm, governRequest } from './govern-request.ts'
import type { GovernedPlace } from './is-inside.ts'

/**
 * @param policyOf asked for every signature, so that a changed policy holds at once; null where there is none
 * @returns the same signer, whose every `sign` may throw FailureError `policy` as well; lives are cut to the cap
 */
export function policeSigner(
  signer: Signer,
  place: GovernedPlace,
  policyOf: () => PolicyInForce | null,
): Signer {
  const { signForm } = signer
  return {
    ...signer,
    async sign(request, expiresInSeconds) {
      const policy = policyOf()
      if (policy === null) return signer.sign(unmarked(request), expiresInSeconds)
      const governed = permitted(governRequest(request, policy, placeUnder(policy, place)))
      return signer.sign(unmarked(governed), governedSeconds(policy.rules, expiresInSeconds))
    },
    ...(signForm === undefined
      ? {}
      : {
          async signForm(form, expiresInSeconds) {
            const policy = policyOf()
            if (policy === null) return signForm(form, expiresInSeconds)
            const governed = permitted(governForm(form, policy, placeUnder(policy, place)))
            return signForm(governed, governedSeconds(policy.rules, expiresInSeconds))
          },
        }),
  }
}

/** What a person said decides here; no store, and no signing service, is told. */
function unmarked(request: SignableRequest): SignableRequest {
  if (!('replaces' in request)) return request
  const { replaces: _, ...rest } = request
  return rest
}

/** The connection's own folder where it is inside the policy's, otherwise the policy's. */
export function placeUnder({ rules }: PolicyInForce, place: GovernedPlace): GovernedPlace {
  return { ...place, prefix: prefixUnder(rules.prefix, place.prefix) }
}

export function prefixUnder(set: string | undefined, own: string): string {
  return set === undefined || own.startsWith(set) ? own : set
}

function permitted<Request>(governed: Governed<Request>): Request {
  if (governed.refusal !== null) throw new FailureError({ kind: 'policy', ...governed.refusal })
  return governed.request
}
