/** Words of the window's frame and of handing files in, in Spanish. */
import type { Translated } from '../catalog.ts'
import type { send as english } from '../en/send.ts'

export const send: Translated<typeof english> = {
  frame: {
    views: 'Vistas',
    send: 'Enviar',
    shared: 'Compartidos',
    settings: 'Ajustes',
    help: 'Ayuda',
    skip: 'Ir a los archivos',
    safeToClose: 'Se puede cerrar',
    keepOpen: 'Enviando aún',
    safeAt: 'Listo sobre {moment}',
    safeToCloseHint: 'No se está enviando nada. Puede cerrar Slipway o apagar el equipo.',
    keepOpenHint: 'Deje el equipo encendido. Lo que se corte sigue cuando Slipway vuelva a abrirse.',
  },
  local: {
    title: 'Está probando Slipway',
    text: 'Los archivos se quedan en este equipo y los enlaces solo se abren aquí.',
    action: 'Conectar su almacenamiento',
  },
  keyMissing: {
    action: 'Introducir la clave',
  },
  drop: {
    title: 'Suelte archivos aquí',
    text: 'Archivos o carpetas enteras, de cualquier tamaño. Cada archivo recibe un enlace.',
    zipText: 'Archivos o carpetas enteras, de cualquier tamaño. Lo que suelte junto recibe un solo enlace.',
    asZip: 'Un ZIP, un enlace',
    more: 'Suelte más archivos en cualquier parte de la ventana',
    chooseFiles: 'Elegir archivos',
    chooseFolder: 'Elegir carpeta',
    pasteHint: 'También puede pegar con {keys}',
    how: {
      title: 'Cómo va',
      drop: 'Suelte sus archivos',
      check: 'Slipway los envía y los comprueba',
      paste: 'Pegue el enlace donde quiera',
    },
    release: 'Suelte para enviar',
    releaseText: 'Cada archivo recibe su propio enlace.',
    releaseZipText: 'Todo junto recibe un solo enlace.',
    alreadyInList:
      '{count, plural, one {Este archivo ya está en la lista.} many {Estos # de archivos ya están en la lista.} other {Estos # archivos ya están en la lista.}}',
    nothingFound: 'No había archivos dentro.',
  },
  refused: {
    title:
      '{count, plural, one {No se pudo tomar # archivo} many {No se pudieron tomar # de archivos} other {No se pudieron tomar # archivos}}',
    more: 'y {count, plural, one {# archivo} many {# de archivos} other {# archivos}} más',
  },
  toast: {
    region: 'Mensajes',
    copied:
      '{count, plural, one {Enlace copiado.} many {# de enlaces copiados.} other {# enlaces copiados.}} Caduca: {moment}.',
    removed: 'Quitado de la lista. El enlace sigue siendo válido hasta que caduque.',
  },
  warnings: {
    'settings-set-aside':
      'No se pudieron leer sus ajustes; Slipway empezó con otros nuevos. El archivo anterior se conservó.',
    'history-set-aside':
      'No se pudo leer la lista de archivos compartidos. Se empezó otra; la anterior se conservó.',
    'secrets-this-session-only':
      'Este equipo no tiene un lugar seguro para claves. Slipway olvida la suya al cerrarse.',
    'keychain-closed':
      'El llavero no se abrió. Desbloquéelo y reinicie Slipway; hasta entonces las claves se olvidan al cerrar.',
    'managed-not-trusted':
      'El archivo de Slipway para este equipo no está protegido y no se aplica. Avise a TI.',
    'managed-damaged':
      'El archivo de Slipway para este equipo no se puede leer. Lo anterior sigue; avise a TI.',
    'records-not-saved': 'Slipway no puede escribir en su carpeta. Los envíos no seguirán tras reiniciar.',
  },
  clockWrong: {
    slow: 'El reloj de este equipo va atrasado: {duration} aprox. Ajuste fecha y hora; el envío continúa.',
    fast: 'El reloj de este equipo va adelantado: {duration} aprox. Ajuste fecha y hora; el envío continúa.',
  },
}
