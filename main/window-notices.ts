/** The system's own notifications about links: what arrived, and what ends soon. A click brings the window. */
import { Notification } from 'electron'
import type { Arrival } from '../contract/views.ts'
import { visibleName } from '../contract/visible-name.ts'
import { spokenLocale } from '../contract/words/speech.ts'
import { words } from '../contract/words/words.ts'
import type { HistoryRecord } from './history/history.ts'

/** Some systems forget the click on a notification that nothing holds. */
const shown = new Set<Notification>()

interface Notice {
  title: string
  body: string
  /** The person clicked on it. */
  open(): void
  /** A button, where the system has such (macOS). */
  action?: { text: string; act(): void }
}

/** One notification for all that arrived since the last look; a single file can be saved from it. */
export function sayArrived(
  arrived: readonly Arrival[],
  open: () => void,
  save: (file: Arrival) => void,
): void {
  const [first] = arrived
  if (first === undefined) return
  const { name, request } = first
  const others = arrived.length - 1
  const body = others === 0 ? visibleName(name) : words.system.arrivedMore({ name, count: others })
  const action = others === 0 ? { text: words.history.saveShort, act: () => save(first) } : undefined
  show({ title: words.system.arrivedTitle({ name: request }), body, open, ...(action && { action }) })
}

/** @param links at least one, the first to end first */
export function sayEndsSoon(links: readonly HistoryRecord[], open: () => void, renew: () => void): void {
  const [first] = links
  if (first === undefined) return
  const { title, text, titleOfMany, textOfMany, renew: renewText } = words.system.endsSoon
  const name = visibleName(first.name)
  const moment = new Intl.DateTimeFormat(spokenLocale(), {
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(first.expiresAt)
  const several = links.length > 1
  show({
    title: several ? titleOfMany({ count: links.length }) : title({ name }),
    body: several ? textOfMany({ name, moment }) : text({ moment }),
    open,
    action: { text: renewText, act: renew },
  })
}

function show({ title, body, open, action }: Notice): void {
  if (!Notification.isSupported()) return
  const actions = action === undefined ? [] : [{ type: 'button' as const, text: action.text }]
  const notification = new Notification({ title, body, actions })
  shown.add(notification)
  notification.on('click', open)
  notification.on('close', () => shown.delete(notification))
  if (action !== undefined) notification.on('action', action.act)
  notification.show()
}
