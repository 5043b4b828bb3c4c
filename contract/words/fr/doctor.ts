/** Words of the connection doctor, in French. */
import type { Translated } from '../catalog.ts'
import type { doctor as english } from '../en/doctor.ts'

export const doctor: Translated<typeof english> = {
  check: 'Vérifier la connexion',
  title: 'Vérification de la connexion',
  checking: 'Vérification… {name}',
  healthy: 'Tout ce dont Slipway a besoin fonctionne.',
  unwell: 'Il manque quelque chose. Suivez les étapes ci-dessous ou copiez le rapport pour l’informatique.',
  again: 'Vérifier à nouveau',
  copy: 'Copier le rapport',
  copied: 'Rapport copié. Il ne contient aucune clé.',
  verdicts: {
    running: 'Examen en cours',
    pass: 'Fonctionne',
    warn: 'Remarque',
    fail: 'Ne fonctionne pas',
    skip: 'Non examiné',
  },
  steps: {
    name: 'Le nom du stockage',
    proxy: 'La sortie de ce réseau',
    certificate: 'Une connexion sûre',
    clock: 'L’horloge de cet ordinateur',
    key: 'La clé',
    region: 'La région',
    addressing: 'L’adressage du bucket',
    bucket: 'Le bucket',
    put: 'Déposer un fichier',
    link: 'Ouvrir un lien',
    multipart: 'Envoyer par parties',
    'list-parts': 'Reprendre après une pause',
    abort: 'Nettoyer après une annulation',
    form: 'Formulaires pour autrui',
    checksums: 'Sommes de contrôle',
    conditional: 'Ne pas remplacer de fichiers',
    delete: 'Supprimer',
    lifecycle: 'Une règle pour les envois abandonnés',
  },
  fixes: {
    name: 'Le nom est introuvable. Vérifiez l’adresse ou ce réseau.',
    proxy:
      'Le proxy ne laisse pas passer Slipway. Demandez à l’informatique d’y autoriser l’adresse du stockage.',
    certificate:
      'Vérifiez l’adresse. Pour un certificat d’entreprise, ajoutez son autorité sous Réseau ; http n’est pas confidentiel.',
    clock: 'Réglez la date et l’heure. D’ici là, Slipway suit l’horloge du stockage.',
    key: 'La clé n’a pas été acceptée. Vérifiez ses deux parties ou demandez-en une nouvelle.',
    region:
      'Le stockage a nommé une autre région. Slipway l’utilise ; saisissez-la pour éviter une question.',
    addressing: 'Le bucket se trouve sous son autre adresse. Changez son adressage sous « Plus ».',
    bucket: 'Ce bucket n’existe pas à cette adresse. Vérifiez son nom et son adressage.',
    put: 'La clé ne peut rien déposer ici. Il faut s3:PutObject sous le dossier.',
    link: 'Un lien ne s’est pas ouvert. Il faut s3:GetObject sous le dossier.',
    multipart: 'Les gros fichiers ne passent pas. Il faut s3:PutObject sous le dossier.',
    'list-parts': 'Après une pause, davantage est renvoyé. Il faut s3:ListMultipartUploadParts.',
    abort: 'Les envois annulés laissent des restes. Il faut s3:AbortMultipartUpload.',
    form: 'Les formulaires ne sont pas acceptés. Une demande prend alors 100 fichiers au plus ; rien à faire.',
    checksums: 'Le stockage ne calcule pas de CRC32. Slipway vérifie par MD5 ; rien à faire.',
    conditional:
      'Le stockage ne peut refuser de remplacer. Slipway donne un nom propre à chaque fichier ; rien à faire.',
    delete: 'Supprimer et cesser de partager demandent s3:DeleteObject. Un petit fichier d’essai reste.',
    lifecycle:
      'Rien ne nettoie les envois abandonnés. Copiez la règle de cycle de vie sous « Pour les experts ».',
  },
}
