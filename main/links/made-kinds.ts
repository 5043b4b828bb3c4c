/** Which kinds of links were made so far: what is not used needs no right. */
import { type LinkKind, linkKinds } from '../../contract/link.ts'
import type { History } from '../history/history.ts'

/** Enough to see whether there is any. */
const ONE_ROW = { search: '', after: null, limit: 1 } as const

export function madeKinds(history: Pick<History, 'page'>): LinkKind[] {
  return linkKinds.filter((kind) => history.page({ ...ONE_ROW, kind }).total > 0)
}
