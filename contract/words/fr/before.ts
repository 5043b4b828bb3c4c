/** Words of what is asked before a drop is sent, in French. */
import type { Translated } from '../catalog.ts'
import type { before as english } from '../en/before.ts'

export const before: Translated<typeof english> = {
  title: 'Avant l’envoi',
  summary: '{count, plural, one {# fichier} many {# de fichiers} other {# fichiers}}, {size}',
  privateTitle:
    '{count, plural, one {Ceci semble privé} many {# de fichiers semblent privés} other {# fichiers semblent privés}}',
  privateHelp: 'Qui reçoit le lien peut ouvrir ce que vous envoyez.',
  hugeTitle:
    '{count, plural, one {C’est très volumineux} many {# de fichiers sont très volumineux} other {# fichiers sont très volumineux}}',
  hugeHelp: 'Cela peut durer des heures et remplir votre stockage.',
  reasons: {
    key: 'clé secrète',
    passwords: 'mots de passe enregistrés',
    secrets: 'paramètres avec secrets',
    huge: 'plus de 50 Go',
  },
  privateChoice: 'Qu’en faire',
  leaveOut: 'Laisser de côté',
  sendToo: 'Envoyer aussi',
  takenTitle:
    '{count, plural, one {Vous avez déjà partagé un fichier de ce nom} many {Vous avez déjà partagé # de fichiers de ces noms} other {Vous avez déjà partagé # fichiers de ces noms}}',
  takenChoice: 'Même nom',
  taken: {
    'keep-both': 'Garder les deux',
    replace: 'Remplacer',
    skip: 'Ignorer',
  },
  takenHelp: {
    'keep-both': 'Le nouveau fichier reçoit son propre lien. L’ancien lien ne change pas.',
    replace: 'L’ancien fichier est perdu. Son lien donne le nouveau.',
    skip: 'Rien n’est envoyé. L’ancien lien ne change pas.',
  },
  thereTitle:
    '{count, plural, one {Un fichier de ce nom est déjà là} many {# de fichiers de ces noms sont déjà là} other {# fichiers de ces noms sont déjà là}}',
  thereHelp: {
    'keep-both': 'Ce qui est là reste. Le nouveau fichier reçoit un numéro après son nom, comme (2).',
    replace: 'Ce qui est là est perdu, quel qu’en soit l’auteur. Ses liens donnent le nouveau fichier.',
    skip: 'Rien n’est envoyé. Ce qui est là ne change pas.',
  },
  as: 'Envoyer en',
  asFiles: 'Fichiers séparés',
  asZip: 'Un ZIP',
  names: 'Noms',
  nameOf: 'Nom de {name}',
  nameFaults: {
    empty: 'Saisissez un nom.',
    path: 'Un nom ne peut contenir ni / ni \\.',
    dots: 'Ce ne peut pas être un nom.',
    long: 'Ce nom est trop long.',
    twice: 'Un autre fichier ici porte ce nom.',
  },
  more: 'et {count, plural, one {# autre fichier} many {# d’autres fichiers} other {# autres fichiers}}',
  zipMore: 'et {count, plural, one {# autre} many {# d’autres} other {# autres}}',
  send: 'Envoyer {count, plural, one {# fichier} many {# de fichiers} other {# fichiers}}',
  sendZip: 'Envoyer un ZIP',
  replaceAndSend: 'Remplacer et envoyer',
  sendNothing: 'Ne rien envoyer',
  dontSend: 'Ne pas envoyer',
  leftOut:
    '{count, plural, one {# fichier laissé de côté} many {# de fichiers laissés de côté} other {# fichiers laissés de côté}}',
}
