/** Whether something can be done with the storage in use: IT allows it, and the storage knows how. */
import { allowsVerb, type PolicyVerb } from '../../contract/policy.ts'
import { lacks } from '../../contract/providers.ts'
import { activeConnection, useAppView } from '../app/app-view.ts'

export function useMay(verb: PolicyVerb): boolean {
  const active = activeConnection(useAppView())
  if (active === null) return false
  const knows = verb !== 'post' || !lacks(active.endpoint, 'post')
  return knows && allowsVerb(active.policy?.rules ?? {}, verb)
}
