/** Words for how long something takes and when it is, in German. */
import type { Translated } from '../catalog.ts'
import type { time as english } from '../en/time.ts'

export const time: Translated<typeof english> = {
  fewSecondsLeft: 'Noch wenige Sekunden',
  left: 'Noch etwa {duration}',
  today: 'heute, {time}',
}
