/** Words of the connection doctor, in German. */
import type { Translated } from '../catalog.ts'
import type { doctor as english } from '../en/doctor.ts'

export const doctor: Translated<typeof english> = {
  check: 'Verbindung prüfen',
  title: 'Verbindungsprüfung',
  checking: 'Wird geprüft… {name}',
  healthy: 'Alles, was Slipway braucht, geht.',
  unwell: 'Etwas fehlt. Folgen Sie den Schritten unten oder kopieren Sie den Bericht für die IT.',
  again: 'Noch einmal prüfen',
  copy: 'Bericht kopieren',
  copied: 'Bericht kopiert. Er enthält keinen Schlüssel.',
  verdicts: {
    running: 'Wird angesehen',
    pass: 'Geht',
    warn: 'Hinweis',
    fail: 'Geht nicht',
    skip: 'Nicht angesehen',
  },
  steps: {
    name: 'Der Name des Speichers',
    proxy: 'Der Weg aus diesem Netz',
    certificate: 'Eine sichere Verbindung',
    clock: 'Die Uhr dieses Computers',
    key: 'Der Schlüssel',
    region: 'Die Region',
    addressing: 'Wie der Bucket adressiert wird',
    bucket: 'Der Bucket',
    put: 'Eine Datei ablegen',
    link: 'Einen Link öffnen',
    multipart: 'In Teilen senden',
    'list-parts': 'Nach einer Pause weitermachen',
    abort: 'Nach Abbruch aufräumen',
    form: 'Formulare für andere',
    checksums: 'Prüfsummen',
    conditional: 'Dateien nicht ersetzen',
    delete: 'Löschen',
    lifecycle: 'Eine Regel für liegen gebliebene Uploads',
  },
  fixes: {
    name: 'Der Name wurde nicht gefunden. Prüfen Sie die Adresse oder dieses Netz.',
    proxy:
      'Der Proxy lässt Slipway nicht durch. Bitten Sie die IT, die Adresse des Speichers dort zu erlauben.',
    certificate:
      'Prüfen Sie die Adresse. Fügen Sie bei einem Firmenzertifikat dessen Stelle unter Netzwerk hinzu; http ist nicht vertraulich.',
    clock: 'Stellen Sie Datum und Uhrzeit. Bis dahin richtet sich Slipway nach der Uhr des Speichers.',
    key: 'Der Schlüssel wurde nicht angenommen. Prüfen Sie beide Teile oder bitten Sie die IT um einen neuen.',
    region:
      'Der Speicher nannte eine andere Region. Slipway nutzt sie; tragen Sie sie ein, das spart Nachfragen.',
    addressing:
      'Der Bucket ist unter seiner anderen Adresse zu finden. Ändern Sie unter „Mehr“, wie er adressiert wird.',
    bucket: 'Einen solchen Bucket gibt es hier nicht. Prüfen Sie seinen Namen und wie er adressiert wird.',
    put: 'Der Schlüssel darf hier nichts ablegen. Er braucht s3:PutObject unter dem Ordner.',
    link: 'Ein Link ging nicht auf. Der Schlüssel braucht s3:GetObject unter dem Ordner.',
    multipart: 'Große Dateien gehen nicht. Der Schlüssel braucht s3:PutObject unter dem Ordner.',
    'list-parts':
      'Nach einer Pause wird mehr erneut gesendet. Der Schlüssel braucht s3:ListMultipartUploadParts.',
    abort: 'Abgebrochene Uploads bleiben liegen. Der Schlüssel braucht s3:AbortMultipartUpload.',
    form: 'Andere können keine Dateien per Formular senden. Eine Anfrage nimmt dann höchstens 100 Dateien; nichts zu tun.',
    checksums: 'Der Speicher berechnet kein CRC32. Slipway prüft Dateien per MD5; nichts zu tun.',
    conditional:
      'Der Speicher kann Ersetzen nicht verweigern. Slipway gibt jeder Datei einen eigenen Namen; nichts zu tun.',
    delete: 'Löschen und Teilen beenden brauchen s3:DeleteObject. Eine kleine Testdatei bleibt liegen.',
    lifecycle:
      'Nichts räumt liegen gebliebene Uploads weg. Kopieren Sie die Lebenszyklusregel unter „Für Experten“ und setzen Sie sie.',
  },
}
