/** Words of what is asked before a drop is sent, in Spanish. */
import type { Translated } from '../catalog.ts'
import type { before as english } from '../en/before.ts'

export const before: Translated<typeof english> = {
  title: 'Antes de enviar',
  summary: '{count, plural, one {# archivo} many {# de archivos} other {# archivos}}, {size}',
  privateTitle:
    '{count, plural, one {Esto parece privado} many {# de archivos parecen privados} other {# archivos parecen privados}}',
  privateHelp: 'Quien reciba el enlace puede abrir lo que envíe.',
  hugeTitle:
    '{count, plural, one {Es muy grande} many {# de archivos son muy grandes} other {# archivos son muy grandes}}',
  hugeHelp: 'Puede tardar horas y llenar su almacenamiento.',
  reasons: {
    key: 'clave secreta',
    passwords: 'contraseñas guardadas',
    secrets: 'ajustes con secretos',
    huge: 'más de 50 GB',
  },
  privateChoice: 'Qué hacer con ellos',
  leaveOut: 'Dejar fuera',
  sendToo: 'Enviar también',
  takenTitle:
    '{count, plural, one {Ya compartió un archivo con este nombre} many {Ya compartió # de archivos con estos nombres} other {Ya compartió # archivos con estos nombres}}',
  takenChoice: 'Mismo nombre',
  taken: {
    'keep-both': 'Conservar ambos',
    replace: 'Sustituir',
    skip: 'Omitir',
  },
  takenHelp: {
    'keep-both': 'El archivo nuevo recibe su propio enlace. El anterior no cambia.',
    replace: 'El archivo anterior se pierde. Su enlace entrega el nuevo.',
    skip: 'No se envía nada. El enlace anterior no cambia.',
  },
  thereTitle:
    '{count, plural, one {Ya hay un archivo con este nombre} many {Ya hay # de archivos con estos nombres} other {Ya hay # archivos con estos nombres}}',
  thereHelp: {
    'keep-both': 'Lo que hay se queda. El archivo nuevo lleva un número tras el nombre, como (2).',
    replace: 'Lo que hay se pierde, sea de quien sea. Sus enlaces entregan el archivo nuevo.',
    skip: 'No se envía nada. Lo que hay no cambia.',
  },
  as: 'Enviar como',
  asFiles: 'Archivos sueltos',
  asZip: 'Un ZIP',
  names: 'Nombres',
  nameOf: 'Nombre de {name}',
  nameFaults: {
    empty: 'Escriba un nombre.',
    path: 'Un nombre no puede llevar / ni \\.',
    dots: 'Esto no puede ser un nombre.',
    long: 'Este nombre es demasiado largo.',
    twice: 'Otro archivo de aquí tiene este nombre.',
  },
  more: 'y {count, plural, one {# archivo} many {# de archivos} other {# archivos}} más',
  zipMore: 'y {count, plural, one {# más} many {# más} other {# más}}',
  send: 'Enviar {count, plural, one {# archivo} many {# de archivos} other {# archivos}}',
  sendZip: 'Enviar un ZIP',
  replaceAndSend: 'Sustituir y enviar',
  sendNothing: 'No enviar nada',
  dontSend: 'No enviar',
  leftOut:
    '{count, plural, one {# archivo omitido} many {# de archivos omitidos} other {# archivos omitidos}}',
}
