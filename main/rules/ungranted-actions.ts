/** What a link would need that the generated IAM policy does not grant: with that policy the store refuses the link. Pure. */
import type { LinkKind, ProgramLink } from '../../contract/link.ts'
import { type NeededAction, neededActions } from './needed-actions.ts'
import { usedCapabilities } from './rule-text.ts'
import { bucketActionsOf, objectActionsOf } from './used-capabilities.ts'

/**
 * @param prefix of the connection: empty, or ending in a slash
 * @param kinds of links that were made so far
 * @returns each action once, in the alphabet's order
 */
export function ungrantedActions(
  program: ProgramLink,
  { prefix }: { prefix: string },
  kinds: readonly LinkKind[],
): string[] {
  const used = usedCapabilities(kinds)
  const onObjects = new Set(objectActionsOf(used))
  const onBucket = bucketActionsOf(used)
  const isGranted = ({ action, listedPrefix }: NeededAction) =>
    onObjects.has(action) ||
    onBucket.some(
      (granted) =>
        granted.action === action && (!granted.byPrefix || listedPrefix?.startsWith(prefix) === true),
    )
  const missing = needs(program).filter((needed) => !isGranted(needed))
  return [...new Set(missing.map(({ action }) => action))].sort()
}

function needs(program: ProgramLink): NeededAction[] {
  switch (program.kind) {
    case 'upload':
      return neededActions('PutObject', {})
    case 'form':
      return neededActions('PostObject', {})
    case 'delete':
      return neededActions('DeleteObject', {})
    case 'operation':
      return neededActions(program.operation, program.parameters)
  }
}
