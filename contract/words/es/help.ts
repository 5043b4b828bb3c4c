/** Words of the help, in Spanish. */
import type { Translated } from '../catalog.ts'
import type { help as english } from '../en/help.ts'

export const help: Translated<typeof english> = {
  title: 'Ayuda',
  links: 'Qué pueden los enlaces',
  aboutLinks: {
    who: {
      question: '¿Quién puede abrir un enlace?',
      answer: 'Cualquiera que lo tenga, sin cuenta ni contraseña. Quien pasa el enlace pasa el archivo.',
    },
    howLong: {
      question: '¿Cuánto tiempo funciona?',
      answer:
        'Hasta el fin que eligió, 7 días como máximo. Compartidos dice de cada enlace cuándo y por qué.',
    },
    stop: {
      question: '¿Cómo detengo uno?',
      answer:
        'En Compartidos, elija «Dejar de compartir» en el menú del archivo. Los enlaces acaban; el archivo queda.',
    },
    change: {
      question: '¿Puedo cambiar un enlace enviado?',
      answer: 'No. Cree otro; el anterior vale hasta su fin, salvo que deje de compartir el archivo.',
    },
    seen: {
      question: '¿Puedo ver quién lo abrió?',
      answer: 'No. Slipway solo sabe que le dio el enlace.',
    },
    ended: {
      question: '¿Y si un enlace ha caducado?',
      answer: 'Cópielo de nuevo en Compartidos. El archivo sigue ahí; el enlace nuevo tiene otro fin.',
    },
  },
  sending: 'Cómo funciona el envío',
  aboutSending: {
    close: {
      question: '¿Puedo cerrar Slipway mientras envía?',
      answer: 'Sí. Al abrirlo de nuevo sigue donde estaba. Nada se envía dos veces.',
    },
    network: {
      question: '¿Y si se va la red?',
      answer: 'Slipway espera y sigue solo en cuanto hay conexión.',
    },
    done: {
      question: '¿Qué significa Listo?',
      answer: 'El propio almacenamiento confirmó que tiene su archivo, hasta el último byte.',
    },
    editing: {
      question: '¿Puedo cambiar un archivo mientras se envía?',
      answer: 'Mejor no. Slipway lo nota y le pide que lo intente de nuevo cuando termine.',
    },
    where: {
      question: '¿Adónde van mis archivos?',
      answer: 'Al almacenamiento de su empresa, directamente desde este equipo. Nadie más los guarda.',
    },
  },
  keyboard: 'Teclado',
  shortcuts: {
    chooseFiles: 'Elegir archivos para enviar',
    chooseFolder: 'Elegir una carpeta para enviar',
    paste: 'Enviar lo que hay en el portapapeles',
    copyAll: 'Copiar los enlaces de los archivos listos',
    pauseOrResume: 'Pausar o reanudar todo',
    send: 'Ver lo que se envía',
    shared: 'Ver lo compartido',
    search: 'Buscar archivos compartidos',
    settings: 'Abrir los ajustes',
    help: 'Abrir esta ayuda',
    rows: 'Ir a la fila de arriba o de abajo',
    firstOrLast: 'Ir a la primera o última fila',
    close: 'Cerrar un diálogo o un menú',
    larger: 'Ampliar todo',
    smaller: 'Reducir todo',
  },
  forIt: 'Para su equipo de TI',
  it: {
    text: 'Si algo no funciona, esto ayuda a su equipo de TI.',
    about: 'Versiones',
    address: 'Almacenamiento',
    place: 'Bucket y carpeta',
    region: 'Región',
    key: 'Clave',
    secret: {
      kept: 'En el llavero de este equipo',
      'this-session': 'Hasta que se cierre Slipway',
      missing: 'Falta: hay que introducirla de nuevo',
      'not-needed': 'No se guarda: este equipo la obtiene cuando la necesita',
    },
    problems: 'Problemas recientes',
    noProblems: 'Ninguno. Todo va bien.',
    copy: 'Copiar detalles para TI',
    copyHelp:
      'Listo para un correo: versiones, almacenamiento, problemas, registro. Sin claves, enlaces ni contraseñas.',
    copyLog: 'Copiar',
    copied: 'Detalles copiados. Péguelos en un mensaje a su equipo de TI.',
  },
  log: 'Registro',
  logText: 'Lo que hizo Slipway últimamente. Sin claves, enlaces ni carpetas.',
  logShow: 'Mostrar',
  logShows: {
    all: 'Todo',
    problems: 'Solo problemas',
  },
  logEmpty: 'Nada que mostrar',
  logEmptyText: 'En cuanto pase algo, aparece aquí.',
}
