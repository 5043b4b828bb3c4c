/** Words for how long something takes and when it is. */
import { count } from './plural.ts'

const days = (number: number) => count(number, { one: 'day', other: 'days' })
const hours = (number: number) => count(number, { one: 'hour', other: 'hours' })
const minutes = (number: number) => count(number, { one: 'minute', other: 'minutes' })
const seconds = (number: number) => count(number, { one: 'second', other: 'seconds' })

export const timeWords = {
  days,
  hours,
  minutes,
  seconds,
  fewSecondsLeft: 'A few seconds left',
  secondsLeft: (number: number) => `About ${seconds(number)} left`,
  minutesLeft: (number: number) => `About ${minutes(number)} left`,
  hoursLeft: (wholeHours: number, restMinutes: number) =>
    restMinutes === 0
      ? `About ${hours(wholeHours)} left`
      : `About ${hours(wholeHours)} ${minutes(restMinutes)} left`,
  daysLeft: (number: number) => `About ${days(number)} left`,
  today: (time: string) => `today, ${time}`,
}
