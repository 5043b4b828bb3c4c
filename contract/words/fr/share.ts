/** Words of the dialog that shares files, and of why a link ends when it does, in French. */
import type { Translated } from '../catalog.ts'
import type { share as english } from '../en/share.ts'

export const share: Translated<typeof english> = {
  action: 'Partager…',
  everyFile: 'tous les fichiers terminés',
  title:
    '{count, plural, one {Partager « {name} »} many {Partager # de fichiers} other {Partager # fichiers}}',
  life: 'Durée du lien',
  lives: {
    tonight: 'Jusqu’à ce soir',
    longest: 'Le plus long possible',
  },
  until: 'Fin : {moment}.',
  because: {
    chosen: '',
    longest: 'Aucun lien ne peut durer plus de 7 jours.',
    'sign-in': 'Votre session se termine alors.',
    policy: 'Votre service informatique n’autorise pas plus.',
  },
  opening: 'À l’ouverture',
  openings: {
    attachment: 'Télécharger',
    inline: 'Afficher dans le navigateur',
  },
  downloadName: 'Enregistré sous',
  downloadNameHelp: 'Le nom du fichier une fois téléchargé.',
  anyone: 'Qui a le lien peut ouvrir le fichier jusque-là, même si on le lui a transmis.',
  copyLink: '{count, plural, one {Copier le lien} many {Copier les liens} other {Copier les liens}}',
  copyMessage: 'Copier un message',
  copyPage: 'Copier un lien pour tous',
  showQr: 'Afficher le code QR',
  back: 'Retour',
  qrAlt: 'Code QR du lien vers {name}',
  done: {
    link: '{count, plural, one {Lien copié.} many {# de liens copiés.} other {# liens copiés.}}',
    message: 'Message copié : avec nom, taille, expiration et lien.',
    page: 'Lien copié : il ouvre une page avec tous les fichiers.',
    qr: 'Visez le code avec un téléphone.',
  },
  check: {
    passed: 'Vérifié : il s’ouvre sans connexion.',
    later: 'Slipway vérifie les liens en arrière-plan.',
    failed: 'Le lien a été essayé et ne s’est pas ouvert.',
  },
}
