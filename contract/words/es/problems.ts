/** Every message about a problem, in one table: at most 20 words, what happened and what to do, in Spanish. */
import type { Translated } from '../catalog.ts'
import type { problems as english } from '../en/problems.ts'

export const problems: Translated<typeof english> = {
  offline: 'Sin conexión con su almacenamiento. Slipway sigue solo cuando vuelva la red.',
  stalled: 'La conexión no responde. Slipway sigue intentándolo; revise su red si continúa así.',
  'network-sign-in': 'Esta red pide iniciar sesión. Abra su navegador, inicie sesión e inténtelo de nuevo.',
  'proxy-sign-in': 'El proxy de su red pide iniciar sesión. Introduzca sus datos en los ajustes, en Red.',
  'proxy-refused':
    'El proxy de su red rechazó la conexión. Pida acceso a su equipo de TI e inténtelo de nuevo.',
  'untrusted-certificate':
    'El almacenamiento no pudo demostrar quién es. No se envió nada; pida revisar su certificado.',
  'untrusted-key-source':
    'El servicio de su inicio de sesión no pudo demostrar quién es. No se envió nada; avise a TI.',
  'certificate-refused':
    'Este archivo no contiene el certificado de una autoridad. Pida el correcto a TI y elíjalo.',
  busy: 'Su almacenamiento está ocupado. Slipway va más despacio y sigue intentándolo.',
  'server-error': 'Su almacenamiento tuvo un fallo propio. Espere un poco e inténtelo de nuevo.',
  'not-storage': 'La respuesta no vino de su almacenamiento. Revise la dirección con su equipo de TI.',
  'no-permission': 'Su almacenamiento no lo permitió. Pida a su equipo de TI que revise sus permisos.',
  'no-bucket': 'El lugar para sus archivos no existe. Pida a su equipo de TI que revise la conexión.',
  'wrong-key': 'Su almacenamiento no aceptó la clave. Revise la conexión o pida una clave nueva.',
  'wrong-clock': 'El reloj de este equipo está mal. Ajuste la fecha y la hora e inténtelo de nuevo.',
  'wrong-region': 'Su almacenamiento está en otra región. Pida a su equipo de TI que corrija la conexión.',
  'key-missing': 'Hace falta de nuevo la clave de su almacenamiento. Abra la conexión e introdúzcala.',
  'key-expired': 'Su sesión ha terminado. Inicie sesión o introduzca una clave nueva e inténtelo de nuevo.',
  'key-not-found': 'No hay clave donde la busca la conexión. Revise la conexión o consulte a TI.',
  'key-incomplete': 'Falta una parte de la clave donde la busca la conexión. Pida a TI que la complete.',
  'key-refused': 'El servicio de su sesión no lo permitió. Pida a TI que revise lo que puede hacer.',
  'key-source-silent':
    'El servicio de su sesión no responde. Slipway sigue intentándolo; avise a TI si continúa.',
  'storage-full': 'Su almacenamiento está lleno. Pida más espacio; lo enviado se conserva.',
  'already-there':
    'Ya hay un archivo con este nombre. No se sustituyó nada. Conserve ambos para enviarlo con otro nombre.',
  damaged: 'El archivo no llegó intacto y no se compartió. Inténtelo de nuevo.',
  'file-changed': 'El archivo cambió durante el envío y no se compartió. Inténtelo cuando esté terminado.',
  'file-missing': 'El archivo no está donde estaba. Devuélvalo a su lugar o suéltelo de nuevo.',
  'file-unreadable': 'No se pudo leer el archivo. Compruebe que puede abrirlo e inténtelo de nuevo.',
  'not-a-file': 'Solo se pueden enviar archivos y carpetas. Suelte el archivo mismo.',
  'too-large': 'El archivo supera lo que admite su almacenamiento. Divídalo o consulte a su equipo de TI.',
  'not-supported': 'Su almacenamiento no puede hacer esto. Pregunte a TI si otro puede.',
  'policy-verb': 'Su equipo de TI no lo permite en este almacenamiento. Consúltelo si lo necesita.',
  'policy-place':
    'Su equipo de TI limita este almacenamiento a una carpeta. Esto queda fuera; no se hizo nada.',
  'policy-type': 'Su equipo de TI no permite archivos de este tipo. Envíe otro tipo o consúltelo.',
  'policy-size': 'El archivo supera lo que permite su equipo de TI. Redúzcalo o consúltelo.',
  'name-refused': 'Su almacenamiento no acepta este nombre. Dé al archivo un nombre más corto y sencillo.',
  'empty-clipboard': 'No hay archivo, imagen ni texto que pegar. Copie algo primero.',
  'no-connection': 'Aún no hay almacenamiento conectado. Conéctelo o pruebe Slipway en este equipo.',
  'connection-gone':
    'Este almacenamiento ya no está configurado en este equipo. Conéctelo de nuevo o pregunte a TI.',
  'connection-in-use': 'Aún hay archivos en camino hacia allí. Espere a que terminen o cancélelos antes.',
  'connection-file-empty': 'Este archivo de conexión está vacío. Pida que se lo envíen de nuevo.',
  'connection-file-wrong': 'No es un archivo de conexión de Slipway. Compruebe que es el correcto.',
  'connection-file-damaged':
    'El archivo de conexión se alteró o dañó por el camino. Pídalo de nuevo; no se tomó nada.',
  'connection-file-passphrase':
    'La frase de contraseña no corresponde a este archivo. Compruébela y escríbala de nuevo.',
  'connection-file-newer': 'Este archivo es de un Slipway más reciente. Actualice Slipway y ábralo de nuevo.',
  'connection-file-unreadable':
    'No se pudo leer el archivo de conexión. Cópielo en este equipo y ábralo de nuevo.',
  'connection-locked': 'Su departamento de TI configuró este almacenamiento y solo ellos pueden cambiarlo.',
  'form-incomplete': 'Falta algo o está mal escrito. Revise los campos marcados.',
  'local-storage-failed':
    'El almacenamiento de este equipo no arrancó. Reinicie Slipway; si sigue así, avise a TI.',
  'upload-lost': 'Su almacenamiento perdió este envío. Inténtelo de nuevo para enviarlo desde el principio.',
  'started-over': 'Su almacenamiento perdió este envío. Slipway lo envía otra vez desde el principio.',
  refused: 'Su almacenamiento lo rechazó. Copie los detalles para su equipo de TI.',
  internal: 'Algo falló dentro de Slipway. Inténtelo de nuevo; sus archivos están intactos.',
}
