/** Words of the app itself: its version, and what becomes of a newer one, in Spanish. */
import type { Translated } from '../catalog.ts'
import type { update as english } from '../en/update.ts'

export const update: Translated<typeof english> = {
  about: 'Acerca de',
  version: 'Versión {name}',
  check: 'Buscar actualizaciones',
  byItself: 'Slipway busca versiones nuevas por sí solo; también puede buscar ahora.',
  upToDate: 'Es la versión más reciente. Búsqueda: {moment}.',
  checking: 'Buscando una versión nueva…',
  downloading: 'Llega la versión {name}: {percent}',
  ready: 'Slipway {name} está listo',
  readyText: 'Se instalará al cerrar Slipway. No se pierde nada.',
  now: 'Reiniciar ahora',
  later: 'Más tarde',
  news: 'Novedades',
  waits: 'Se están enviando archivos. Inténtelo de nuevo cuando terminen.',
  failed: {
    'not-reached':
      'No se pudo llegar al lugar de las actualizaciones. Compruebe la red e inténtelo de nuevo.',
    'not-genuine': 'Lo que llegó no es nuestro y no se cambió nada. Avise a su equipo de TI.',
  },
  off: {
    policy: 'Su equipo de TI mantiene Slipway actualizado.',
    'no-feed': 'Esta copia no se actualiza sola. Pida una más reciente a quien se la dio.',
  },
}
