/** What IT decided, in sentences a person reads. Only what they may run into. */
import { formatSize, type UnitBase } from '../../contract/format-size.ts'
import { allowsVerb, type Policy, type PolicyVerb } from '../../contract/policy.ts'
import { lifeWords } from '../settings/expiry-options.ts'
import { words } from '../words/words.ts'

export function ruleLines(rules: Policy, base: UnitBase): string[] {
  const say = words.policy.lines
  const verbs: Record<PolicyVerb, string> = {
    put: say.noPut,
    post: say.noPost,
    delete: say.noDelete,
    operation: say.noOperation,
  }
  const denied = (Object.keys(verbs) as PolicyVerb[]).filter((verb) => !allowsVerb(rules, verb))
  const { longestLinkSeconds, usualLinkSeconds, allowedTypes, refusedTypes, largestFileBytes } = rules
  const keeps = rules.storageClass ?? rules.encryption ?? rules.tags ?? rules.metadata ?? rules.keyTemplate
  const line = rules.mostConnections ?? rules.mostBytesPerSecond
  return [
    longestLinkSeconds && say.longestLinkSeconds({ duration: lifeWords(longestLinkSeconds) }),
    usualLinkSeconds && say.usualLinkSeconds({ duration: lifeWords(usualLinkSeconds) }),
    allowedTypes && say.allowedTypes({ total: allowedTypes.join(', ') }),
    refusedTypes?.length && say.refusedTypes({ total: refusedTypes.join(', ') }),
    largestFileBytes && say.largestFileBytes({ size: formatSize(largestFileBytes, base) }),
    ...denied.map((verb) => verbs[verb]),
    keeps !== undefined && say.storage,
    line !== undefined && say.line,
    rules.noHistory && say.noHistory,
  ].filter((one): one is string => typeof one === 'string')
}
