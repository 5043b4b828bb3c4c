/** Writes the page of what the app says outside of its window, in the order in which it was said. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../contract/words/languages.ts'
import type { OutsideWords } from './outside-window.ts'

export type Moments = readonly (readonly [string, OutsideWords])[]

const titles: Partial<Record<Language, string>> = { en: 'English', ar: 'Arabic' }
const head = `# Words outside the window

What the real app hands to the system for its tray sign, its notifications and its questions, taken by \`npm run gallery\`.
In brackets: what cannot be chosen at that moment.`

/** @param gallery the folder; each language has a page of its own in it */
export function writeWords(gallery: string, language: Language, moments: Moments): void {
  const parts = moments.map(([moment, said]) => [`## ${moment}`, linesOf(said).join('\n')].join('\n\n'))
  const title = titles[language] ?? language
  writeFileSync(
    join(gallery, language, 'words-outside-the-window.md'),
    `${[`${head}\n\nIn ${title}.`, ...parts].join('\n\n')}\n`,
  )
}

function linesOf({ tray, notices, questions }: OutsideWords): string[] {
  const buttonsOf = (buttons: readonly string[]) => buttons.map((text) => `[${text}]`).join(' ')
  return [
    `- Tray: **${tray.tooltip}**`,
    `- Menu: ${tray.menu.join(' · ')}`,
    ...notices.map(({ title, body, buttons }) =>
      `- Notification: **${title}** ${body} ${buttonsOf(buttons)}`.trimEnd(),
    ),
    ...questions.map(
      ({ message, detail, buttons }) => `- Question: **${message}** ${detail} ${buttonsOf(buttons)}`,
    ),
  ]
}
