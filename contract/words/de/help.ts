/** Words of the help, in German. */
import type { Translated } from '../catalog.ts'
import type { help as english } from '../en/help.ts'

export const help: Translated<typeof english> = {
  title: 'Hilfe',
  links: 'Was Links können',
  aboutLinks: {
    who: {
      question: 'Wer kann einen Link öffnen?',
      answer: 'Jeder, der ihn hat, ohne Konto und Passwort. Wer den Link weitergibt, gibt die Datei weiter.',
    },
    howLong: {
      question: 'Wie lange gilt er?',
      answer:
        'Bis zum gewählten Ablauf, höchstens 7 Tage. Unter Geteilt steht für jeden Link, wann und warum.',
    },
    stop: {
      question: 'Wie beende ich einen?',
      answer:
        'Wählen Sie unter Geteilt im Menü der Datei „Teilen beenden“. Jeder Link dazu endet; die Datei bleibt.',
    },
    change: {
      question: 'Kann ich einen gesendeten Link ändern?',
      answer:
        'Nein. Erstellen Sie einen neuen; der alte gilt bis zu seinem Ablauf, außer Sie beenden das Teilen.',
    },
    seen: {
      question: 'Kann ich sehen, wer ihn geöffnet hat?',
      answer: 'Nein. Slipway weiß nur, dass es Ihnen den Link gegeben hat.',
    },
    ended: {
      question: 'Was, wenn ein Link abgelaufen ist?',
      answer:
        'Kopieren Sie ihn unter Geteilt noch einmal. Die Datei ist noch da; der neue Link läuft später ab.',
    },
  },
  sending: 'Wie das Senden geht',
  aboutSending: {
    close: {
      question: 'Kann ich Slipway beim Senden schließen?',
      answer: 'Ja. Beim nächsten Öffnen geht es dort weiter. Nichts wird doppelt gesendet.',
    },
    network: {
      question: 'Was, wenn das Netz ausfällt?',
      answer: 'Slipway wartet und macht von selbst weiter, sobald es eine Verbindung gibt.',
    },
    done: {
      question: 'Was heißt Fertig?',
      answer: 'Der Speicher selbst hat bestätigt, dass er Ihre Datei hat, bis zum letzten Byte.',
    },
    editing: {
      question: 'Darf ich eine Datei beim Senden ändern?',
      answer: 'Besser nicht. Slipway merkt es und bittet Sie um einen neuen Versuch, wenn Sie fertig sind.',
    },
    where: {
      question: 'Wohin kommen meine Dateien?',
      answer: 'In den Speicher Ihrer Firma, direkt von diesem Computer. Niemand sonst speichert sie.',
    },
  },
  keyboard: 'Tastatur',
  shortcuts: {
    chooseFiles: 'Dateien zum Senden wählen',
    chooseFolder: 'Einen Ordner zum Senden wählen',
    paste: 'Inhalt der Zwischenablage senden',
    copyAll: 'Links aller fertigen Dateien kopieren',
    pauseOrResume: 'Alles anhalten oder fortsetzen',
    send: 'Zeigen, was gesendet wird',
    shared: 'Zeigen, was geteilt wurde',
    search: 'Geteilte Dateien suchen',
    settings: 'Einstellungen öffnen',
    help: 'Diese Hilfe öffnen',
    rows: 'Zur Zeile darüber oder darunter',
    firstOrLast: 'Zur ersten oder letzten Zeile',
    close: 'Dialog oder Menü schließen',
    larger: 'Alles vergrößern',
    smaller: 'Alles verkleinern',
  },
  forIt: 'Für Ihre IT',
  it: {
    text: 'Wenn etwas nicht geht, kann Ihre IT hiermit mehr anfangen.',
    about: 'Versionen',
    address: 'Speicher',
    place: 'Bucket und Ordner',
    region: 'Region',
    key: 'Schlüssel',
    secret: {
      kept: 'Im Schlüsselbund dieses Computers',
      'this-session': 'Bis Slipway geschlossen wird',
      missing: 'Fehlt: muss neu eingegeben werden',
      'not-needed': 'Keiner aufbewahrt: Dieser Computer holt sich einen bei Bedarf',
    },
    problems: 'Letzte Probleme',
    noProblems: 'Keine. Alles in Ordnung.',
    copy: 'Details für die IT kopieren',
    copyHelp:
      'Fertig für eine Mail: Versionen, Speicher, Probleme, Protokoll. Ohne Schlüssel, Links oder Passwörter.',
    copyLog: 'Kopieren',
    copied: 'Details kopiert. Fügen Sie sie in eine Nachricht an Ihre IT ein.',
  },
  log: 'Protokoll',
  logText: 'Was Slipway zuletzt tat. Schlüssel, Links und Ordner sind weggelassen.',
  logShow: 'Anzeigen',
  logShows: {
    all: 'Alles',
    problems: 'Nur Probleme',
  },
  logEmpty: 'Nichts zu zeigen',
  logEmptyText: 'Sobald etwas geschieht, steht es hier.',
}
