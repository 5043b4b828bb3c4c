/** How long a link should work, as people type it: `90s`, `30m`, `3h`, `3d`, `1w`, `tonight`, `longest`. Pure. */
import { MAX_EXPIRY_SECONDS, MIN_EXPIRY_SECONDS } from '../../contract/limits.ts'
import type { LinkLife } from '../../contract/link.ts'

const secondsIn = { s: 1, m: 60, h: 3_600, d: 86_400, w: 604_800 } as const

/** @returns null for what is no life of 1 second to 7 days; a bare number is seconds */
export function parseLife(text: string): LinkLife | null {
  const typed = text.trim().toLowerCase()
  if (typed === 'tonight' || typed === 'longest') return typed
  const [, count = '', unit = 's'] = /^(\d{1,6})\s?([smhdw])?$/.exec(typed) ?? []
  if (count === '') return null
  const seconds = Number(count) * secondsIn[unit as keyof typeof secondsIn]
  return seconds >= MIN_EXPIRY_SECONDS && seconds <= MAX_EXPIRY_SECONDS ? seconds : null
}
