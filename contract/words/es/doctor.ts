/** Words of the connection doctor, in Spanish. */
import type { Translated } from '../catalog.ts'
import type { doctor as english } from '../en/doctor.ts'

export const doctor: Translated<typeof english> = {
  check: 'Comprobar la conexión',
  title: 'Comprobación de la conexión',
  checking: 'Comprobando… {name}',
  healthy: 'Todo lo que Slipway necesita funciona.',
  unwell: 'Falta algo. Siga los pasos de abajo o copie el informe para TI.',
  again: 'Comprobar de nuevo',
  copy: 'Copiar el informe',
  copied: 'Informe copiado. No contiene ninguna clave.',
  verdicts: { running: 'Mirando', pass: 'Funciona', warn: 'Nota', fail: 'No funciona', skip: 'Sin mirar' },
  steps: {
    name: 'El nombre del almacenamiento',
    proxy: 'La salida de esta red',
    certificate: 'Una conexión segura',
    clock: 'El reloj de este equipo',
    key: 'La clave',
    region: 'La región',
    addressing: 'Cómo se direcciona el bucket',
    bucket: 'El bucket',
    put: 'Guardar un archivo',
    link: 'Abrir un enlace',
    multipart: 'Enviar por partes',
    'list-parts': 'Seguir tras una pausa',
    abort: 'Limpiar tras cancelar',
    form: 'Formularios para otros',
    checksums: 'Sumas de comprobación',
    conditional: 'No sustituir archivos',
    delete: 'Eliminar',
    lifecycle: 'Una regla para subidas abandonadas',
  },
  fixes: {
    name: 'No se encontró el nombre. Compruebe la dirección o esta red.',
    proxy: 'El proxy no deja pasar a Slipway. Pida a TI que permita la dirección del almacenamiento.',
    certificate:
      'Compruebe la dirección. Si el certificado es de la empresa, añada su autoridad en Red; http no es privado.',
    clock: 'Ajuste la fecha y la hora. Hasta entonces Slipway usa el reloj del almacenamiento.',
    key: 'La clave no se aceptó. Compruebe sus dos partes o pida una nueva a TI.',
    region: 'El almacenamiento indicó otra región. Slipway la usa; escríbala para no preguntar dos veces.',
    addressing: 'El bucket está en su otra dirección. Cambie en «Más» cómo se direcciona.',
    bucket: 'No hay tal bucket en esta dirección. Compruebe su nombre y cómo se direcciona.',
    put: 'La clave no puede guardar aquí. Necesita s3:PutObject bajo la carpeta.',
    link: 'Un enlace no se abrió. La clave necesita s3:GetObject bajo la carpeta.',
    multipart: 'No se pueden enviar archivos grandes. La clave necesita s3:PutObject bajo la carpeta.',
    'list-parts': 'Tras una pausa se reenvía más. La clave necesita s3:ListMultipartUploadParts.',
    abort: 'Quedan restos de subidas canceladas. La clave necesita s3:AbortMultipartUpload.',
    form: 'No se admiten formularios. Una solicitud acepta entonces como máximo 100 archivos; no hay que hacer nada.',
    checksums: 'El almacenamiento no calcula CRC32. Slipway comprueba con MD5; no hay que hacer nada.',
    conditional:
      'El almacenamiento no puede negarse a sustituir. Slipway da un nombre propio a cada archivo; nada que hacer.',
    delete: 'Eliminar y dejar de compartir necesitan s3:DeleteObject. Queda un pequeño archivo de prueba.',
    lifecycle:
      'Nada limpia las subidas abandonadas. Copie la regla de ciclo de vida de «Para expertos» y póngala.',
  },
}
