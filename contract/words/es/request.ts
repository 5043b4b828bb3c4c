/** Words of asking others for files, in Spanish. */
import type { Translated } from '../catalog.ts'
import type { request as english } from '../en/request.ts'

export const request: Translated<typeof english> = {
  open: 'Pedir archivos',
  title: 'Pedir archivos',
  text: 'Recibe el enlace de una página. Quien lo tenga puede enviarle archivos, sin cuenta.',
  name: 'Qué pide',
  nameHelp: 'Aparece arriba en la página.',
  largest: 'Archivo más grande en MB',
  life: 'La página vale por',
  note: 'Lo que llega aparece en esta lista y Slipway le avisa.',
  byPut:
    'Este almacenamiento no admite formularios: la página acepta como máximo 100 archivos y solo ella comprueba su tamaño.',
  make: 'Copiar el enlace',
  wrong: 'Diga qué pide, y un tamaño de hasta 5000 MB.',
  copied: 'Enlace copiado. Fin de los envíos: {moment}.',
  copiedByPut:
    'Enlace copiado. Admite hasta 100 archivos hasta {moment}; este almacenamiento no admite formularios.',
  look: 'Ver si han llegado archivos',
  arrived:
    '{count, plural, one {Ha llegado # archivo} many {Han llegado # de archivos} other {Han llegado # archivos}}.',
  arrivedOne: 'Ha llegado {name}.',
  none: 'No ha llegado nada nuevo.',
}
