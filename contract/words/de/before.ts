/** Words of what is asked before a drop is sent, in German. */
import type { Translated } from '../catalog.ts'
import type { before as english } from '../en/before.ts'

export const before: Translated<typeof english> = {
  title: 'Vor dem Senden',
  summary: '{count, plural, one {# Datei} other {# Dateien}}, {size}',
  privateTitle: '{count, plural, one {Das sieht privat aus} other {# Dateien sehen privat aus}}',
  privateHelp: 'Wer den Link bekommt, kann öffnen, was Sie senden.',
  hugeTitle: '{count, plural, one {Das ist sehr groß} other {# Dateien sind sehr groß}}',
  hugeHelp: 'Es kann Stunden dauern und Ihren Speicher füllen.',
  reasons: {
    key: 'geheimer Schlüssel',
    passwords: 'gespeicherte Passwörter',
    secrets: 'Einstellungen mit Geheimnissen',
    huge: 'über 50 GB',
  },
  privateChoice: 'Was damit geschieht',
  leaveOut: 'Weglassen',
  sendToo: 'Mitsenden',
  takenTitle:
    '{count, plural, one {Sie haben schon eine Datei dieses Namens geteilt} other {Sie haben schon # Dateien dieser Namen geteilt}}',
  takenChoice: 'Gleicher Name',
  taken: {
    'keep-both': 'Beide behalten',
    replace: 'Ersetzen',
    skip: 'Überspringen',
  },
  takenHelp: {
    'keep-both': 'Die neue Datei bekommt einen eigenen Link. Der alte bleibt, wie er ist.',
    replace: 'Die alte Datei geht verloren. Ihr Link liefert die neue.',
    skip: 'Nichts wird gesendet. Der alte Link bleibt, wie er ist.',
  },
  thereTitle:
    '{count, plural, one {Eine Datei dieses Namens ist schon da} other {# Dateien dieser Namen sind schon da}}',
  thereHelp: {
    'keep-both': 'Was da ist, bleibt. Die neue Datei bekommt eine Zahl hinter ihren Namen, etwa (2).',
    replace: 'Was da ist, geht verloren, egal von wem. Seine Links liefern die neue Datei.',
    skip: 'Nichts wird gesendet. Was da ist, bleibt, wie es ist.',
  },
  as: 'Senden als',
  asFiles: 'Einzelne Dateien',
  asZip: 'Ein ZIP',
  names: 'Namen',
  nameOf: 'Name von {name}',
  nameFaults: {
    empty: 'Geben Sie einen Namen ein.',
    path: 'Ein Name kann kein / oder \\ enthalten.',
    dots: 'Das kann kein Name sein.',
    long: 'Dieser Name ist zu lang.',
    twice: 'Eine andere Datei hier hat diesen Namen.',
  },
  more: 'und {count, plural, one {# weitere Datei} other {# weitere Dateien}}',
  zipMore: 'und {count, plural, one {# weitere} other {# weitere}}',
  send: '{count, plural, one {# Datei} other {# Dateien}} senden',
  sendZip: 'Ein ZIP senden',
  replaceAndSend: 'Ersetzen und senden',
  sendNothing: 'Nichts senden',
  dontSend: 'Nicht senden',
  leftOut: '{count, plural, one {# Datei} other {# Dateien}} weggelassen',
}
