/** Words of the window's frame and of handing files in, in French. */
import type { Translated } from '../catalog.ts'
import type { send as english } from '../en/send.ts'

export const send: Translated<typeof english> = {
  frame: {
    views: 'Vues',
    send: 'Envoyer',
    shared: 'Partagés',
    settings: 'Paramètres',
    help: 'Aide',
    skip: 'Aller aux fichiers',
    safeToClose: 'Fermeture possible',
    keepOpen: 'Envoi en cours',
    safeAt: 'Terminé vers {moment}',
    safeToCloseHint: 'Aucun envoi en cours. Vous pouvez fermer Slipway ou éteindre l’ordinateur.',
    keepOpenHint: 'Laissez l’ordinateur allumé. Un envoi interrompu reprend à la réouverture de Slipway.',
  },
  local: {
    title: 'Vous essayez Slipway',
    text: 'Les fichiers restent sur cet ordinateur et les liens ne s’ouvrent qu’ici.',
    action: 'Connecter votre stockage',
  },
  keyMissing: {
    action: 'Saisir la clé',
  },
  drop: {
    title: 'Déposez des fichiers ici',
    text: 'Fichiers ou dossiers entiers, de toute taille. Chaque fichier reçoit un lien.',
    zipText:
      'Fichiers ou dossiers entiers, de toute taille. Ce que vous déposez ensemble reçoit un seul lien.',
    asZip: 'Un ZIP, un lien',
    more: 'Déposez d’autres fichiers n’importe où dans la fenêtre',
    chooseFiles: 'Choisir des fichiers',
    chooseFolder: 'Choisir un dossier',
    pasteHint: 'Vous pouvez aussi coller avec {keys}',
    how: {
      title: 'Comment faire',
      drop: 'Déposez vos fichiers',
      check: 'Slipway les envoie et les vérifie',
      paste: 'Collez le lien où vous voulez',
    },
    release: 'Relâchez pour envoyer',
    releaseText: 'Chaque fichier reçoit son propre lien.',
    releaseZipText: 'L’ensemble reçoit un seul lien.',
    alreadyInList:
      '{count, plural, one {Ce fichier est déjà dans la liste.} many {Ces # de fichiers sont déjà dans la liste.} other {Ces # fichiers sont déjà dans la liste.}}',
    nothingFound: 'Il n’y avait aucun fichier dedans.',
  },
  refused: {
    title: '{count, plural, one {# fichier refusé} many {# de fichiers refusés} other {# fichiers refusés}}',
    more: 'et {count, plural, one {# autre fichier} many {# d’autres fichiers} other {# autres fichiers}}',
  },
  toast: {
    region: 'Messages',
    copied:
      '{count, plural, one {Lien copié.} many {# de liens copiés.} other {# liens copiés.}} Expiration : {moment}.',
    removed: 'Retiré de la liste. Le lien reste valable jusqu’à son expiration.',
  },
  warnings: {
    'settings-set-aside':
      'Vos paramètres étaient illisibles ; Slipway repart avec de nouveaux. L’ancien fichier est conservé.',
    'history-set-aside':
      'La liste des fichiers partagés était illisible. Une nouvelle commence ; l’ancienne est conservée.',
    'secrets-this-session-only':
      'Cet ordinateur ne peut pas garder les clés en sûreté. Slipway oublie la vôtre à la fermeture.',
    'keychain-closed':
      'Le trousseau ne s’est pas ouvert. Déverrouillez-le et relancez Slipway ; d’ici là, les clés sont oubliées.',
    'managed-not-trusted':
      'Le fichier Slipway de cet ordinateur n’est pas protégé et ne compte donc pas. Prévenez l’informatique.',
    'managed-damaged':
      'Le fichier Slipway de cet ordinateur est illisible. Ce qui était fixé reste ; prévenez l’informatique.',
    'records-not-saved':
      'Slipway ne peut pas écrire dans son dossier. Les envois ne reprendront pas au redémarrage.',
  },
  clockWrong: {
    slow: 'L’horloge de cet ordinateur retarde d’environ {duration}. Réglez la date et l’heure ; l’envoi continue.',
    fast: 'L’horloge de cet ordinateur avance d’environ {duration}. Réglez la date et l’heure ; l’envoi continue.',
  },
}
