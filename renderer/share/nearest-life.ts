/** Which of the offered lives is chosen at first. */
import type { NamedLife } from '../../contract/link.ts'

const DAY = 86_400

/** @param seconds that new links work for by the person's settings; never longer than those, where it can be */
export function nearestLife(seconds: number): NamedLife {
  if (seconds >= 7 * DAY) return 'longest'
  return seconds >= 3 * DAY ? 'three-days' : seconds >= DAY ? 'tonight' : 'hour'
}
