/** Words of the app itself: its version, and what becomes of a newer one, in German. */
import type { Translated } from '../catalog.ts'
import type { update as english } from '../en/update.ts'

export const update: Translated<typeof english> = {
  about: 'Über Slipway',
  version: 'Version {name}',
  check: 'Nach Updates suchen',
  byItself: 'Slipway sucht von selbst nach neuen Versionen; Sie können auch jetzt suchen.',
  upToDate: 'Das ist die neueste Version. Gesucht: {moment}.',
  checking: 'Neue Version wird gesucht …',
  downloading: 'Version {name} wird geladen: {percent}',
  ready: 'Slipway {name} ist bereit',
  readyText: 'Es wird eingesetzt, wenn Sie Slipway schließen. Nichts geht verloren.',
  now: 'Jetzt neu starten',
  later: 'Später',
  news: 'Was ist neu',
  waits: 'Es werden gerade Dateien gesendet. Versuchen Sie es danach noch einmal.',
  failed: {
    'not-reached':
      'Der Ort der neuen Versionen war nicht erreichbar. Prüfen Sie Ihr Netz und versuchen Sie es noch einmal.',
    'not-genuine': 'Was ankam, stammt nicht von uns; nichts wurde geändert. Sagen Sie es Ihrer IT.',
  },
  off: {
    policy: 'Ihre IT-Abteilung hält Slipway aktuell.',
    'no-feed':
      'Diese Kopie aktualisiert sich nicht selbst. Bitten Sie um eine neuere, wo Sie sie bekommen haben.',
  },
}
