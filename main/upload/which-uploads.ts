/** The uploads that a command is for. Pure. */
import { sep } from 'node:path'
import type { SomeOrAll } from '../../contract/ipc.ts'
import { NEEDS_YOU } from '../../contract/views.ts'
import type { QueueOutline } from './queue-outline.ts'
import type { Upload } from './upload.ts'

/** @returns ids in the order of the queue, or as they were named; some may be gone */
export function idsOf(
  which: SomeOrAll,
  uploads: ReadonlyMap<string, Upload>,
  outline: QueueOutline,
): readonly string[] {
  if (which === 'all') return [...uploads.keys()]
  if (!('group' in which)) return which
  if (which.group === NEEDS_YOU) return outline.section(NEEDS_YOU)?.ids.slice() ?? []
  return [...uploads.values()].filter(({ batch }) => batch === which.group).map(({ id }) => id)
}

/** @returns links of those that are done */
export function linksOf(ids: readonly string[], uploads: ReadonlyMap<string, Upload>): string[] {
  return ids.flatMap((id) => {
    const state = uploads.get(id)?.state
    return state?.kind === 'done' ? [state.linkId] : []
  })
}

/** Whether an upload of this path, or of one below it, is in the list and not done. */
export function isUnderWay(path: string, uploads: ReadonlyMap<string, Upload>): boolean {
  const below = path + sep
  for (const { path: one, state } of uploads.values())
    if (state.kind !== 'done' && state.kind !== 'canceled' && (one === path || one.startsWith(below)))
      return true
  return false
}
