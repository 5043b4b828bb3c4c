/** Words of the pages that others open, and of the message that brings them a link, in French. */
import type { Translated } from '../catalog.ts'
import type { pages as english } from '../en/pages.ts'

export const pages: Translated<typeof english> = {
  filesTitle: '{count, plural, one {# fichier} many {# de fichiers} other {# fichiers}} pour vous',
  inAll: '{size} en tout.',
  files: 'Fichiers',
  download: 'Télécharger',
  downloadOf: 'Télécharger {name}',
  filesNote: 'Qui a l’adresse de cette page peut télécharger les fichiers jusque-là.',
  worksUntil: 'Expiration : {moment}.',
  left: 'Encore {duration}.',
  lessThanAMinute: 'Moins d’une minute.',
  over: 'Le délai est écoulé. Demandez un nouveau lien.',
  requestTitle: 'Envoyer des fichiers : {name}',
  choose: 'Choisissez les fichiers à envoyer. Chacun peut faire jusqu’à {size}.',
  send: 'Envoyer',
  sending: 'Fichiers en cours d’envoi',
  requestNote: 'Les autres visiteurs de cette page ne voient pas ce que vous envoyez.',
  progressOf: 'Progression de {name}',
  sentShare: '{percent} envoyés',
  sent: 'Envoyé',
  tooLarge: 'Ce fichier est trop grand et n’a pas été envoyé.',
  full: 'Cette page a pris tous les fichiers qu’elle peut.',
  pageOver: 'Le délai de cette page est écoulé. Demandez un nouveau lien.',
  broken: 'La connexion s’est coupée. Vérifiez votre réseau et renvoyez le fichier.',
  refused: 'Le stockage a refusé ce fichier. Dites-le à qui vous l’a demandé.',
  chooseFirst: 'Choisissez d’abord un fichier.',
  keepOpen: 'Envoi en cours. Gardez cette page ouverte.',
  sentOf: '{sent} sur {total} envoyés.',
  thanks: 'Merci ; vous pouvez fermer cette page.',
  seeAbove: 'Voyez ci-dessus ce qu’il en est des autres.',
  messageItem: '{name} ({size})',
  messageEnd:
    '{count, plural, one {Le lien expire} many {Les liens expirent} other {Les liens expirent}} : {moment}. Ensuite, demandez-m’en {count, plural, one {un nouveau} many {de nouveaux} other {de nouveaux}}.',
  messageMoment: '{day} à {time}',
}
