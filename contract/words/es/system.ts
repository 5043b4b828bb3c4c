/** Words of what the system shows for Slipway: dialogs, notifications, and names of the files it writes, in Spanish. */
import type { Translated } from '../catalog.ts'
import type { system as english } from '../en/system.ts'

export const system: Translated<typeof english> = {
  confirmLink: {
    deleteTitle: '¿Crear un enlace que elimina «{name}»?',
    deleteText: 'Quien lo tenga puede eliminar el archivo hasta que caduque. No se puede deshacer.',
    operationTitle: '¿Crear un enlace para {operation}?',
    operationText: 'Quien lo tenga puede hacerlo en su almacenamiento, con sus derechos, hasta que caduque.',
    make: 'Crear el enlace',
  },
  askToClose: {
    title: 'Aún se están enviando archivos',
    text: 'Si cierra Slipway ahora, seguirá donde se quedó la próxima vez que lo abra.',
    keep: 'Seguir enviando',
    close: 'Cerrar y seguir después',
  },
  endsSoon: {
    title: 'Un enlace termina pronto: {name}',
    text: 'Funciona hasta {moment}. Renuévelo para entregar uno nuevo.',
    titleOfMany:
      '{count, plural, one {# enlace termina pronto} many {# enlaces terminan pronto} other {# enlaces terminan pronto}}',
    textOfMany: 'El primero, «{name}», funciona hasta {moment}. Renuévelos para entregar otros nuevos.',
    renew: 'Renovar y copiar',
  },
  tray: {
    sending: 'Enviando {count, plural, one {# archivo} many {# de archivos} other {# archivos}}, {percent}',
    paused: 'En pausa',
    idle: 'No se está enviando nada',
    open: 'Abrir Slipway',
    quit: 'Salir de Slipway',
  },
  notice: {
    sent: '{count, plural, one {Su archivo está enviado} many {# de archivos están enviados} other {# archivos están enviados}}',
    othersSent:
      '{count, plural, one {Se envió # archivo.} many {Se enviaron # de archivos.} other {Se enviaron # archivos.}}',
    openSlipway: 'Abra Slipway para ver por qué.',
  },
  sendWith: 'Enviar con Slipway',
  arrivedTitle: 'Archivos recibidos: {name}',
  arrivedMore: '{name} y {count, plural, one {# archivo} many {# de archivos} other {# archivos}} más',
  exportedLinks: 'Enlaces de Slipway',
  pastedImage: 'Imagen pegada {stamp}',
  pastedText: 'Texto pegado {stamp}',
}
