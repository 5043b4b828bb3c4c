/** Every message about a problem, in one table: at most 20 words, what happened and what to do, in German. */
import type { Translated } from '../catalog.ts'
import type { problems as english } from '../en/problems.ts'

export const problems: Translated<typeof english> = {
  offline:
    'Keine Verbindung zu Ihrem Speicher. Slipway macht von selbst weiter, sobald das Netz wieder da ist.',
  stalled:
    'Die Verbindung ist verstummt. Slipway versucht es weiter; prüfen Sie Ihr Netz, wenn es dabei bleibt.',
  'network-sign-in':
    'Dieses Netz verlangt eine Anmeldung. Melden Sie sich im Browser an und versuchen Sie es erneut.',
  'proxy-sign-in':
    'Der Proxy Ihres Netzes verlangt eine Anmeldung. Tragen Sie sie in den Einstellungen unter Netzwerk ein.',
  'proxy-refused': 'Der Proxy Ihres Netzes lehnte die Verbindung ab. Bitten Sie Ihre IT um Zugang.',
  'untrusted-certificate':
    'Der Speicher konnte sich nicht ausweisen. Nichts wurde gesendet; bitten Sie Ihre IT, das Zertifikat zu prüfen.',
  'untrusted-key-source':
    'Der Dienst hinter Ihrer Anmeldung konnte sich nicht ausweisen. Nichts wurde gesendet; bitten Sie Ihre IT um Prüfung.',
  'certificate-refused':
    'Diese Datei enthält kein Zertifikat einer Zertifizierungsstelle. Bitten Sie Ihre IT um die richtige und wählen Sie sie erneut.',
  busy: 'Ihr Speicher ist ausgelastet. Slipway sendet langsamer und versucht es weiter.',
  'server-error': 'Ihr Speicher hatte eine Störung. Warten Sie kurz und versuchen Sie es erneut.',
  'not-storage': 'Die Antwort kam nicht von Ihrem Speicher. Prüfen Sie die Adresse mit Ihrer IT.',
  'no-permission': 'Ihr Speicher hat das nicht erlaubt. Bitten Sie Ihre IT, Ihre Rechte zu prüfen.',
  'no-bucket': 'Den Ort für Ihre Dateien gibt es nicht. Bitten Sie Ihre IT, die Verbindung zu prüfen.',
  'wrong-key':
    'Ihr Speicher nahm den Schlüssel nicht an. Prüfen Sie die Verbindung oder erbitten Sie einen neuen.',
  'wrong-clock':
    'Die Uhr dieses Computers geht falsch. Stellen Sie Datum und Zeit und versuchen Sie es erneut.',
  'wrong-region':
    'Ihr Speicher ist in einer anderen Region. Bitten Sie Ihre IT, die Verbindung zu berichtigen.',
  'key-missing': 'Ihr Schlüssel wird wieder gebraucht. Öffnen Sie die Verbindung und geben Sie ihn ein.',
  'key-expired':
    'Ihre Anmeldung ist abgelaufen. Melden Sie sich an oder geben Sie einen neuen Schlüssel ein.',
  'key-not-found':
    'Am Ort, den die Verbindung nennt, ist kein Schlüssel. Prüfen Sie die Verbindung oder fragen Sie Ihre IT.',
  'key-incomplete':
    'Am Ort, den die Verbindung nennt, fehlt ein Teil des Schlüssels. Bitten Sie Ihre IT darum.',
  'key-refused':
    'Der Dienst hinter Ihrer Anmeldung erlaubte das nicht. Bitten Sie Ihre IT, Ihre Rechte zu prüfen.',
  'key-source-silent':
    'Der Dienst hinter Ihrer Anmeldung antwortet nicht. Slipway versucht es weiter; sonst fragen Sie Ihre IT.',
  'storage-full': 'Ihr Speicher ist voll. Bitten Sie Ihre IT um mehr Platz; Gesendetes bleibt erhalten.',
  'already-there':
    'Eine Datei dieses Namens ist schon da. Nichts wurde ersetzt. „Beide behalten“ sendet sie unter anderem Namen.',
  damaged: 'Die Datei kam nicht heil an und wurde nicht geteilt. Versuchen Sie es erneut.',
  'file-changed':
    'Die Datei änderte sich beim Senden und wurde nicht geteilt. Versuchen Sie es, wenn sie fertig ist.',
  'file-missing': 'Die Datei ist nicht mehr da. Legen Sie sie zurück oder noch einmal ab.',
  'file-unreadable': 'Die Datei war nicht lesbar. Prüfen Sie, ob Sie sie öffnen dürfen.',
  'not-a-file': 'Nur Dateien und Ordner lassen sich senden. Legen Sie die Datei selbst ab.',
  'too-large': 'Die Datei ist größer, als Ihr Speicher erlaubt. Teilen Sie sie auf oder fragen Sie Ihre IT.',
  'not-supported': 'Ihr Speicher kann das nicht. Fragen Sie die IT, ob ein anderer es kann.',
  'policy-verb': 'Ihre IT erlaubt das für diesen Speicher nicht. Fragen Sie sie, wenn Sie es brauchen.',
  'policy-place':
    'Ihre IT beschränkt diesen Speicher auf einen Ordner. Dies liegt außerhalb; nichts wurde getan.',
  'policy-type':
    'Ihre IT erlaubt keine Dateien dieses Typs. Senden Sie einen anderen Typ oder fragen Sie sie.',
  'policy-size': 'Die Datei ist größer, als Ihre IT erlaubt. Verkleinern Sie sie oder fragen Sie Ihre IT.',
  'name-refused':
    'Ihr Speicher nimmt diesen Namen nicht. Geben Sie der Datei einen kürzeren, einfacheren Namen.',
  'empty-clipboard': 'Hier ist nichts zum Einfügen. Kopieren Sie zuerst eine Datei, ein Bild oder Text.',
  'no-connection':
    'Noch ist kein Speicher verbunden. Verbinden Sie ihn oder probieren Sie Slipway auf diesem Computer aus.',
  'connection-gone':
    'Dieser Speicher ist auf diesem Computer nicht mehr eingerichtet. Verbinden Sie ihn wieder oder fragen Sie die IT.',
  'connection-in-use':
    'Dateien sind noch dorthin unterwegs. Warten Sie, bis sie fertig sind, oder brechen Sie ab.',
  'connection-file-empty': 'Diese Verbindungsdatei ist leer. Bitten Sie, sie noch einmal zu schicken.',
  'connection-file-wrong': 'Das ist keine Slipway-Verbindungsdatei. Prüfen Sie, ob es die richtige ist.',
  'connection-file-damaged':
    'Die Verbindungsdatei wurde unterwegs verändert oder beschädigt. Fordern Sie sie neu an; nichts wurde übernommen.',
  'connection-file-passphrase':
    'Die Passphrase passt nicht zu dieser Datei. Prüfen Sie sie und geben Sie sie erneut ein.',
  'connection-file-newer':
    'Diese Datei stammt von einem neueren Slipway. Aktualisieren Sie Slipway und öffnen Sie sie dann.',
  'connection-file-unreadable':
    'Die Verbindungsdatei war nicht lesbar. Kopieren Sie sie auf diesen Computer und öffnen Sie sie erneut.',
  'connection-locked': 'Ihre IT hat diesen Speicher eingerichtet, und nur sie kann ihn ändern.',
  'form-incomplete': 'Etwas fehlt oder ist vertippt. Prüfen Sie die markierten Felder.',
  'local-storage-failed':
    'Der Speicher auf diesem Computer startete nicht. Starten Sie Slipway neu; sonst fragen Sie Ihre IT.',
  'upload-lost': 'Ihr Speicher hat diesen Upload verloren. Versuchen Sie es erneut, um von vorn zu senden.',
  'started-over': 'Ihr Speicher hat diesen Upload verloren. Slipway sendet ihn von vorn.',
  refused: 'Ihr Speicher hat das abgelehnt. Kopieren Sie die Details für Ihre IT.',
  internal: 'In Slipway ging etwas schief. Versuchen Sie es erneut; Ihre Dateien sind unberührt.',
}
