/** Until when a link works, and why not for longer. */
import type { EffectiveExpiry } from '../../contract/link.ts'
import { momentHere } from '../parts/moment.ts'
import { words } from '../words/words.ts'

export function untilWords({ expiresAt, because }: EffectiveExpiry): string {
  return `${words.share.until({ moment: momentHere(expiresAt) })} ${words.share.because[because]}`.trim()
}
