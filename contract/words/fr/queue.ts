/** Words of the list of files being sent, in French. */
import type { Translated } from '../catalog.ts'
import type { queue as english } from '../en/queue.ts'

export const queue: Translated<typeof english> = {
  list: 'Fichiers en cours d’envoi',
  progressOf: 'Progression de {name}',
  overallProgress: 'Progression de tous les fichiers',
  state: {
    queued: 'En attente',
    sending: 'Envoi',
    finishing: 'Finalisation…',
    waitingForNetwork: 'En attente du réseau',
    waiting: 'Nouvel essai bientôt',
    paused: 'Suspendu',
    failed: 'Non envoyé',
    canceling: 'Annulation…',
    canceled: 'Annulé',
    done: 'Terminé',
    sentBefore: 'Déjà envoyé',
  },
  triesAgainIn: 'Nouvel essai dans {duration}',
  sentOf: '{sent} sur {total}',
  worksUntil: 'Expire : {moment}',
  linkEnded: 'Lien expiré ; copiez-en un nouveau',
  proof: {
    'full-object-crc32':
      'Vérifié : la somme de contrôle du stockage (CRC-32) sur tout le fichier égale la sienne.',
    'composite-crc32':
      'Vérifié : les sommes du stockage (CRC-32) de chaque partie, et de toutes ensemble, égalent celles du fichier.',
    md5: 'Vérifié : la somme de contrôle du stockage (MD5) égale celle du fichier.',
  },
  finished:
    '{done, number} sur {total, plural, one {# fichier envoyé} many {# de fichiers envoyés} other {# fichiers envoyés}}',
  allDone:
    '{total, plural, one {Votre fichier est envoyé} many {# de fichiers envoyés} other {Les # fichiers sont envoyés}}',
  needAttention:
    '{count, plural, one {# fichier non envoyé} many {# de fichiers non envoyés} other {# fichiers non envoyés}}',
  needsYou:
    '{count, plural, one {# fichier a besoin de vous} many {# de fichiers ont besoin de vous} other {# fichiers ont besoin de vous}}',
  severalFiles: '{count, plural, one {# fichier} many {# de fichiers} other {# fichiers}}',
  groupSent: '{done, number} sur {total, plural, one {# fichier} many {# de fichiers} other {# fichiers}}',
  groupDone:
    '{count, plural, one {# fichier envoyé} many {# de fichiers envoyés} other {Les # fichiers sont envoyés}}',
  copyLinks: '{count, plural, one {Copier le lien} many {Copier # de liens} other {Copier # liens}}',
  more: 'Plus',
  rename: 'Renommer',
  renameTitle: 'Renommer avant l’envoi',
  newName: 'Nouveau nom',
  nameStays: 'Le nom ne pouvait plus être changé.',
  actions: 'Actions pour tous les fichiers',
  first: 'Envoyer en premier',
  pause: 'Suspendre',
  resume: 'Reprendre',
  cancelUpload: 'Annuler',
  retry: 'Réessayer',
  keepBoth: 'Garder les deux',
  sentBefore: 'Déjà envoyé : {moment}. Le fichier est toujours là ; voici un nouveau lien.',
  sendAnew: 'Envoyer à nouveau',
  clear: 'Retirer de la liste',
  copyLink: 'Copier le lien',
  copied: 'Copié',
  named: '{action} : {name}',
  pauseAll: 'Tout suspendre',
  resumeAll: 'Tout reprendre',
  cancelAll: 'Tout annuler',
  clearFinished: 'Retirer les terminés',
  copyAllLinks: 'Copier tous les liens',
  confirmCancel: {
    title: 'Annuler {count, plural, one {# fichier} many {# de fichiers} other {# fichiers}} ?',
    text: 'Ce qui en est déjà envoyé est supprimé. Les fichiers terminés restent et leurs liens aussi.',
    confirm: 'Annuler {count, plural, one {# fichier} many {# de fichiers} other {# fichiers}}',
    keep: 'Continuer l’envoi',
  },
}
