/** Words of the help, in French. */
import type { Translated } from '../catalog.ts'
import type { help as english } from '../en/help.ts'

export const help: Translated<typeof english> = {
  title: 'Aide',
  links: 'Ce que font les liens',
  aboutLinks: {
    who: {
      question: 'Qui peut ouvrir un lien ?',
      answer:
        'Quiconque l’a, sans compte ni mot de passe. Transmettre le lien, c’est transmettre le fichier.',
    },
    howLong: {
      question: 'Combien de temps marche-t-il ?',
      answer: 'Jusqu’à la fin choisie, 7 jours au plus. Partagés indique pour chaque lien quand et pourquoi.',
    },
    stop: {
      question: 'Comment en arrêter un ?',
      answer:
        'Sous Partagés, choisissez « Arrêter le partage » dans le menu du fichier. Les liens cessent ; le fichier reste.',
    },
    change: {
      question: 'Puis-je modifier un lien envoyé ?',
      answer: 'Non. Créez-en un nouveau ; l’ancien vaut jusqu’à sa fin, sauf si vous arrêtez le partage.',
    },
    seen: {
      question: 'Puis-je voir qui l’a ouvert ?',
      answer: 'Non. Slipway sait seulement qu’il vous a donné le lien.',
    },
    ended: {
      question: 'Et si un lien a expiré ?',
      answer:
        'Copiez-le à nouveau sous Partagés. Le fichier est toujours là ; le nouveau lien expire plus tard.',
    },
  },
  sending: 'Comment marche l’envoi',
  aboutSending: {
    close: {
      question: 'Puis-je fermer Slipway pendant l’envoi ?',
      answer: 'Oui. À la réouverture, il reprend où il en était. Rien n’est envoyé deux fois.',
    },
    network: {
      question: 'Et si le réseau disparaît ?',
      answer: 'Slipway attend et reprend seul dès qu’il y a une connexion.',
    },
    done: {
      question: 'Que veut dire Terminé ?',
      answer: 'Le stockage lui-même a confirmé qu’il a votre fichier, jusqu’au dernier octet.',
    },
    editing: {
      question: 'Puis-je modifier un fichier pendant son envoi ?',
      answer: 'Mieux vaut éviter. Slipway le remarque et vous demande de réessayer une fois fini.',
    },
    where: {
      question: 'Où vont mes fichiers ?',
      answer:
        'Dans le stockage de votre entreprise, directement depuis cet ordinateur. Nul autre ne les conserve.',
    },
  },
  keyboard: 'Clavier',
  shortcuts: {
    chooseFiles: 'Choisir des fichiers à envoyer',
    chooseFolder: 'Choisir un dossier à envoyer',
    paste: 'Envoyer le contenu du presse-papiers',
    copyAll: 'Copier les liens des fichiers terminés',
    pauseOrResume: 'Tout suspendre ou reprendre',
    send: 'Montrer ce qui est envoyé',
    shared: 'Montrer ce qui est partagé',
    search: 'Rechercher un fichier partagé',
    settings: 'Ouvrir les paramètres',
    help: 'Ouvrir cette aide',
    rows: 'Aller à la ligne au-dessus ou au-dessous',
    firstOrLast: 'Aller à la première ou dernière ligne',
    close: 'Fermer un dialogue ou un menu',
    larger: 'Tout agrandir',
    smaller: 'Tout réduire',
  },
  forIt: 'Pour l’informatique',
  it: {
    text: 'Si quelque chose ne marche pas, ceci aidera votre service informatique.',
    about: 'Versions',
    address: 'Stockage',
    place: 'Bucket et dossier',
    region: 'Région',
    key: 'Clé',
    secret: {
      kept: 'Dans le trousseau de cet ordinateur',
      'this-session': 'Jusqu’à la fermeture de Slipway',
      missing: 'Manquante : à saisir de nouveau',
      'not-needed': 'Aucune gardée : cet ordinateur en obtient une au besoin',
    },
    problems: 'Problèmes récents',
    noProblems: 'Aucun. Tout va bien.',
    copy: 'Copier les détails pour l’informatique',
    copyHelp:
      'Prêt pour un courriel : versions, stockage, problèmes, journal. Sans clé, lien ni mot de passe.',
    copyLog: 'Copier',
    copied: 'Détails copiés. Collez-les dans un message au service informatique.',
  },
  log: 'Journal',
  logText: 'Ce que Slipway a fait récemment. Clés, liens et dossiers sont omis.',
  logShow: 'Afficher',
  logShows: {
    all: 'Tout',
    problems: 'Problèmes seulement',
  },
  logEmpty: 'Rien à afficher',
  logEmptyText: 'Dès qu’il se passe quelque chose, c’est ici.',
}
