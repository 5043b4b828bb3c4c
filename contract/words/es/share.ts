/** Words of the dialog that shares files, and of why a link ends when it does, in Spanish. */
import type { Translated } from '../catalog.ts'
import type { share as english } from '../en/share.ts'

export const share: Translated<typeof english> = {
  action: 'Compartir…',
  everyFile: 'todos los archivos listos',
  title:
    '{count, plural, one {Compartir «{name}»} many {Compartir # de archivos} other {Compartir # archivos}}',
  life: 'El enlace vale por',
  lives: {
    tonight: 'Hasta esta noche',
    longest: 'Lo máximo posible',
  },
  until: 'Hasta: {moment}.',
  because: {
    chosen: '',
    longest: 'Ningún enlace puede valer más de 7 días.',
    'sign-in': 'Entonces acaba su sesión.',
    policy: 'Su equipo de TI no permite más.',
  },
  opening: 'Al abrirlo',
  openings: {
    attachment: 'Se descarga',
    inline: 'Se ve en el navegador',
  },
  downloadName: 'Guardado como',
  downloadNameHelp: 'El nombre que tiene el archivo al descargarse.',
  anyone: 'Quien tenga el enlace puede abrir el archivo hasta entonces, aunque se lo hayan pasado.',
  copyLink: '{count, plural, one {Copiar enlace} many {Copiar enlaces} other {Copiar enlaces}}',
  copyMessage: 'Copiar mensaje',
  copyPage: 'Copiar un enlace para todos',
  showQr: 'Mostrar código QR',
  back: 'Volver',
  qrAlt: 'Código QR del enlace a {name}',
  done: {
    link: '{count, plural, one {Enlace copiado.} many {# de enlaces copiados.} other {# enlaces copiados.}}',
    message: 'Mensaje copiado: con nombre, tamaño, caducidad y enlace.',
    page: 'Enlace copiado: abre una página con todos los archivos.',
    qr: 'Apunte al código con la cámara de un teléfono.',
  },
  check: {
    passed: 'Comprobado: se abre sin iniciar sesión.',
    later: 'Slipway comprueba los enlaces en segundo plano.',
    failed: 'Se probó el enlace y no se abrió.',
  },
}
