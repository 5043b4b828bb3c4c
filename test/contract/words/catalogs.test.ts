/** Every language says everything, with the same placeholders, in plurals of its own, and briefly. */

import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { catalogs } from '../../../contract/words/catalogs.ts'
import { type Language, languages } from '../../../contract/words/languages.ts'
import { textArguments } from '../../../contract/words/message-arguments.ts'

/** Most words of one message; and most characters, where a language has no spaces between words. */
const MOST_WORDS = 20
const MOST_CHARACTERS = 60
const spaceless: readonly Language[] = ['ja']

/** What is the same in English and in some other language. */
const international = new Set([
  ...[
    'Slipway',
    'curl',
    'Python',
    'JavaScript',
    'axios',
    'Bucket',
    'Proxy',
    '{name} ({size})',
    '{action}: {name}',
    'Version {name}',
  ],
  ...['Details', 'Name', 'Region', 'Operation', 'Links', 'Messages', 'Versions', 'Experts', 'Tags'],
  ...['Standard', 'Passphrase', 'FIPS', 'FedRAMP', 'SSE-S3', 'SSE-KMS', 'Token', 'Code'],
])

/** Every message by its path, such as `queue.state.done`. */
function messagesOf(language: Language): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (tree: object, path: string) => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') found.set(path + key, value)
      else walk(value, `${path}${key}.`)
    }
  }
  walk(catalogs[language], '')
  return found
}

/** What a message takes, such as `count: plural`, and the plural forms it has. */
function placeholders(elements: readonly MessageFormatElement[]): { taken: Set<string>; forms: string[][] } {
  const taken = new Set<string>()
  const forms: string[][] = []
  const walk = (inside: readonly MessageFormatElement[]) => {
    for (const element of inside) {
      if (element.type === TYPE.argument) taken.add(`${element.value}: text`)
      if (element.type === TYPE.number) taken.add(`${element.value}: number`)
      if (element.type !== TYPE.plural) continue
      taken.add(`${element.value}: number`)
      forms.push(Object.keys(element.options).filter((form) => !form.startsWith('=')))
      for (const { value } of Object.values(element.options)) walk(value)
    }
  }
  walk(elements)
  return { taken, forms }
}

/** Every text that a message can come to, one for each plural form, placeholders as one word each. */
function textsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.reduce<string[]>(
    (texts, element) => {
      const ends =
        element.type === TYPE.literal
          ? [element.value]
          : element.type === TYPE.plural
            ? Object.values(element.options).flatMap(({ value }) => textsOf(value))
            : ['x']
      return texts.flatMap((text) => ends.map((end) => text + end))
    },
    [''],
  )
}

const english = messagesOf('en')

describe.each(languages)('%s', (language) => {
  const messages = messagesOf(language)
  const each = [...messages].map(([path, message]) => ({
    path,
    message,
    elements: parse(message, { ignoreTag: true }),
  }))

  it('has every message and no other', () => {
    expect([...messages.keys()]).toEqual([...english.keys()])
  })

  it('takes in each message what English takes', () => {
    const taken = each.map(({ path, elements }) => [path, [...placeholders(elements).taken].sort()])
    const wanted = each.map(({ path }) => [
      path,
      [...placeholders(parse(english.get(path) ?? '', { ignoreTag: true })).taken].sort(),
    ])
    expect(taken).toEqual(wanted)
  })

  it('has each plural form that its numbers need, and no other', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort()
    const wrong = each.filter(({ elements }) =>
      placeholders(elements).forms.some((forms) => forms.sort().join() !== needed.join()),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('says each in twenty words', () => {
    const tooLong = each.filter(({ elements }) =>
      textsOf(elements).some((text) =>
        spaceless.includes(language)
          ? [...text].length > MOST_CHARACTERS
          : text.split(/\s+/).length > MOST_WORDS,
      ),
    )
    expect(tooLong.map(({ path }) => path)).toEqual([])
  })

  it('leaves nothing in English that has a word of its own', () => {
    const same =
      language === 'en'
        ? []
        : each.filter(({ path, message }) => message === english.get(path) && message !== '')
    expect(same.map(({ message }) => message).filter((message) => !international.has(message))).toEqual([])
  })

  it('is written with the signs of print', () => {
    // A straight apostrophe would also begin a quotation of ICU MessageFormat.
    const wrong = each.filter(({ message }) => /['"]|\.\.\.|^\s|\s$/.test(message))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('says of each problem in whole sentences what happened and what to do', () => {
    const wrong = each.filter(({ path, message }) => path.startsWith('problems.') && !/[.。]$/u.test(message))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

it('knows of each text that fills a message whose it is', () => {
  const texts = [...english.values()].flatMap((message) =>
    [...placeholders(parse(message, { ignoreTag: true })).taken].filter((taken) => taken.endsWith(': text')),
  )
  expect([...new Set(texts)].sort()).toEqual(
    Object.keys(textArguments)
      .sort()
      .map((name) => `${name}: text`),
  )
})
