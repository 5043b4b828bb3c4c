/** What one caller may do: the first entry that fits, with the caller's own folder in it. Pure. */
import { type Policy, policySchema } from '../../contract/policy.ts'
import type { Caller } from './authenticate.ts'
import type { ServiceSettings } from './settings.ts'

const SUBJECT = '{subject}'

/** @returns null for someone that no entry is for */
export function policyOf(caller: Caller, callers: ServiceSettings['callers']): Policy | null {
  const entry = callers.find(({ who }) => isFor(who, caller))
  if (entry === undefined) return null
  const { prefix, ...rules } = entry.rules
  if (prefix === undefined) return rules
  // Read again: a subject is no part of a path until it is seen to be one.
  const filled = policySchema.safeParse({
    ...rules,
    prefix: prefix.replaceAll(SUBJECT, encodeURIComponent(caller.subject)),
  })
  return filled.success ? filled.data : null
}

function isFor(who: string, { subject, groups }: Caller): boolean {
  if (who === '*') return true
  return who.startsWith('group:') ? groups.includes(who.slice('group:'.length)) : who === subject
}
