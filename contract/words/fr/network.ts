/** Words of the way out to the network, in French. */
import type { Translated } from '../catalog.ts'
import type { network as english } from '../en/network.ts'

export const network: Translated<typeof english> = {
  title: 'Réseau',
  open: 'Paramètres réseau',
  proxy: 'Proxy',
  proxyHelp: 'Les bureaux passent souvent par un proxy. Rien ne contourne celui que vous choisissez.',
  modes: {
    system: 'Comme cet ordinateur',
    none: 'Aucun',
    fixed: 'Celui-ci',
    script: 'Par script',
  },
  address: {
    fixed: 'Adresse du proxy',
    script: 'Adresse du script',
  },
  addressHelp: {
    fixed: 'Par exemple proxy.example.com:8080',
    script: 'Par exemple http://wpad.example.com/proxy.pac',
  },
  addressWrong: {
    fixed: 'Donnez un nom et un port, par exemple proxy.example.com:8080.',
    script: 'Donnez une adresse qui commence par http:// ou https://.',
  },
  use: 'Utiliser',
  inUse: 'Le proxy est maintenant utilisé.',
  signIn: 'Connexion au proxy',
  signInHelp: {
    none: 'Seulement si le proxy en demande une.',
    kept: 'Gardée dans le trousseau de cet ordinateur.',
    'this-session': 'Oubliée à la fermeture de Slipway.',
    missing: 'Le mot de passe est à saisir de nouveau.',
  },
  user: 'Nom d’utilisateur',
  password: 'Mot de passe',
  keep: 'Se connecter',
  forget: 'Oublier la connexion',
  certificates: 'Certificats',
  certificatesHelp:
    'Ce que l’ordinateur approuve l’est ici aussi. Ajoutez le certificat de votre service informatique.',
  add: 'Ajouter un certificat',
  added: 'Le certificat est maintenant approuvé.',
  remove: 'Retirer',
  validUntil: 'Valable, fin : {moment}',
}
