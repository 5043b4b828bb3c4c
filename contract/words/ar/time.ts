/** Words for how long something takes and when it is, in Arabic. */
import type { Translated } from '../catalog.ts'
import type { time as english } from '../en/time.ts'

export const time: Translated<typeof english> = {
  fewSecondsLeft: 'بقيت ثوانٍ قليلة',
  left: 'المتبقي تقريبًا: {duration}',
  today: 'اليوم، {time}',
}
