/** Words of links for programs, in French. */
import type { Translated } from '../catalog.ts'
import type { makeLink as english } from '../en/make-link.ts'

export const makeLink: Translated<typeof english> = {
  open: 'Nouveau lien',
  title: 'Un lien pour envoyer',
  text: 'Pour les programmes et scripts. Qui l’a peut faire cette seule chose, sans compte.',
  kind: 'Il sert à',
  kinds: {
    upload: 'Un envoi',
    form: 'Un formulaire',
    operation: 'Experts',
  },
  help: {
    upload: 'Un fichier, envoyé par un programme. Il remplace le précédent jusqu’à l’expiration.',
    form: 'Des fichiers envoyés par votre propre page web, dans les limites ci-dessous.',
    operation: 'Toute opération S3 par son nom. Slipway demande confirmation avant de créer le lien.',
  },
  name: 'Nom du fichier',
  formName: 'À quoi il sert',
  contentType: 'Type de contenu',
  contentTypeHelp: 'Par exemple image/png. À envoyer tel quel ; vide pour tout type.',
  exactLength: 'Taille exacte en octets',
  exactLengthHelp: 'Vide pour toute taille jusqu’à 5 Go.',
  largest: 'Plus grand fichier en Mo',
  typeBegins: 'Le type commence par',
  typeBeginsHelp: 'Par exemple image/. Vide pour tout type.',
  operation: 'Opération',
  operationHelp: 'Par exemple GetObjectTagging.',
  objectName: 'Nom de l’objet',
  objectNameHelp: 'Comme dans le stockage, sous le préfixe de la connexion. Vide pour le bucket.',
  parameters: 'Paramètres',
  parametersHelp: 'Un par ligne, par exemple VersionId=abc.',
  make: 'Créer le lien',
  wrong: 'Quelque chose ne va pas. Vérifiez les champs.',
  made: 'Il s’utilise ainsi. L’adresse est secrète ; elle est dans ce que vous copiez.',
  ungranted:
    'Il sera peut-être refusé : la politique que Slipway crée pour l’informatique n’accorde pas ceci.',
  program: 'L’utiliser avec',
  programs: {
    curl: 'curl',
    python: 'Python',
    fetch: 'JavaScript',
    axios: 'axios',
    html: 'Page HTML',
  },
  copy: 'Copier',
  copied: 'Copié. Expiration : {moment}.',
  useFromProgram: 'L’utiliser dans un programme…',
  makeDelete: 'Créer un lien qui le supprime…',
}
