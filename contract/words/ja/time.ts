/** Words for how long something takes and when it is, in Japanese. */
import type { Translated } from '../catalog.ts'
import type { time as english } from '../en/time.ts'

export const time: Translated<typeof english> = {
  fewSecondsLeft: '残り数秒',
  left: '残り約{duration}',
  today: '今日 {time}',
}
