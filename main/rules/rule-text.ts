/** The rules for a connection as text to hand to IT. Pure. */
import type { Connection } from '../../contract/connection.ts'
import type { LinkKind } from '../../contract/link.ts'
import { corsRule } from './cors-rule.ts'
import { iamPolicy } from './iam-policy.ts'
import { lifecycleRules } from './lifecycle-rule.ts'
import { type Capability, capabilities } from './used-capabilities.ts'

export type RuleKind = 'iam' | 'cors' | 'lifecycle'

/** Stands for the origin of whoever's page uses the links. */
const EXAMPLE_ORIGIN = 'https://www.example.com'

/**
 * @param linkKinds that were made: a right that only requests need is asked for once there is one
 * @returns JSON as the AWS CLI takes it
 */
export function ruleText(
  kind: RuleKind,
  { bucket, prefix }: Pick<Connection, 'bucket' | 'prefix'>,
  linkKinds: readonly LinkKind[],
): string {
  return `${JSON.stringify(document(kind, bucket, prefix, linkKinds), null, 2)}\n`
}

function document(kind: RuleKind, bucket: string, prefix: string, linkKinds: readonly LinkKind[]): unknown {
  switch (kind) {
    case 'iam':
      return iamPolicy(usedCapabilities(linkKinds), { bucket, prefix })
    case 'cors': {
      const rule = corsRule(linkKinds, [EXAMPLE_ORIGIN])
      return { CORSRules: rule === null ? [] : [rule] }
    }
    case 'lifecycle':
      return { Rules: lifecycleRules(prefix, null) }
  }
}

/** Whatever the window offers for every file, and requests where they are used. */
export function usedCapabilities(linkKinds: readonly LinkKind[]): Capability[] {
  return capabilities.filter((capability) => capability !== 'request' || linkKinds.includes('request'))
}
