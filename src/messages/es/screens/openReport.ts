import type { Formats } from '../../formats.ts';
import type { OpenReportMessages } from '../../en/screens/openReport.ts';

const NO_REPORT =
  'Elige el archivo que guardaste con “Guardar el informe para continuar en otro lugar”. Su nombre termina en “-report.json”.';

export const openReport = (f: Formats): OpenReportMessages => ({
  heading: 'Abrir un informe',
  lead: 'Continúa una lista que se envió desde otra computadora o en otro navegador. Necesitas su informe y la lista misma.',
  reportFile: 'Archivo del informe',
  dropReport: 'Suelta aquí el informe',
  dropBoth: 'Puedes soltar la lista al mismo tiempo',
  listFile: 'Archivo de la lista',
  dropList: 'Ahora suelta aquí la lista',
  listHint: 'La misma lista, tal como se envió',
  dropNow: 'Suelta para elegir este archivo',
  browse: 'Buscar archivos',
  facts: 'Informe',
  submitted: (at) => `Enviada: ${f.moment(at)}`,
  made: (at) => `Guardado: ${f.moment(at)}`,
  job: (id) => `ID del trabajo ${id}`,
  rows: (n) => f.counted(n, { one: 'fila', many: 'de filas', other: 'filas' }),
  batches: (accepted, all) =>
    `La API aceptó ${f.count(accepted)} de ${f.counted(all, { one: 'lote', many: 'de lotes', other: 'lotes' })}`,
  another: 'Elegir otro informe',
  checking: (name) => `Leyendo ${name} y comparándolo con el informe…`,
  working: 'En curso',
  once: 'Si la lista sigue abierta donde guardaste el informe, continúa en un solo lugar. Lo que se envió allí nunca se vuelve a enviar desde aquí, pero los dos te preguntarían por los mismos lotes.',
  alone: '¿No tienes la lista?',
  aloneText:
    'Aun así puedes descargar los resultados tal como los da la API: registros en cualquier orden, sin tus otras columnas.',
  download: 'Descargar los resultados como CSV',
  resultsName: 'resultados.csv',
  downloaded: (records, lacking) =>
    `${f.counted(records, { one: 'registro descargado', many: 'de registros descargados', other: 'registros descargados' })}.${
      lacking > 0
        ? ` ${f.counted(lacking, { one: 'lote aún no tiene', many: 'de lotes aún no tienen', other: 'lotes aún no tienen' })} resultado.`
        : ''
    }`,
  refused: {
    title: 'La API rechazó la solicitud',
    text: 'Conéctate con la clave de la cuenta con la que se envió la lista.',
    connect: 'Conectar',
  },
  unreachable: {
    title: 'No podemos conectarnos con la API',
    text: 'Revisa tu conexión y vuelve a intentarlo.',
  },
  problem: (problem) => {
    switch (problem.kind) {
      case 'too large':
        return { title: 'Este archivo es demasiado grande para ser un informe', text: NO_REPORT };
      case 'no report':
        return { title: 'Esto no es un informe', text: NO_REPORT };
      case 'newer version':
        return {
          title: 'Una versión más nueva de esta página hizo este informe',
          text: 'Recarga esta página para actualizarla y abre el informe otra vez.',
        };
      case 'damaged':
        return {
          title: 'Este informe está dañado',
          text: `“${problem.where}” no es lo que debería ser. Usa el archivo tal como se guardó, o guarda el informe otra vez.`,
        };
    }
  },
  otherList: ({ comparison: { records, ranges, more }, expected, lacking }) => ({
    title: 'No es la misma lista',
    text: [
      records === expected
        ? ''
        : `La lista enviada tiene ${f.counted(expected, { one: 'registro', many: 'de registros', other: 'registros' })} por enviar; esta tiene ${f.count(records)}.`,
      ranges.length > 0
        ? `Lo que enviaríamos difiere en las filas ${f.list(
            ranges.map(({ firstRow, lastRow }) => `${f.count(firstRow)}–${f.count(lastRow)}`),
          )}${more > 0 ? `, y en ${f.counted(more, { one: 'intervalo más', many: 'de intervalos más', other: 'intervalos más' })}` : ''}.`
        : '',
      lacking !== undefined
        ? LACKING[lacking]
        : records === expected && ranges.length === 0
          ? 'Sus registros son los mismos, pero esta versión de la página los divide en otros lotes. Mejor descarga los resultados.'
          : 'Elige el archivo tal como estaba cuando lo enviaste.',
    ]
      .filter(Boolean)
      .join(' '),
  }),
});

const LACKING = {
  corrected:
    'Se corrigieron celdas en la página antes de enviarla. Elige un archivo con las mismas correcciones.',
  'do not contact':
    'No se envían las personas de la lista de no contactar, y esa lista no es la misma en los dos navegadores. Usa la misma aquí y vuelve a intentarlo.',
  'earlier answers':
    'Se usaron resultados de listas anteriores, que solo tiene el navegador que la envió. Mejor descarga los resultados.',
};
