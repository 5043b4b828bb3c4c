/** Words of the dialog that shares files, and of why a link ends when it does, in German. */
import type { Translated } from '../catalog.ts'
import type { share as english } from '../en/share.ts'

export const share: Translated<typeof english> = {
  action: 'Teilen…',
  everyFile: 'alle fertigen Dateien',
  title: '{count, plural, one {„{name}“ teilen} other {# Dateien teilen}}',
  life: 'Der Link gilt für',
  lives: {
    tonight: 'Bis heute Abend',
    longest: 'So lange wie möglich',
  },
  until: 'Bis {moment}.',
  because: {
    chosen: '',
    longest: 'Kein Link kann länger als 7 Tage gelten.',
    'sign-in': 'Dann endet Ihre Anmeldung.',
    policy: 'Länger erlaubt es Ihre IT nicht.',
  },
  opening: 'Beim Öffnen',
  openings: {
    attachment: 'Herunterladen',
    inline: 'Im Browser zeigen',
  },
  downloadName: 'Gespeichert als',
  downloadNameHelp: 'Der Name der Datei beim Herunterladen.',
  anyone: 'Wer den Link hat, kann die Datei bis dahin öffnen, auch wenn er weitergegeben wird.',
  copyLink: '{count, plural, one {Link kopieren} other {Links kopieren}}',
  copyMessage: 'Nachricht kopieren',
  copyPage: 'Einen Link für alle kopieren',
  showQr: 'QR-Code zeigen',
  back: 'Zurück',
  qrAlt: 'QR-Code des Links zu {name}',
  done: {
    link: '{count, plural, one {Link kopiert.} other {# Links kopiert.}}',
    message: 'Nachricht kopiert: mit Name, Größe, Ablauf und Link.',
    page: 'Link kopiert: Er öffnet eine Seite mit allen Dateien.',
    qr: 'Richten Sie die Handykamera auf den Code.',
  },
  check: {
    passed: 'Geprüft: Er öffnet sich ohne Anmeldung.',
    later: 'Slipway prüft die Links im Hintergrund.',
    failed: 'Der Link wurde versucht und öffnete sich nicht.',
  },
}
