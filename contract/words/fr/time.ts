/** Words for how long something takes and when it is, in French. */
import type { Translated } from '../catalog.ts'
import type { time as english } from '../en/time.ts'

export const time: Translated<typeof english> = {
  fewSecondsLeft: 'Encore quelques secondes',
  left: 'Encore {duration} environ',
  today: 'aujourd’hui, {time}',
}
