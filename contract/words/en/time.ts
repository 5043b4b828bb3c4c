/** Words for how long something takes and when it is. */

export const time = {
  fewSecondsLeft: 'A few seconds left',
  left: 'About {duration} left',
  today: 'today, {time}',
} as const
