/** The one policy that holds where several do: a connection's own, and the computer's. Pure. */
import {
  type FileRefusal,
  type HeldPolicy,
  judgeFile,
  type Policy,
  policyVerbs,
} from '../../contract/policy.ts'

export interface PolicyInForce extends HeldPolicy {
  /** Each one by itself: a file has to pass the types of all. */
  every: readonly Policy[]
}

/** @returns what is within both, by the name of whoever set each; null where neither says anything */
export function inForce(own: HeldPolicy | null, computer: HeldPolicy | null): PolicyInForce | null {
  if (own === null || computer === null) {
    const only = own ?? computer
    return only === null ? null : { ...only, every: [only.rules] }
  }
  const setBy = own.setBy === computer.setBy ? own.setBy : `${computer.setBy}, ${own.setBy}`
  return {
    setBy,
    rules: combinePolicies(own.rules, computer.rules),
    every: [own.rules, computer.rules],
  }
}

/** @returns the first reason why a file may not be sent; null where it may */
export function judgeByAll(every: readonly Policy[], file: Parameters<typeof judgeFile>[1]): FileRefusal {
  for (const policy of every) {
    const refusal = judgeFile(policy, file)
    if (refusal !== null) return refusal
  }
  return null
}

/**
 * @param stronger decides where only one can, such as on the storage class
 * @returns rules within both
 */
export function combinePolicies(weaker: Policy, stronger: Policy): Policy {
  const longest = least(weaker.longestLinkSeconds, stronger.longestLinkSeconds)
  const usual = stronger.usualLinkSeconds ?? weaker.usualLinkSeconds
  const prefix = deeper(weaker.prefix, stronger.prefix)
  const template = stronger.keyTemplate ?? weaker.keyTemplate
  // Who chose the template chose for its keys.
  const guessable = (stronger.keyTemplate === undefined ? weaker : stronger).guessableKeys
  return dropUndefined({
    ...weaker,
    ...stronger,
    longestLinkSeconds: longest,
    usualLinkSeconds: least(usual, usual === undefined ? undefined : longest),
    verbs: bothVerbs(weaker.verbs, stronger.verbs),
    prefix,
    keyTemplate: template,
    guessableKeys: guessable,
    // A file has to pass each list: see `every`.
    allowedTypes: undefined,
    refusedTypes: undefined,
    largestFileBytes: least(weaker.largestFileBytes, stronger.largestFileBytes),
    tags: { ...weaker.tags, ...stronger.tags },
    metadata: { ...weaker.metadata, ...stronger.metadata },
    mostConnections: least(weaker.mostConnections, stronger.mostConnections),
    mostBytesPerSecond: least(weaker.mostBytesPerSecond, stronger.mostBytesPerSecond),
    noHistory: weaker.noHistory === true || stronger.noHistory === true ? true : undefined,
    noUpdates: weaker.noUpdates === true || stronger.noUpdates === true ? true : undefined,
  })
}

function least(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return Math.min(one, other)
}

function bothVerbs(one: Policy['verbs'], other: Policy['verbs']): Policy['verbs'] {
  if (one === undefined || other === undefined) return one ?? other
  return policyVerbs.filter((verb) => one.includes(verb) && other.includes(verb))
}

/** Where they are apart, the computer's stands: the connection's own would lead out of it. */
function deeper(own: string | undefined, computer: string | undefined): string | undefined {
  if (own === undefined || computer === undefined) return own ?? computer
  return own.startsWith(computer) ? own : computer
}

function dropUndefined(policy: Partial<Record<keyof Policy, unknown>>): Policy {
  const isEmpty = (value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
  return Object.fromEntries(
    Object.entries(policy).filter(([, value]) => value !== undefined && !isEmpty(value)),
  ) as Policy
}
