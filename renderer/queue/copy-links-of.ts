/** Copies the links of all files that are done, or of those in a group, as a list. */
import type { SomeOrAll } from '../../contract/ipc.ts'
import { ask } from '../bridge/bridge.ts'
import { copyLinks } from '../parts/copy-links.ts'
import { showProblem } from '../toasts/toasts.ts'

/** @returns ids of links; none where main could not say, which the person was told */
export async function linksOf(of: SomeOrAll): Promise<string[]> {
  const reply = await ask('uploads:links', { of })
  if (reply.ok) return reply.value.ids
  showProblem(reply.problem)
  return []
}

export async function copyLinksOf(of: SomeOrAll): Promise<void> {
  const ids = await linksOf(of)
  if (ids.length > 0) await copyLinks(ids)
}
