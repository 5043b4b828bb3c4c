/** Every message about a problem, in one table: at most 20 words, what happened and what to do, in French. */
import type { Translated } from '../catalog.ts'
import type { problems as english } from '../en/problems.ts'

export const problems: Translated<typeof english> = {
  offline: 'Pas de connexion à votre stockage. Slipway reprend seul dès que le réseau revient.',
  stalled: 'La connexion ne répond plus. Slipway insiste ; vérifiez votre réseau si cela dure.',
  'network-sign-in': 'Ce réseau demande une connexion. Connectez-vous dans votre navigateur, puis réessayez.',
  'proxy-sign-in':
    'Le proxy de votre réseau demande une connexion. Saisissez-la dans les paramètres, sous Réseau, puis réessayez.',
  'proxy-refused':
    'Le proxy de votre réseau a refusé la connexion. Demandez l’accès au service informatique, puis réessayez.',
  'untrusted-certificate':
    'Le stockage n’a pas pu prouver son identité. Rien n’est envoyé ; faites vérifier son certificat.',
  'untrusted-key-source':
    'Le service de connexion n’a pas pu prouver son identité. Rien n’est envoyé ; faites vérifier son certificat.',
  'certificate-refused':
    'Ce fichier ne contient aucun certificat d’autorité. Demandez le bon au service informatique, puis choisissez-le.',
  busy: 'Votre stockage est saturé. Slipway ralentit et continue d’essayer.',
  'server-error': 'Votre stockage a eu une panne. Attendez un peu, puis réessayez.',
  'not-storage':
    'La réponse ne vient pas de votre stockage. Vérifiez l’adresse avec votre service informatique.',
  'no-permission':
    'Votre stockage ne l’a pas permis. Demandez au service informatique de vérifier vos droits.',
  'no-bucket':
    'L’emplacement de vos fichiers n’existe pas. Faites vérifier la connexion par le service informatique.',
  'wrong-key': 'Votre stockage a refusé la clé. Vérifiez la connexion ou demandez une nouvelle clé.',
  'wrong-clock': 'L’horloge de cet ordinateur est fausse. Réglez la date et l’heure, puis réessayez.',
  'wrong-region':
    'Votre stockage est dans une autre région. Faites corriger la connexion par le service informatique.',
  'key-missing': 'La clé de votre stockage est à nouveau requise. Ouvrez la connexion et saisissez-la.',
  'key-expired': 'Votre session est terminée. Connectez-vous ou saisissez une nouvelle clé, puis réessayez.',
  'key-not-found':
    'Il n’y a pas de clé là où la connexion la cherche. Vérifiez la connexion ou demandez au service informatique.',
  'key-incomplete':
    'Il manque une partie de la clé là où la connexion la cherche. Faites-la compléter par l’informatique.',
  'key-refused':
    'Le service de votre connexion ne l’a pas permis. Demandez au service informatique de vérifier vos droits.',
  'key-source-silent':
    'Le service de votre connexion ne répond pas. Slipway insiste ; prévenez l’informatique si cela dure.',
  'storage-full': 'Votre stockage est plein. Demandez plus de place ; ce qui est envoyé est conservé.',
  'already-there':
    'Un fichier de ce nom existe déjà. Rien n’a été remplacé. Gardez les deux pour l’envoyer sous un autre nom.',
  damaged: 'Le fichier est arrivé abîmé et n’a pas été partagé. Réessayez.',
  'file-changed':
    'Le fichier a changé pendant l’envoi et n’a pas été partagé. Réessayez quand il est terminé.',
  'file-missing': 'Le fichier n’est plus à sa place. Remettez-le ou déposez-le à nouveau.',
  'file-unreadable': 'Le fichier est illisible. Vérifiez que vous pouvez l’ouvrir, puis réessayez.',
  'not-a-file': 'Seuls les fichiers et dossiers s’envoient. Déposez le fichier lui-même.',
  'too-large':
    'Le fichier dépasse ce que votre stockage accepte. Divisez-le ou demandez au service informatique.',
  'not-supported': 'Votre stockage ne sait pas faire cela. Demandez à l’informatique si un autre le peut.',
  'policy-verb':
    'Votre service informatique ne le permet pas pour ce stockage. Demandez-lui si vous en avez besoin.',
  'policy-place':
    'Votre service informatique limite ce stockage à un dossier. Ceci est en dehors ; rien n’est fait.',
  'policy-type':
    'Votre service informatique refuse ce type de fichier. Envoyez un autre type ou demandez-lui.',
  'policy-size':
    'Le fichier dépasse la taille permise par votre service informatique. Réduisez-le ou demandez-lui.',
  'name-refused': 'Votre stockage refuse ce nom. Donnez au fichier un nom plus court et plus simple.',
  'empty-clipboard': 'Aucun fichier, image ou texte à coller. Copiez-en d’abord un.',
  'no-connection': 'Aucun stockage n’est connecté. Connectez-le ou essayez Slipway sur cet ordinateur.',
  'connection-gone':
    'Ce stockage n’est plus configuré sur cet ordinateur. Reconnectez-le ou demandez au service informatique.',
  'connection-in-use': 'Des fichiers y sont encore en route. Attendez la fin ou annulez-les d’abord.',
  'connection-file-empty': 'Ce fichier de connexion est vide. Demandez qu’on vous le renvoie.',
  'connection-file-wrong': 'Ce n’est pas un fichier de connexion Slipway. Vérifiez que c’est le bon.',
  'connection-file-damaged':
    'Le fichier de connexion a été modifié ou abîmé. Redemandez-le ; rien n’a été repris.',
  'connection-file-passphrase':
    'La phrase secrète ne correspond pas à ce fichier. Vérifiez-la et saisissez-la à nouveau.',
  'connection-file-newer':
    'Ce fichier vient d’un Slipway plus récent. Mettez Slipway à jour, puis ouvrez-le.',
  'connection-file-unreadable':
    'Le fichier de connexion est illisible. Copiez-le sur cet ordinateur, puis ouvrez-le à nouveau.',
  'connection-locked': 'Votre service informatique a configuré ce stockage et lui seul peut le changer.',
  'form-incomplete': 'Il manque quelque chose ou une saisie est fausse. Vérifiez les champs marqués.',
  'local-storage-failed':
    'Le stockage de cet ordinateur n’a pas démarré. Relancez Slipway ; sinon, prévenez le service informatique.',
  'upload-lost': 'Votre stockage a perdu cet envoi. Réessayez pour l’envoyer depuis le début.',
  'started-over': 'Votre stockage a perdu cet envoi. Slipway le renvoie depuis le début.',
  refused: 'Votre stockage l’a refusé. Copiez les détails pour le service informatique.',
  internal: 'Un problème est survenu dans Slipway. Réessayez ; vos fichiers sont intacts.',
}
