/** A page that shows every picture of the gallery. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Pictures are in a folder for each language. */
export function writeIndex(gallery: string): void {
  const languages = ['en', 'ar'].filter((language) => existsSync(join(gallery, language)))
  const parts = languages.map((language) => {
    const pictures = readdirSync(join(gallery, language))
      .filter((name) => name.endsWith('.png'))
      .sort()
    const shown = pictures.map(
      (name) => `### ${name.replace('.png', '')}\n\n![${name.replace('.png', '')}](${language}/${name})`,
    )
    return [`## ${titles[language]}`, ...shown].join('\n\n')
  })
  const words = languages.map((language) => `[${titles[language]}](${language}/words-outside-the-window.md)`)
  const head = [
    '# Gallery',
    'Every state of the real app, taken by `npm run gallery`.',
    `What it says in the tray, in notifications and in questions of the system: ${words.join(', ')}.`,
  ].join('\n\n')
  writeFileSync(join(gallery, 'README.md'), `${[head, ...parts].join('\n\n')}\n`)
}

const titles: Readonly<Record<string, string>> = { en: 'English', ar: 'Arabic' }
