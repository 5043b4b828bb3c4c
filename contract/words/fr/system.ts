/** Words of what the system shows for Slipway: dialogs, notifications, and names of the files it writes, in French. */
import type { Translated } from '../catalog.ts'
import type { system as english } from '../en/system.ts'

export const system: Translated<typeof english> = {
  confirmLink: {
    deleteTitle: 'Créer un lien qui supprime « {name} » ?',
    deleteText: 'Qui l’a peut supprimer le fichier jusqu’à l’expiration. C’est irréversible.',
    operationTitle: 'Créer un lien pour {operation} ?',
    operationText: 'Qui l’a peut le faire dans votre stockage, avec vos droits, jusqu’à l’expiration.',
    make: 'Créer le lien',
  },
  askToClose: {
    title: 'Des fichiers sont encore en cours d’envoi',
    text: 'Si vous fermez Slipway maintenant, il reprendra là à la prochaine ouverture.',
    keep: 'Continuer l’envoi',
    close: 'Fermer et reprendre plus tard',
  },
  endsSoon: {
    title: 'Un lien prend bientôt fin : {name}',
    text: 'Il fonctionne jusqu’au {moment}. Renouvelez-le pour en donner un nouveau.',
    titleOfMany:
      '{count, plural, one {# lien prend bientôt fin} many {# liens prennent bientôt fin} other {# liens prennent bientôt fin}}',
    textOfMany:
      'Le premier, « {name} », fonctionne jusqu’au {moment}. Renouvelez-les pour en donner de nouveaux.',
    renew: 'Renouveler et copier',
  },
  tray: {
    sending: 'Envoi de {count, plural, one {# fichier} many {# de fichiers} other {# fichiers}}, {percent}',
    paused: 'En pause',
    idle: 'Aucun envoi en cours',
    open: 'Ouvrir Slipway',
    quit: 'Quitter Slipway',
  },
  notice: {
    sent: '{count, plural, one {Votre fichier est envoyé} many {# de fichiers sont envoyés} other {# fichiers sont envoyés}}',
    othersSent:
      '{count, plural, one {# fichier a été envoyé.} many {# de fichiers ont été envoyés.} other {# fichiers ont été envoyés.}}',
    openSlipway: 'Ouvrez Slipway pour voir pourquoi.',
  },
  sendWith: 'Envoyer avec Slipway',
  arrivedTitle: 'Fichiers arrivés : {name}',
  arrivedMore:
    '{name} et {count, plural, one {# autre fichier} many {# d’autres fichiers} other {# autres fichiers}}',
  exportedLinks: 'Liens Slipway',
  pastedImage: 'Image collée {stamp}',
  pastedText: 'Texte collé {stamp}',
}
