/** Words of asking others for files, in French. */
import type { Translated } from '../catalog.ts'
import type { request as english } from '../en/request.ts'

export const request: Translated<typeof english> = {
  open: 'Demander des fichiers',
  title: 'Demander des fichiers',
  text: 'Vous recevez le lien d’une page. Qui l’a peut vous envoyer des fichiers, sans compte.',
  name: 'Ce que vous demandez',
  nameHelp: 'Affiché en haut de la page.',
  largest: 'Plus grand fichier en Mo',
  life: 'Durée de la page',
  note: 'Ce qui arrive apparaît dans cette liste et Slipway vous prévient.',
  byPut:
    'Ce stockage n’accepte pas de formulaires : la page prend 100 fichiers au plus, dont elle seule vérifie la taille.',
  make: 'Copier le lien',
  wrong: 'Dites ce que vous demandez, et une taille jusqu’à 5 000 Mo.',
  copied: 'Lien copié. Fin des envois : {moment}.',
  copiedByPut:
    'Lien copié. Il accepte jusqu’à 100 fichiers, jusqu’à {moment} ; ce stockage n’accepte pas de formulaires.',
  look: 'Voir les fichiers arrivés',
  arrived: '{count, plural, one {# fichier arrivé} many {# de fichiers arrivés} other {# fichiers arrivés}}.',
  arrivedOne: '{name} est arrivé.',
  none: 'Rien de nouveau n’est arrivé.',
}
