import type { Delimiter } from '../../../lists/types/format.ts';
import type { Formats } from '../../formats.ts';
import type { ResultsMessages, SavedFile } from '../../en/screens/results.ts';

const DELIMITERS: Record<Delimiter, string> = {
  ',': 'coma',
  ';': 'punto y coma',
  '\t': 'tabulador',
  '|': 'barra vertical',
  '^': 'acento circunflejo',
  '~': 'virgulilla',
  ':': 'dos puntos',
  '\x1f': 'separador de unidades',
};

/** Reasons of the list engine and of runs; the API's own words stay as they come. */
const REASONS: Readonly<Record<string, string>> = {
  'no first name': 'falta el nombre',
  'no last name': 'falta el apellido',
  'no street address': 'falta la dirección',
  'no ZIP code, and no city and state': 'falta el código ZIP, o la ciudad y el estado',
  'already has an e-mail': 'ya tiene correo',
  'too long': 'demasiado larga para enviarla',
  'not a person': 'no es una persona',
  'no one named': 'no nombra a nadie',
  'outside the United States': 'fuera de Estados Unidos',
  'header line': 'línea de encabezado, no una persona',
  cancelled: 'cancelada',
  'left out': 'excluida',
};

export const results = (f: Formats): ResultsMessages => {
  const rows = (n: number) => f.counted(n, { one: 'fila', other: 'filas' });
  const guardedText = (n: number) =>
    n === 0
      ? 'No hubo que proteger ninguna celda.'
      : `${f.counted(n, { one: 'celda que Excel podría ejecutar como fórmula lleva', other: 'celdas que Excel podría ejecutar como fórmulas llevan' })} un apóstrofo delante.`;
  return {
    lead(matched, open) {
      const found =
        matched === 0
          ? 'No encontramos ningún correo'
          : `Encontramos correos para ${rows(matched)}`;
      return open === 0
        ? `${found}. Tu lista está completa.`
        : `${found}. ${f.counted(open, { one: 'fila no tiene', other: 'filas no tienen' })} respuesta; el resumen dice por qué.`;
    },
    summary: 'Resumen',
    adds: (n) => `suman ${rows(n)}`,
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
      matched: 'Con coincidencia: correo añadido',
      noMatch: 'Sin coincidencia: enviada, sin correo conocido',
      unusable: 'Sin coincidencia: la respuesta no es un correo que se pueda usar',
      unknown: 'Desconocida: puede haberse procesado',
      pending: 'Pendiente: aún sin respuesta',
    },
    notSent: (reason) => `No enviada: ${REASONS[reason] ?? reason}`,
    failed: (reason) => `Fallida: ${reason}`,
    leftOut(above, blank) {
      const lines = [
        ...(above > 0
          ? [`${f.counted(above, { one: 'línea', other: 'líneas' })} sobre el encabezado`]
          : []),
        ...(blank > 0
          ? [f.counted(blank, { one: 'línea en blanco', other: 'líneas en blanco' })]
          : []),
      ];
      return `Tu archivo tiene ${f.list(lines)} que no son filas y no se incluyen.`;
    },
    oddities: (lacking, extra, repeated) =>
      `Los resultados no coinciden del todo con lo enviado: ${f.list([
        ...(lacking > 0
          ? [
              `${f.counted(lacking, { one: 'registro', other: 'registros' })} sin respuesta (se cuentan como sin coincidencia)`,
            ]
          : []),
        ...(extra > 0
          ? [
              `${f.counted(extra, { one: 'respuesta', other: 'respuestas' })} para nadie que hayamos enviado (no se usan)`,
            ]
          : []),
        ...(repeated > 0
          ? [
              `${f.counted(repeated, { one: 'respuesta repetida', other: 'respuestas repetidas' })} (vale la primera con correo)`,
            ]
          : []),
      ])}.`,
    showRows: 'Ver filas',
    showRowsOf: (what) => `Ver filas: ${what}`,
    breakdown: 'De dónde vienen las coincidencias',
    counting: 'Contando coincidencias por estado y por columna…',
    groupBy: 'Agrupar por',
    state: 'Estado',
    noState: 'Sin estado',
    noValue: 'En blanco',
    matchesBy: (what) => `Coincidencias por ${what}`,
    matchedOfSent: 'Con correo, de las enviadas',
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
      'Solo una parte de las filas, o con otras columnas. Tus celdas quedan como están, salvo que aquí pidas un cambio.',
    close: 'Cerrar',
    addedColumns: 'Columnas añadidas',
    addedBoth: (email, status) => `“${email}” y “${status}”`,
    addedOnly: (name) => `Solo “${name}”`,
    fileType: 'Tipo de archivo',
    csvFile: 'Archivo CSV',
    excelFile: 'Libro de Excel (.xlsx)',
    excelHint:
      'En el libro cada celda es texto: los códigos postales conservan sus ceros y nada se ejecuta como fórmula.',
    between: 'Entre celdas',
    ownDelimiter: (delimiter) => `Como en tu lista (${DELIMITERS[delimiter]})`,
    comma: 'Coma, como Excel la espera en un .csv',
    fill: (label) => `Rellenar los blancos de “${label}”`,
    fillHint:
      'Las celdas en blanco de las filas con coincidencia reciben el correo encontrado. Las demás no cambian.',
    excelSafe: 'Copia segura para Excel',
    excelSafeHint:
      'Las celdas que empiezan con =, +, -, @, un tabulador o un salto de línea llevan un apóstrofo delante, para que Excel las muestre y no ejecute nada.',
    files: {
      all: { label: 'Todo', hint: 'Cada fila de tu lista.' },
      matched: {
        label: 'Solo con coincidencia',
        hint: 'Filas para las que encontramos un correo.',
      },
      'no match': { label: 'Sin coincidencia', hint: 'Enviadas, sin correo conocido.' },
      'not sent': { label: 'No enviadas', hint: 'Cada fila con su motivo, para corregirla.' },
      'no answer': {
        label: 'Sin respuesta',
        hint: 'Fallidas, desconocidas o todavía pendientes.',
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
    making: 'Escribiendo el archivo',
    saved({ name, rows: n, filled, guarded, cut, excelSafe }: SavedFile) {
      return [
        `${name} está en tus descargas, con ${rows(n)}.`,
        ...(filled > 0
          ? [
              `Se ${f.plural(filled, { one: 'rellenó', other: 'rellenaron' })} ${f.counted(filled, { one: 'celda en blanco', other: 'celdas en blanco' })}.`,
            ]
          : []),
        ...(excelSafe ? [guardedText(guarded)] : []),
        ...(cut > 0
          ? [
              `${f.counted(cut, { one: 'celda se cortó', other: 'celdas se cortaron' })} a 32,767 caracteres, lo máximo que admite Excel. Un archivo CSV las tiene completas.`,
            ]
          : []),
      ].join(' ');
    },
    print: 'Imprimir resumen',
    printTitle: 'Correos añadidos: resultados',
    printDemo: 'Datos de demostración: todos los correos son inventados.',
    printAdds: (n) =>
      `Cada fila de la lista está contada: los resultados de arriba suman ${n}. La tasa de coincidencias es sobre las filas enviadas.`,
    othersLeft: (n) => `y ${f.counted(n, { one: 'más', other: 'más' })}`,
    download: 'Descargar archivo enriquecido',
    downloadHint: (name, bytes) => `${name} · ${f.bytes(bytes)}`,
    downloaded: 'El archivo está en tus descargas.',
    anotherList: 'Otra lista',
    remove: 'Borrar esta lista',
    removeHint: (until) =>
      `La lista queda en este navegador ${until === undefined ? '' : `hasta el ${f.date(until)}, o `}hasta que la borres. Quien use este navegador puede abrirla.`,
    removeTitle: '¿Borrar esta lista de este navegador?',
    removeText:
      'Se quitan de aquí la lista, sus resultados y todo rastro de ella. No se puede deshacer. Lo que descargaste se queda, y también los lotes en la API.',
    removeYes: 'Borrar',
    removeNo: 'Conservarla',
  };
};
