/** Whether something can be done with the storage in use: IT allows it, and the storage knows how. */
import { allowsVerb, type PolicyVerb } from '../../contract/policy.ts'
import { takesForms } from '../../contract/takes-forms.ts'
import { activeConnection, useAppView } from '../app/app-view.ts'

/** Files from others come in by a form, or, where the storage takes none, by uploads signed beforehand. */
export function useRequests(): 'form' | 'put' | null {
  const active = activeConnection(useAppView())
  if (active === null || !allowsVerb(active.policy?.rules ?? {}, 'post')) return null
  return takesForms(active) ? 'form' : 'put'
}

export function useMay(verb: PolicyVerb): boolean {
  const active = activeConnection(useAppView())
  if (active === null) return false
  const knows = verb !== 'post' || takesForms(active)
  return knows && allowsVerb(active.policy?.rules ?? {}, verb)
}
