/** Words of the list of files being sent, in Spanish. */
import type { Translated } from '../catalog.ts'
import type { queue as english } from '../en/queue.ts'

export const queue: Translated<typeof english> = {
  list: 'Archivos que se están enviando',
  progressOf: 'Progreso de {name}',
  overallProgress: 'Progreso de todos los archivos',
  state: {
    queued: 'En espera',
    sending: 'Enviando',
    finishing: 'Terminando…',
    waitingForNetwork: 'Esperando la red',
    waiting: 'Esperando otro intento',
    paused: 'En pausa',
    failed: 'No enviado',
    canceling: 'Cancelando…',
    canceled: 'Cancelado',
    done: 'Listo',
    sentBefore: 'Ya enviado',
  },
  triesAgainIn: 'Otro intento en {duration}',
  sentOf: '{sent} de {total}',
  worksUntil: 'Caduca: {moment}',
  linkEnded: 'Enlace caducado; copie uno nuevo',
  proof: {
    'full-object-crc32':
      'Comprobado: la suma de control del almacenamiento (CRC-32) de todo el archivo coincide con la suya.',
    'composite-crc32':
      'Comprobado: las sumas del almacenamiento (CRC-32) de cada parte y de todas juntas coinciden con el archivo.',
    md5: 'Comprobado: la suma de control del almacenamiento (MD5) coincide con la del archivo.',
  },
  finished:
    '{done, number} de {total, plural, one {# archivo enviado} many {# de archivos enviados} other {# archivos enviados}}',
  allDone:
    '{total, plural, one {Su archivo está enviado} many {Los # de archivos están enviados} other {Los # archivos están enviados}}',
  needAttention:
    '{count, plural, one {# archivo no enviado} many {# de archivos no enviados} other {# archivos no enviados}}',
  needsYou:
    '{count, plural, one {# archivo le necesita} many {# de archivos le necesitan} other {# archivos le necesitan}}',
  severalFiles: '{count, plural, one {# archivo} many {# de archivos} other {# archivos}}',
  groupSent: '{done, number} de {total, plural, one {# archivo} many {# de archivos} other {# archivos}}',
  groupDone:
    '{count, plural, one {# archivo enviado} many {Los # de archivos están enviados} other {Los # archivos están enviados}}',
  copyLinks: '{count, plural, one {Copiar enlace} many {Copiar # de enlaces} other {Copiar # enlaces}}',
  more: 'Más',
  rename: 'Cambiar nombre',
  renameTitle: 'Cambiar el nombre antes de enviar',
  newName: 'Nombre nuevo',
  nameStays: 'El nombre ya no se pudo cambiar.',
  actions: 'Acciones para todos los archivos',
  first: 'Enviar primero',
  pause: 'Pausar',
  resume: 'Reanudar',
  cancelUpload: 'Cancelar',
  retry: 'Reintentar',
  keepBoth: 'Conservar ambos',
  sentBefore: 'Ya enviado: {moment}. El archivo sigue ahí; este es un enlace nuevo.',
  sendAnew: 'Enviar de nuevo',
  clear: 'Quitar de la lista',
  copyLink: 'Copiar enlace',
  copied: 'Copiado',
  named: '{action}: {name}',
  pauseAll: 'Pausar todo',
  resumeAll: 'Reanudar todo',
  cancelAll: 'Cancelar todo',
  clearFinished: 'Quitar terminados',
  copyAllLinks: 'Copiar todos los enlaces',
  confirmCancel: {
    title: '¿Cancelar {count, plural, one {# archivo} many {# de archivos} other {# archivos}}?',
    text: 'Se elimina lo que ya se envió de ellos. Los archivos listos se quedan, y sus enlaces también.',
    confirm: 'Cancelar {count, plural, one {# archivo} many {# de archivos} other {# archivos}}',
    keep: 'Seguir enviando',
  },
}
