/** Words of links for programs, in German. */
import type { Translated } from '../catalog.ts'
import type { makeLink as english } from '../en/make-link.ts'

export const makeLink: Translated<typeof english> = {
  open: 'Neuer Link',
  title: 'Ein Link zum Senden',
  text: 'Für Programme und Skripte. Wer ihn hat, kann genau dies tun, ohne Konto.',
  kind: 'Er ist für',
  kinds: {
    upload: 'Einen Upload',
    form: 'Ein Formular',
    operation: 'Experten',
  },
  help: {
    upload: 'Eine Datei, von einem Programm gesendet. Bis zum Ablauf ersetzt sie die vorige.',
    form: 'Dateien, die eine eigene Webseite innerhalb dieser Grenzen sendet.',
    operation: 'Jede S3-Operation bei ihrem Namen. Slipway fragt vorher noch einmal.',
  },
  name: 'Name der Datei',
  formName: 'Wofür er ist',
  contentType: 'Inhaltstyp',
  contentTypeHelp: 'Etwa image/png. Er muss genau so gesendet werden; leer gilt jeder.',
  exactLength: 'Genaue Größe in Byte',
  exactLengthHelp: 'Leer gilt jede Größe bis 5 GB.',
  largest: 'Größte Datei in MB',
  typeBegins: 'Typ beginnt mit',
  typeBeginsHelp: 'Etwa image/. Leer gilt jeder.',
  operation: 'Operation',
  operationHelp: 'Etwa GetObjectTagging.',
  objectName: 'Name des Objekts',
  objectNameHelp: 'Wie im Speicher, unter dem Präfix der Verbindung. Leer für den Bucket.',
  parameters: 'Parameter',
  parametersHelp: 'Einer je Zeile, etwa VersionId=abc.',
  make: 'Link erstellen',
  wrong: 'Etwas passt nicht. Prüfen Sie die Felder.',
  made: 'So wird er benutzt. Die Adresse ist geheim; sie steht in dem, was Sie kopieren.',
  ungranted:
    'Er wird vielleicht abgelehnt: Die Richtlinie, die Slipway für die IT erstellt, erlaubt das nicht.',
  program: 'Benutzen mit',
  programs: {
    curl: 'curl',
    python: 'Python',
    fetch: 'JavaScript',
    axios: 'axios',
    html: 'HTML-Seite',
  },
  copy: 'Kopieren',
  copied: 'Kopiert. Gilt bis {moment}.',
  useFromProgram: 'Mit einem Programm benutzen…',
  makeDelete: 'Lösch-Link erstellen…',
}
