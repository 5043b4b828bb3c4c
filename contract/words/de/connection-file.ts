/** Words of connection files: opening one, and making one, in German. */
import type { Translated } from '../catalog.ts'
import type { connectionFile as english } from '../en/connection-file.ts'

export const connectionFile: Translated<typeof english> = {
  open: 'Verbindungsdatei öffnen',
  openText: 'Die .slipway-Datei, die Sie von Ihrer IT haben.',
  title: 'Verbindungsdatei',
  passphrase: 'Passphrase',
  passphraseHelp: 'Wer Ihnen „{name}“ geschickt hat, hat Ihnen die Passphrase gesagt.',
  unlock: 'Öffnen',
  unlocking: 'Wird geöffnet…',
  setUpBy: 'Eingerichtet von {name}.',
  storage: 'Ihre Dateien gehen nach {name}',
  replaces: 'Ersetzt „{name}“. Geteilte Links bleiben in der Liste.',
  needsKey: 'Slipway fragt danach nach Ihrem eigenen Schlüssel.',
  trusts: 'Zertifikate, denen dieser Computer vertrauen wird: {count, number}.',
  changesProxy: 'Auch der Weg ins Netz wird für Slipway eingestellt.',
  accept: 'Verbinden',
  accepting: 'Verbindung wird geprüft…',
  anyway: 'Trotzdem hinzufügen',
  added: 'Verbunden.',
  save: 'Verbindungsdatei speichern…',
  saveTitle: 'Verbindungsdatei für „{name}“',
  saveText:
    'Wer sie öffnet, gibt die Passphrase ein und ist verbunden. Schicken Sie die Passphrase auf anderem Weg.',
  by: 'Eingerichtet von',
  byHelp: 'Wird beim Öffnen gezeigt, etwa „Acme IT“.',
  newPassphrase: 'Passphrase',
  newPassphraseHelp: 'Mindestens 12 Zeichen. Vier zufällige Wörter sind gut.',
  again: 'Passphrase noch einmal',
  includeKey: 'Schlüssel in die Datei legen',
  includeKeyHelp: 'Alle nutzen dann diesen Schlüssel. Sonst gibt jede Person einen eigenen ein.',
  rules: 'Regeln, die niemand ändern kann',
  saveNow: 'Datei speichern',
  saving: 'Wird versiegelt…',
  saved: 'Verbindungsdatei gespeichert.',
  errors: {
    by: 'Geben Sie an, wer sie eingerichtet hat.',
    passphrase: 'Geben Sie mindestens 12 Zeichen ein.',
    again: 'Die beiden sind nicht gleich.',
    rules: 'Prüfen Sie die markierten Regeln.',
  },
}
