import type { Formats } from '../../formats.ts';
import type { HomeMessages } from '../../en/screens/home.ts';

export const home = (f: Formats): HomeMessages => ({
  heading: 'Añade correos a tu lista',
  lead: 'Suelta una lista de Excel o CSV de personas con dirección postal y recupera la misma lista con una columna de correos.',
  newList: 'Nueva lista',
  tryDemo: 'Probar la demostración',
  demoHint: 'La demostración no necesita cuenta y dura un minuto.',
  sample: 'Descargar la lista de ejemplo',
  steps: [
    {
      title: 'Suelta tu lista',
      text: 'Cualquier lista de Excel o CSV, de cualquier tamaño. Las columnas se reconocen solas.',
    },
    {
      title: 'Revisa y envía',
      text: 'Ves exactamente qué sale de esta computadora antes de que salga. Tres clics si no hay dudas.',
    },
    {
      title: 'Descárgala con los correos',
      text: 'Tus filas, tus columnas, tu orden, y dos columnas más al final. Mientras tanto puedes cerrar la pestaña.',
    },
  ],
  promises: 'Con lo que puedes contar',
  promise: [
    {
      title: 'Tu lista sigue siendo tuya',
      text: 'De esta computadora solo salen los campos asignados de las filas que se pueden completar. Las demás columnas nunca salen: se vuelven a unir aquí.',
    },
    {
      title: 'Nada se pierde, nada se cobra dos veces',
      text: 'Cierra el portátil, pierde la red, recarga la página: el trabajo sigue donde estaba. Lo que quizá ya se aceptó nunca se reenvía sin tu permiso.',
    },
    {
      title: 'Las cuentas cuadran',
      text: 'Cada fila de tu archivo tiene su explicación: con coincidencia, sin coincidencia, o no enviada y por qué. La suma siempre son las filas de tu archivo.',
    },
  ],
  picture:
    'Una lista con nombres, direcciones y códigos ZIP a la que se añade una columna de correos.',
  pictureColumns: { name: 'Nombre', zip: 'ZIP', email: 'email' },
  pictureNone: 'sin coincidencia',
  past: 'Listas anteriores',
  pastLoading: 'Buscando listas anteriores…',
  pastNone: 'Aquí aparecen las listas con las que trabajas. Solo se guardan en este navegador.',
  search: 'Buscar en las listas anteriores',
  searchNone: (text) => `Ninguna lista se llama “${text}”.`,
  found: (n) =>
    f.counted(n, {
      one: 'lista encontrada',
      many: 'de listas encontradas',
      other: 'listas encontradas',
    }),
  showAll: (n) => `Mostrar las ${f.count(n)} listas`,
  demo: 'Demostración',
  rows: (n) => f.counted(n, { one: 'fila', many: 'de filas', other: 'filas' }),
  size: (bytes) => f.bytes(bytes),
  matchRate: (share) => f.percent(share),
  matched: (n) => f.counted(n, { one: 'correo', many: 'de correos', other: 'correos' }),
  rate: 'de coincidencia',
  started: (at) => f.moment(at),
  states: {
    matching: 'Columnas por asignar',
    review: 'Lista para revisar',
    running: 'En curso',
    paused: 'En pausa',
    cancelled: 'Cancelada',
    finished: 'Terminada',
  },
  open: {
    matching: 'Continuar',
    review: 'Continuar',
    running: 'Ver el progreso',
    finished: 'Resultados',
  },
  openOf: (action, name) => `${action}: ${name}`,
  download: 'Descargar',
  report: 'Informe de lotes',
  reportNone: 'Todavía no se ha enviado nada de esta lista.',
  close: 'Cerrar',
  remove: 'Eliminar',
  of: (action, name) => `${action} ${name}`,
  removeTitle: (name) => `¿Detener y eliminar ${name}?`,
  removeRunning:
    'No se envía nada más. Los lotes que la API ya aceptó siguen allí y pueden cobrarse, y aquí se pierden sus resultados.',
  keep: 'Conservarla',
  keptUntil: (at) => `se guarda hasta el ${f.date(at)}`,
  goesSoon: (at) => `se borrará el ${f.date(at)}`,
  keptOpen: 'se guarda hasta que termine o la elimines',
  expired: (names) =>
    `${f.plural(names.length, { one: 'Se borró', other: 'Se borraron' })} ${f.list(names)}`,
  expiredText: (days) =>
    `Las listas se borran de este navegador ${f.counted(days, { one: 'día', other: 'días' })} después de terminar. Lo que ya descargaste se queda.`,
  expiredNext: (name, at) => `La próxima será ${name}, el ${f.date(at)}.`,
  keeping: 'Lo que se guarda aquí',
  keepingText: (days) =>
    `Las listas se quedan en este navegador y se borran solas ${f.counted(days, { one: 'día', other: 'días' })} después de terminar. Quien use esta computadora con la misma sesión puede abrirlas, con nombres, direcciones y correos: descarga lo que necesites y elimina la lista.`,
  keepingMore: 'Qué pasa con mis datos',
});
