/** Words of asking others for files, in German. */
import type { Translated } from '../catalog.ts'
import type { request as english } from '../en/request.ts'

export const request: Translated<typeof english> = {
  open: 'Dateien anfragen',
  title: 'Dateien anfragen',
  text: 'Sie bekommen einen Link zu einer Seite. Wer ihn hat, kann Ihnen ohne Konto Dateien senden.',
  name: 'Worum Sie bitten',
  nameHelp: 'Das steht oben auf der Seite.',
  largest: 'Größte Datei in MB',
  life: 'Die Seite gilt für',
  note: 'Was ankommt, steht in dieser Liste, und Slipway meldet es Ihnen.',
  byPut:
    'Dieser Speicher kennt keine Formulare: Die Seite nimmt höchstens 100 Dateien, deren Größe nur sie selbst prüft.',
  make: 'Link kopieren',
  wrong: 'Nennen Sie, worum Sie bitten, und eine Größe bis 5.000 MB.',
  copied: 'Link kopiert. Dateien können bis {moment} gesendet werden.',
  copiedByPut: 'Link kopiert. Bis {moment} können 100 Dateien kommen: Dieser Speicher kennt keine Formulare.',
  look: 'Nach angekommenen Dateien sehen',
  arrived: '{count, plural, one {# Datei} other {# Dateien}} angekommen.',
  arrivedOne: '{name} ist angekommen.',
  none: 'Nichts Neues ist angekommen.',
}
