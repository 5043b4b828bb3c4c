/** Words of the way out to the network, in Spanish. */
import type { Translated } from '../catalog.ts'
import type { network as english } from '../en/network.ts'

export const network: Translated<typeof english> = {
  title: 'Red',
  open: 'Ajustes de red',
  proxy: 'Proxy',
  proxyHelp: 'En las oficinas el tráfico pasa por un proxy. Nada esquiva el que elija.',
  modes: {
    system: 'Como este equipo',
    none: 'Ninguno',
    fixed: 'Este',
    script: 'Por script',
  },
  address: {
    fixed: 'Dirección del proxy',
    script: 'Dirección del script',
  },
  addressHelp: {
    fixed: 'Como proxy.example.com:8080',
    script: 'Como http://wpad.example.com/proxy.pac',
  },
  addressWrong: {
    fixed: 'Indique un nombre y un puerto, como proxy.example.com:8080.',
    script: 'Indique una dirección que empiece por http:// o https://.',
  },
  use: 'Usar',
  inUse: 'El proxy está ahora en uso.',
  signIn: 'Sesión en el proxy',
  signInHelp: {
    none: 'Solo si el proxy la pide.',
    kept: 'Guardada en el llavero de este equipo.',
    'this-session': 'Se olvida al cerrar Slipway.',
    missing: 'Hay que volver a introducir la contraseña.',
  },
  user: 'Usuario',
  password: 'Contraseña',
  keep: 'Iniciar sesión',
  forget: 'Olvidar la sesión',
  certificates: 'Certificados',
  certificatesHelp: 'Aquí se confía en lo mismo que este equipo. Añada el certificado que le dio TI.',
  add: 'Añadir un certificado',
  added: 'Ahora se confía en el certificado.',
  remove: 'Quitar',
  validUntil: 'Válido hasta: {moment}',
}
