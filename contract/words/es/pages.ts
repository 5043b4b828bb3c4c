/** Words of the pages that others open, and of the message that brings them a link, in Spanish. */
import type { Translated } from '../catalog.ts'
import type { pages as english } from '../en/pages.ts'

export const pages: Translated<typeof english> = {
  filesTitle: '{count, plural, one {# archivo} many {# de archivos} other {# archivos}} para usted',
  inAll: '{size} en total.',
  files: 'Archivos',
  download: 'Descargar',
  downloadOf: 'Descargar {name}',
  filesNote: 'Quien tenga la dirección de esta página puede descargar los archivos hasta entonces.',
  worksUntil: 'Caduca: {moment}.',
  left: 'Tiempo restante: {duration}.',
  lessThanAMinute: 'Queda menos de un minuto.',
  over: 'El plazo ha terminado. Pida un enlace nuevo.',
  requestTitle: 'Enviar archivos: {name}',
  choose: 'Elija los archivos que va a enviar. Cada uno puede tener hasta {size}.',
  send: 'Enviar',
  sending: 'Archivos que se están enviando',
  requestNote: 'Otras personas con esta página no ven lo que usted envía.',
  progressOf: 'Progreso de {name}',
  sentShare: '{percent} enviado',
  sent: 'Enviado',
  tooLarge: 'Este archivo es demasiado grande y no se envió.',
  full: 'Esta página ya aceptó todos los archivos que puede.',
  pageOver: 'El plazo de esta página ha terminado. Pida un enlace nuevo.',
  broken: 'Se cortó la conexión. Revise su red y envíelo de nuevo.',
  refused: 'El almacenamiento rechazó este archivo. Avise a quien se lo pidió.',
  chooseFirst: 'Elija primero un archivo.',
  keepOpen: 'Enviando. Deje esta página abierta.',
  sentOf: '{sent} de {total} enviados.',
  thanks: 'Gracias; ya puede cerrar esta página.',
  seeAbove: 'Vea arriba qué pasó con los demás.',
  messageItem: '{name} ({size})',
  messageEnd:
    '{count, plural, one {El enlace caduca} many {Los enlaces caducan} other {Los enlaces caducan}}: {moment}. Después, pídame {count, plural, one {uno nuevo} many {otros nuevos} other {otros nuevos}}.',
  messageMoment: '{day} a las {time}',
}
