/** Words of the window's frame and of handing files in, in German. */
import type { Translated } from '../catalog.ts'
import type { send as english } from '../en/send.ts'

export const send: Translated<typeof english> = {
  frame: {
    views: 'Ansichten',
    send: 'Senden',
    shared: 'Geteilt',
    settings: 'Einstellungen',
    help: 'Hilfe',
    skip: 'Zu den Dateien springen',
    safeToClose: 'Schließen möglich',
    keepOpen: 'Sendet noch',
    safeAt: 'Etwa {moment} fertig',
    safeToCloseHint: 'Nichts wird gesendet. Sie können Slipway schließen oder den Computer ausschalten.',
    keepOpenHint:
      'Lassen Sie den Computer an. Was unterbrochen wird, geht weiter, sobald Slipway wieder läuft.',
  },
  local: {
    title: 'Sie probieren Slipway aus',
    text: 'Dateien bleiben auf diesem Computer, und Links öffnen sich nur hier.',
    action: 'Speicher verbinden',
  },
  keyMissing: {
    action: 'Schlüssel eingeben',
  },
  drop: {
    title: 'Dateien hier ablegen',
    text: 'Dateien oder ganze Ordner jeder Größe. Jede Datei bekommt einen Link.',
    zipText: 'Dateien oder ganze Ordner jeder Größe. Gemeinsam Abgelegtes bekommt einen Link.',
    asZip: 'Ein ZIP, ein Link',
    more: 'Weitere Dateien können Sie überall im Fenster ablegen',
    chooseFiles: 'Dateien wählen',
    chooseFolder: 'Ordner wählen',
    pasteHint: 'Einfügen geht auch: mit {keys}',
    how: {
      title: 'So geht es',
      drop: 'Dateien ablegen',
      check: 'Slipway sendet und prüft sie',
      paste: 'Link überall einfügen',
    },
    release: 'Loslassen zum Senden',
    releaseText: 'Jede Datei bekommt einen eigenen Link.',
    releaseZipText: 'Alles zusammen bekommt einen Link.',
    alreadyInList:
      '{count, plural, one {Diese Datei ist schon in der Liste.} other {Diese # Dateien sind schon in der Liste.}}',
    nothingFound: 'Darin waren keine Dateien.',
  },
  refused: {
    title: '{count, plural, one {# Datei konnte} other {# Dateien konnten}} nicht angenommen werden',
    more: 'und {count, plural, one {# weitere Datei} other {# weitere Dateien}}',
  },
  toast: {
    region: 'Meldungen',
    copied:
      '{count, plural, one {Link kopiert. Er gilt bis {moment}.} other {# Links kopiert. Sie gelten bis {moment}.}}',
    removed: 'Aus der Liste entfernt. Der Link gilt bis zu seinem Ablauf weiter.',
  },
  warnings: {
    'settings-set-aside':
      'Ihre Einstellungen waren nicht lesbar. Slipway begann mit neuen; die alte Datei wurde aufgehoben.',
    'history-set-aside':
      'Die Liste der geteilten Dateien war nicht lesbar. Eine neue wurde begonnen, die alte aufgehoben.',
    'secrets-this-session-only':
      'Dieser Computer kann Schlüssel nicht sicher aufbewahren. Slipway vergisst Ihren beim Schließen.',
    'keychain-closed':
      'Der Schlüsselbund ging nicht auf. Entsperren Sie ihn und starten Sie Slipway neu; bis dahin werden Schlüssel vergessen.',
    'managed-not-trusted':
      'Die Slipway-Datei für diesen Computer ist nicht geschützt und gilt deshalb nicht. Sagen Sie es der IT.',
    'managed-damaged':
      'Die Slipway-Datei für diesen Computer ist nicht lesbar. Früheres bleibt; sagen Sie es der IT.',
    'records-not-saved':
      'Slipway kann nicht in seinen Ordner schreiben. Uploads gehen nach einem Neustart nicht weiter.',
  },
  clockWrong: {
    slow: 'Die Uhr dieses Computers geht etwa {duration} nach. Stellen Sie Datum und Zeit; das Senden geht weiter.',
    fast: 'Die Uhr dieses Computers geht etwa {duration} vor. Stellen Sie Datum und Zeit; das Senden geht weiter.',
  },
}
