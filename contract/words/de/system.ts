/** Words of what the system shows for Slipway: dialogs, notifications, and names of the files it writes, in German. */
import type { Translated } from '../catalog.ts'
import type { system as english } from '../en/system.ts'

export const system: Translated<typeof english> = {
  confirmLink: {
    deleteTitle: 'Einen Link erstellen, der „{name}“ löscht?',
    deleteText: 'Wer ihn hat, kann die Datei bis zum Ablauf löschen. Löschen ist endgültig.',
    operationTitle: 'Einen Link für {operation} erstellen?',
    operationText: 'Wer ihn hat, kann dies bis zum Ablauf mit Ihren Rechten in Ihrem Speicher tun.',
    make: 'Link erstellen',
  },
  askToClose: {
    title: 'Es werden noch Dateien gesendet',
    text: 'Wenn Sie Slipway jetzt schließen, macht es beim nächsten Öffnen dort weiter.',
    keep: 'Weiter senden',
    close: 'Schließen und später fortsetzen',
  },
  endsSoon: {
    title: 'Ein Link endet bald: {name}',
    text: 'Er gilt bis {moment}. Erneuern Sie ihn, um einen neuen weiterzugeben.',
    titleOfMany: '{count, plural, one {# Link endet bald} other {# Links enden bald}}',
    textOfMany: 'Der erste, „{name}“, gilt bis {moment}. Erneuern Sie sie, um neue weiterzugeben.',
    renew: 'Erneuern und kopieren',
  },
  tray: {
    sending: '{count, plural, one {# Datei wird gesendet} other {# Dateien werden gesendet}}, {percent}',
    paused: 'Angehalten',
    idle: 'Es wird nichts gesendet',
    open: 'Slipway öffnen',
    quit: 'Slipway beenden',
  },
  notice: {
    sent: '{count, plural, one {Ihre Datei ist gesendet} other {# Dateien sind gesendet}}',
    othersSent: '{count, plural, one {# Datei wurde gesendet.} other {# Dateien wurden gesendet.}}',
    openSlipway: 'Öffnen Sie Slipway, um zu sehen, warum.',
  },
  sendWith: 'Mit Slipway senden',
  arrivedTitle: 'Dateien angekommen: {name}',
  arrivedMore: '{name} und {count, plural, one {# weitere Datei} other {# weitere Dateien}}',
  exportedLinks: 'Slipway-Links',
  pastedImage: 'Eingefügtes Bild {stamp}',
  pastedText: 'Eingefügter Text {stamp}',
}
