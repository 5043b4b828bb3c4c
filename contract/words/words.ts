/** Everything Slipway says, in the language spoken now: `words.close`, `words.queue.sentOf({ sent, total })`. */
import type { Catalog } from './catalog.ts'
import { catalogs } from './catalogs.ts'
import { en } from './en/en.ts'
import { formatMessage } from './format-message.ts'
import { localDigits } from './local-digits.ts'
import type { MessageArguments } from './message-arguments.ts'
import { spokenLanguage, spokenLocale } from './speech.ts'

/** A text, or, where the message has placeholders, a function that fills them. */
type Said<Message extends string> = Message extends `${string}{${string}`
  ? (values: MessageArguments<Message>) => string
  : string

type Speaking<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? Said<Tree[Key]> : Speaking<Tree[Key]>
}

export type Words = Speaking<typeof en>

export const words = speaking(en, () => catalogs[spokenLanguage()]) as Words

/** The keys of English, each answered with what `current` says there at that moment. */
function speaking(keys: object, current: () => object): object {
  const made = {}
  for (const [key, english] of Object.entries(keys)) {
    const now = () => current()[key as keyof object]
    Object.defineProperty(made, key, property(english, now))
  }
  return made
}

function property(english: string | object, now: () => unknown): PropertyDescriptor {
  if (typeof english === 'object') return shown({ value: speaking(english, now as () => object) })
  const message = () => localDigits(now() as string, spokenLocale())
  if (!english.includes('{')) return shown({ get: message })
  return shown({
    value: (values: Record<string, string | number>) => formatMessage(message(), spokenLocale(), values),
  })
}

function shown(descriptor: PropertyDescriptor): PropertyDescriptor {
  return { ...descriptor, enumerable: true }
}

export type { Catalog }
