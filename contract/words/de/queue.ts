/** Words of the list of files being sent, in German. */
import type { Translated } from '../catalog.ts'
import type { queue as english } from '../en/queue.ts'

export const queue: Translated<typeof english> = {
  list: 'Dateien, die gesendet werden',
  progressOf: 'Fortschritt von {name}',
  overallProgress: 'Fortschritt aller Dateien',
  state: {
    queued: 'Wartet',
    sending: 'Sendet',
    finishing: 'Schließt ab…',
    waitingForNetwork: 'Wartet auf das Netz',
    waiting: 'Wartet auf neuen Versuch',
    paused: 'Angehalten',
    failed: 'Nicht gesendet',
    canceling: 'Bricht ab…',
    canceled: 'Abgebrochen',
    done: 'Fertig',
  },
  triesAgainIn: 'Neuer Versuch in {duration}',
  sentOf: '{sent} von {total}',
  worksUntil: 'Gilt bis {moment}',
  linkEnded: 'Link abgelaufen; kopieren Sie einen neuen',
  proof: {
    'full-object-crc32':
      'Geprüft: Die Prüfsumme des Speichers (CRC-32) über die ganze Datei stimmt mit Ihrer überein.',
    'composite-crc32':
      'Geprüft: Die Prüfsummen des Speichers (CRC-32) über jeden Teil und über alle zusammen stimmen mit Ihrer Datei überein.',
    md5: 'Geprüft: Die Prüfsumme des Speichers (MD5) stimmt mit der Ihrer Datei überein.',
  },
  finished: '{done, number} von {total, plural, one {# Datei} other {# Dateien}} gesendet',
  allDone: '{total, plural, one {Ihre Datei ist gesendet} other {Alle # Dateien sind gesendet}}',
  needAttention: '{count, plural, one {# Datei} other {# Dateien}} nicht gesendet',
  actions: 'Aktionen für alle Dateien',
  first: 'Zuerst senden',
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  cancelUpload: 'Abbrechen',
  retry: 'Erneut versuchen',
  clear: 'Aus der Liste entfernen',
  copyLink: 'Link kopieren',
  copied: 'Kopiert',
  named: '{action}: {name}',
  pauseAll: 'Alle anhalten',
  resumeAll: 'Alle fortsetzen',
  cancelAll: 'Alle abbrechen',
  retryFailed: 'Fehler wiederholen',
  clearFinished: 'Fertige entfernen',
  copyAllLinks: 'Alle Links kopieren',
  confirmCancel: {
    title: '{count, plural, one {# Datei} other {# Dateien}} abbrechen?',
    text: 'Was davon schon gesendet ist, wird gelöscht. Fertige Dateien bleiben, und ihre Links gelten weiter.',
    confirm: '{count, plural, one {# Datei} other {# Dateien}} abbrechen',
    keep: 'Weiter senden',
  },
}
