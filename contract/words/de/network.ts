/** Words of the way out to the network, in German. */
import type { Translated } from '../catalog.ts'
import type { network as english } from '../en/network.ts'

export const network: Translated<typeof english> = {
  title: 'Netzwerk',
  open: 'Netzwerkeinstellungen',
  proxy: 'Proxy',
  proxyHelp: 'Viele Büros senden über einen Proxy. An dem gewählten geht nichts vorbei.',
  modes: {
    system: 'Wie der Computer eingestellt ist',
    none: 'Keiner',
    fixed: 'Dieser',
    script: 'Per Skript',
  },
  address: {
    fixed: 'Adresse des Proxys',
    script: 'Adresse des Skripts',
  },
  addressHelp: {
    fixed: 'Etwa proxy.example.com:8080',
    script: 'Etwa http://wpad.example.com/proxy.pac',
  },
  addressWrong: {
    fixed: 'Geben Sie Name und Port an, etwa proxy.example.com:8080.',
    script: 'Geben Sie eine Adresse an, die mit http:// oder https:// beginnt.',
  },
  use: 'Benutzen',
  inUse: 'Der Proxy wird jetzt benutzt.',
  signIn: 'Anmeldung am Proxy',
  signInHelp: {
    none: 'Nur, wenn der Proxy eine verlangt.',
    kept: 'Im Schlüsselbund dieses Computers aufbewahrt.',
    'this-session': 'Wird beim Schließen von Slipway vergessen.',
    missing: 'Das Passwort muss neu eingegeben werden.',
  },
  user: 'Benutzername',
  password: 'Passwort',
  keep: 'Anmelden',
  forget: 'Anmeldung vergessen',
  certificates: 'Zertifikate',
  certificatesHelp:
    'Was dieser Computer anerkennt, gilt hier. Für eigenen Speicher: das Zertifikat der IT hinzufügen.',
  add: 'Zertifikat hinzufügen',
  added: 'Das Zertifikat wird jetzt anerkannt.',
  remove: 'Entfernen',
  validUntil: 'Gültig bis {moment}',
}
