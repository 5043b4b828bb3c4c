/** Words for how long something takes and when it is, in Spanish. */
import type { Translated } from '../catalog.ts'
import type { time as english } from '../en/time.ts'

export const time: Translated<typeof english> = {
  fewSecondsLeft: 'Quedan unos segundos',
  left: 'Aprox. {duration} más',
  today: 'hoy, {time}',
}
