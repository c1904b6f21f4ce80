import type { Formats } from '../../formats.ts';
import { DELIMITERS } from './match.ts';
import type { ResultsMessages, SavedFile } from '../../en/screens/results.ts';

/** Reasons of the list engine and of runs; the API's own words stay as they come. */
const REASONS: Readonly<Record<string, string>> = {
  'no first name': 'falta el nombre',
  'no last name': 'falta el apellido',
  'no street address': 'falta la dirección',
  'no ZIP code, and no city and state': 'falta el código postal, o la ciudad y el estado',
  'already has an e-mail': 'ya tiene correo',
  'too long': 'demasiado larga para enviarla',
  'not a person': 'no es una persona',
  'no one named': 'sin el nombre de una persona',
  'outside the United States': 'fuera de Estados Unidos',
  'header line': 'línea de encabezado repetida',
  'in an earlier list': 'enviada con una lista anterior, resultado sin confirmar',
  'do not contact': 'en la lista de no contactar',
  cancelled: 'cancelada',
  'left out': 'excluida',
};

export const results = (f: Formats): ResultsMessages => {
  const rows = (n: number) => f.counted(n, { one: 'fila', many: 'de filas', other: 'filas' });
  const guardedText = (n: number) =>
    n === 0
      ? 'Ninguna celda necesitó un apóstrofo.'
      : `${f.counted(n, { one: 'celda que Excel podría ejecutar como fórmula ahora empieza', other: 'celdas que Excel podría ejecutar como fórmulas ahora empiezan' })} con un apóstrofo.`;
  return {
    lead(matched, open) {
      const found =
        matched === 0
          ? 'No encontramos ningún correo'
          : `Encontramos correos para ${rows(matched)}`;
      return open === 0
        ? `${found}. Tu lista está completa.`
        : `${found}. ${f.counted(open, { one: 'fila no tiene', other: 'filas no tienen' })} resultado; el resumen dice por qué.`;
    },
    summary: 'Resumen',
    adds: (n) => `${rows(n)} en total`,
    matchRate: 'Tasa de coincidencias',
    matchRateNote: (matched, sent) =>
      `${f.count(matched)} de ${f.counted(sent, { one: 'fila enviada', other: 'filas enviadas' })}`,
    found: 'Correos encontrados',
    foundNote: 'uno por cada fila con coincidencia',
    rows: 'Filas de tu lista',
    rowsNote: 'todas están en la descarga',
    took: 'Tiempo',
    tookNote: (batches) => `en ${f.counted(batches, { one: 'lote', other: 'lotes' })}`,
    noRate: 'ninguna',
    outcome: {
      matched: 'Con coincidencia: correo agregado',
      noMatch: 'Sin coincidencia: no se encontró correo',
      unusable: 'Sin coincidencia: correo no utilizable',
      suppressed: 'Retenida: en la lista de no contactar',
      unknown: 'Sin confirmar: puede haberse procesado',
      pending: 'Pendiente: todavía sin resultado',
    },
    notSent: (reason) => `No enviada: ${REASONS[reason] ?? reason}`,
    failed: (reason) => `Fallida: ${reason}`,
    leftOut(above, blank) {
      const lines = [
        ...(above > 0
          ? [`${f.counted(above, { one: 'línea', other: 'líneas' })} antes del encabezado`]
          : []),
        ...(blank > 0
          ? [f.counted(blank, { one: 'línea en blanco', other: 'líneas en blanco' })]
          : []),
      ];
      return `Omitimos ${f.list(lines)}.`;
    },
    oddities: (lacking, extra, repeated) =>
      `Los resultados difieren de lo que enviamos: ${f.list([
        ...(lacking > 0
          ? [
              `${f.counted(lacking, { one: 'registro', many: 'de registros', other: 'registros' })} sin resultado (cuentan como sin coincidencia)`,
            ]
          : []),
        ...(extra > 0
          ? [
              `${f.counted(extra, { one: 'resultado', other: 'resultados' })} para registros que no enviamos (se ignoran)`,
            ]
          : []),
        ...(repeated > 0
          ? [
              `${f.counted(repeated, { one: 'resultado repetido', other: 'resultados repetidos' })} (usamos el primero con correo)`,
            ]
          : []),
      ])}.`,
    showRows: 'Ver filas',
    showRowsOf: (what) => `Ver filas: ${what}`,
    breakdown: 'Coincidencias por grupo',
    counting: 'Contando coincidencias…',
    groupBy: 'Agrupar por',
    state: 'Estado',
    noState: 'Sin estado',
    noValue: 'Vacío',
    matchesBy: (what) => `Coincidencias por ${what}`,
    matchedOfSent: 'Con correo, de las filas enviadas',
    ofCount: (n) => `de ${f.count(n)}`,
    showAll: (n) => `Ver los ${f.count(n)}`,
    fewer: 'Menos coincidencias',
    more: 'más',
    listRows: 'Filas',
    rowsHint: (email, status) =>
      `En el archivo, “${email}” y “${status}” van después de tus columnas.`,
    show: 'Mostrar',
    allRows: 'Todas las filas',
    choice: (label, n) => `${label} (${f.count(n)})`,
    rowCount: rows,
    otherFiles: 'Otros archivos',
    otherFilesHint:
      'Descarga solo algunas filas, u otras columnas. Tus celdas no cambian, salvo que lo elijas abajo.',
    close: 'Cerrar',
    addedColumns: 'Columnas agregadas',
    addedBoth: (email, status) => `“${email}” y “${status}”`,
    addedOnly: (name) => `Solo “${name}”`,
    fileType: 'Tipo de archivo',
    csvFile: 'Archivo CSV',
    excelFile: 'Libro de Excel (.xlsx)',
    excelHint:
      'Cada celda se guarda como texto: los códigos postales conservan sus ceros y nada se ejecuta como fórmula.',
    between: 'Delimitador',
    ownDelimiter: (delimiter) => `Igual que tu lista (${DELIMITERS[delimiter]})`,
    comma: 'Coma, para Excel',
    withCorrections: 'Incluir mis correcciones',
    withCorrectionsHint:
      'Las celdas que corregiste llevan tu texto. Si no, cada celda queda como en tu archivo.',
    fill: (label) => `Rellenar las celdas vacías de “${label}”`,
    fillHint:
      'Las celdas vacías de las filas con coincidencia reciben el correo que encontramos. Las demás no cambian.',
    excelSafe: 'Copia segura para Excel',
    excelSafeHint:
      'Agrega un apóstrofo a las celdas que empiezan con =, +, -, @, un tabulador o un salto de línea, para que Excel no las ejecute como fórmulas.',
    files: {
      all: { label: 'Todo', hint: 'Cada fila de tu lista.' },
      matched: {
        label: 'Solo con coincidencia',
        hint: 'Filas con un correo que encontramos.',
      },
      'no match': {
        label: 'Sin coincidencia',
        hint: 'Filas enviadas para las que no encontramos correo.',
      },
      'not sent': { label: 'No enviadas', hint: 'Filas que no enviamos, con el motivo.' },
      suppressed: {
        label: 'Retenidas',
        hint: 'Filas cuyo correo está en la lista de no contactar, sin ese correo.',
      },
      'no answer': {
        label: 'Sin resultado',
        hint: 'Fallidas, sin confirmar o todavía pendientes.',
      },
    },
    archive: {
      label: 'Todo en un ZIP',
      hint: 'Un archivo por cada resultado, el resumen y el informe de lotes.',
    },
    summaryOutcome: 'Resultado',
    rowsColumn: 'Filas',
    downloadShort: 'Descargar',
    downloadOf: (what) => `Descargar: ${what}`,
    making: 'Preparando el archivo',
    saved({ name, rows: n, filled, guarded, cut, excelSafe }: SavedFile) {
      return [
        `Se descargó ${name} con ${rows(n)}.`,
        ...(filled > 0
          ? [
              `Se ${f.plural(filled, { one: 'rellenó', other: 'rellenaron' })} ${f.counted(filled, { one: 'celda vacía', other: 'celdas vacías' })}.`,
            ]
          : []),
        ...(excelSafe ? [guardedText(guarded)] : []),
        ...(cut > 0
          ? [
              `${f.counted(cut, { one: 'celda se cortó', other: 'celdas se cortaron' })} a 32,767 caracteres, el límite de Excel. Un archivo CSV tiene el texto completo.`,
            ]
          : []),
      ].join(' ');
    },
    print: 'Imprimir resumen',
    printTitle: 'Correos agregados: resultados',
    printDemo: 'Datos de demostración: todos los correos son inventados.',
    printAdds: (n) =>
      `Cada fila está contada: los resultados de arriba suman ${n}. La tasa de coincidencias es la parte de las filas enviadas que recibió un correo.`,
    othersLeft: (n) => `y ${f.counted(n, { one: 'más', other: 'más' })}`,
    download: 'Descargar archivo enriquecido',
    downloadHint: (name, bytes) => `${name} · ${f.bytes(bytes)}`,
    downloaded: 'Descarga completa.',
    anotherList: 'Otra lista',
    remove: 'Eliminar esta lista',
    removeHint: (until) =>
      `La lista queda en este navegador ${until === undefined ? '' : `hasta el ${f.date(until)}, o `}hasta que la elimines. Quien use este navegador puede abrirla.`,
    removeTitle: '¿Eliminar esta lista de este navegador?',
    removeText:
      'Esto elimina la lista y sus resultados de este navegador. No se puede deshacer. Los archivos que descargaste se conservan, y también los lotes en la API.',
    removeYes: 'Eliminar',
    removeNo: 'Conservar la lista',
  };
};
