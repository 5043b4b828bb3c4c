/** Words of the app itself: its version, and what becomes of a newer one, in French. */
import type { Translated } from '../catalog.ts'
import type { update as english } from '../en/update.ts'

export const update: Translated<typeof english> = {
  about: 'À propos',
  version: 'Version {name}',
  check: 'Rechercher une mise à jour',
  byItself: 'Slipway cherche lui-même les nouvelles versions ; vous pouvez aussi chercher maintenant.',
  upToDate: 'C’est la version la plus récente. Recherche : {moment}.',
  checking: 'Recherche d’une nouvelle version…',
  downloading: 'La version {name} arrive : {percent}',
  ready: 'Slipway {name} est prêt',
  readyText: 'Il sera installé à la fermeture de Slipway. Rien n’est perdu.',
  now: 'Redémarrer maintenant',
  later: 'Plus tard',
  news: 'Nouveautés',
  waits: 'Des fichiers sont en cours d’envoi. Réessayez une fois l’envoi terminé.',
  failed: {
    'not-reached': 'Le serveur des mises à jour est injoignable. Vérifiez votre réseau, puis réessayez.',
    'not-genuine':
      'Ce qui est arrivé ne vient pas de nous ; rien n’a changé. Prévenez votre service informatique.',
  },
  off: {
    policy: 'Votre service informatique tient Slipway à jour.',
    'no-feed':
      'Cette copie ne se met pas à jour elle-même. Demandez une version récente à qui vous l’a donnée.',
  },
}
