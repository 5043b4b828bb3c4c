/** Words of the pages that others open, and of the message that brings them a link, in German. */
import type { Translated } from '../catalog.ts'
import type { pages as english } from '../en/pages.ts'

export const pages: Translated<typeof english> = {
  filesTitle: '{count, plural, one {# Datei} other {# Dateien}} für Sie',
  inAll: 'Insgesamt {size}.',
  files: 'Dateien',
  download: 'Herunterladen',
  downloadOf: '{name} herunterladen',
  filesNote: 'Wer die Adresse dieser Seite hat, kann die Dateien bis dahin herunterladen.',
  worksUntil: 'Gilt bis {moment}.',
  left: 'Noch {duration}.',
  lessThanAMinute: 'Weniger als eine Minute.',
  over: 'Die Zeit ist um. Bitten Sie um einen neuen Link.',
  requestTitle: 'Dateien senden: {name}',
  choose: 'Wählen Sie die Dateien zum Senden. Jede darf bis zu {size} haben.',
  send: 'Senden',
  sending: 'Dateien, die gesendet werden',
  requestNote: 'Andere, die diese Seite haben, sehen nicht, was Sie senden.',
  progressOf: 'Fortschritt von {name}',
  sentShare: '{percent} gesendet',
  sent: 'Gesendet',
  tooLarge: 'Diese Datei ist zu groß und wurde nicht gesendet.',
  full: 'Diese Seite hat alle Dateien angenommen, die sie kann.',
  pageOver: 'Die Zeit dieser Seite ist um. Bitten Sie um einen neuen Link.',
  broken: 'Die Verbindung brach ab. Prüfen Sie Ihr Netz und senden Sie die Datei noch einmal.',
  refused: 'Der Speicher lehnte diese Datei ab. Sagen Sie es, wer Sie darum bat.',
  chooseFirst: 'Wählen Sie zuerst eine Datei.',
  keepOpen: 'Wird gesendet. Lassen Sie diese Seite offen.',
  sentOf: '{sent} von {total} gesendet.',
  thanks: 'Danke; Sie können diese Seite schließen.',
  seeAbove: 'Oben steht, was mit den anderen geschah.',
  messageItem: '{name} ({size})',
  messageEnd:
    '{count, plural, one {Der Link gilt} other {Die Links gelten}} bis {moment}. Danach schicke ich gern {count, plural, one {einen neuen} other {neue}}.',
  messageMoment: '{day} um {time}',
}
