import type { Formats } from '../../formats.ts';
import type { HomeMessages } from '../../en/screens/home.ts';

export const home = (f: Formats): HomeMessages => ({
  heading: 'Agrega correos a tu lista',
  lead: 'Empieza con una lista de Excel o CSV con personas y direcciones postales. Recíbela con sus correos.',
  newList: 'Nueva lista',
  tryDemo: 'Probar la demostración',
  demoHint: 'La demostración toma cerca de un minuto y no necesitas cuenta.',
  sample: 'Descargar la lista de ejemplo',
  steps: [
    {
      title: 'Suelta tu lista',
      text: 'Un archivo de Excel o CSV de cualquier tamaño. Reconocemos las columnas por ti.',
    },
    {
      title: 'Revisa y envía',
      text: 'Ves exactamente qué enviaremos antes de que algo salga de esta computadora.',
    },
    {
      title: 'Descárgala con los correos',
      text: 'Tus filas y columnas, en tu orden, y dos columnas más al final. Mientras esperas, puedes cerrar la pestaña.',
    },
  ],
  promises: 'Con lo que puedes contar',
  promise: [
    {
      title: 'Tu lista sigue siendo tuya',
      text: 'Solo enviamos nombres, direcciones y los demás campos que asignes. Las demás columnas se quedan en esta computadora.',
    },
    {
      title: 'Nada se pierde, nada se cobra dos veces',
      text: 'Si cierras la computadora, pierdes la red o recargas la página, seguimos donde quedamos. Nunca reenviamos un lote que quizá ya se aceptó, salvo que lo pidas.',
    },
    {
      title: 'Las cuentas cuadran',
      text: 'Cada fila de tu archivo está contada: con coincidencia, sin coincidencia o no enviada, con el motivo.',
    },
  ],
  picture: 'Una lista de nombres y códigos postales recibe una columna de correos.',
  pictureColumns: { name: 'Nombre', zip: 'ZIP', email: 'email' },
  pictureNone: 'sin coincidencia',
  past: 'Listas anteriores',
  pastLoading: 'Cargando listas anteriores…',
  pastNone: 'Aquí aparecerán tus listas. Solo se guardan en este navegador.',
  openReport: 'Abrir un informe',
  search: 'Buscar en las listas anteriores',
  searchNone: (text) => `Ninguna lista coincide con “${text}”.`,
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
  rate: 'de coincidencias',
  started: (at) => f.moment(at),
  states: {
    matching: 'Columnas por asignar',
    review: 'Lista para revisar',
    running: 'En curso',
    paused: 'En pausa',
    asks: 'Necesita tu decisión',
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
    'Dejaremos de enviarla. Los lotes que la API aceptó continúan allí y pueden cobrarse, y perderás sus resultados.',
  keep: 'Conservar la lista',
  keptUntil: (at) => `se guarda hasta el ${f.date(at)}`,
  goesSoon: (at) => `se eliminará el ${f.date(at)}`,
  keptOpen: 'se guarda hasta que la termines o la elimines',
  expired: (names) =>
    `${f.plural(names.length, { one: 'Se eliminó', other: 'Se eliminaron' })} ${f.list(names)}`,
  expiredText: (days) =>
    `Eliminamos las listas de este navegador ${f.counted(days, { one: 'día', other: 'días' })} después de terminar. Los archivos que descargaste se conservan.`,
  expiredNext: (name, at) => `La próxima: ${name}, el ${f.date(at)}.`,
  keeping: 'Cuánto tiempo se guardan',
  keepingText: (days) =>
    `Las listas se quedan en este navegador y se eliminan automáticamente ${f.counted(days, { one: 'día', other: 'días' })} después de terminar. Quien use esta computadora con la misma sesión puede abrirlas. En una computadora compartida, descarga lo que necesites y elimina la lista.`,
  keepingMore: 'Qué pasa con mis datos',
});
