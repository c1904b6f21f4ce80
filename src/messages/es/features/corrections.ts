import type { Formats } from '../../formats.ts';
import type { CorrectionsMessages } from '../../en/features/corrections.ts';

export const corrections = (f: Formats): CorrectionsMessages => {
  const rows = (n: number) => f.counted(n, { one: 'fila', many: 'de filas', other: 'filas' });
  const cells = (n: number) => f.counted(n, { one: 'celda', many: 'de celdas', other: 'celdas' });
  return {
    fix: 'Corregir filas',
    fixOf: (what) => `Corregir filas: ${what}`,
    whole: 'Ver las filas completas',
    close: 'Cerrar',
    hint: 'Solo cambia lo que enviamos: tu archivo y tu descarga conservan las celdas originales.',
    keys: 'Las flechas te mueven entre celdas. Escribe para reemplazar una celda, o presiona Enter o F2 para editarla; Tab pasa a la siguiente. Puedes pegar desde una hoja de cálculo. Ctrl+Z deshace y Escape cierra.',
    left: (left, all) =>
      left === 0
        ? `Todo corregido: ${rows(all)}`
        : `Por corregir: ${f.count(left)} de ${rows(all)}`,
    stillChanged: (left, all) => `Aún cambiaremos ${f.count(left)} de ${rows(all)}`,
    undo: 'Deshacer',
    redo: 'Rehacer',
    full: (most) =>
      `Son más celdas de las que podemos guardar corregidas en una lista (${f.count(most)}). Para tantas, corrige el archivo y elígelo de nuevo.`,
    row: 'Fila',
    result: 'Resultado',
    ready: 'Lista para enviar',
    cellOf: (column, row) => `${column}, fila ${f.count(row)}`,
    was: (text) => (text === '' ? 'estaba vacía' : `era “${text}”`),
    suggested: 'Correcciones sugeridas',
    suggestedHint:
      'Nos parecen errores, pero tú conoces tu lista. Tu archivo y tu descarga conservan las celdas originales.',
    stateFromZip: (n) =>
      `Completar ${f.counted(n, { one: 'estado que falta', many: 'de estados que faltan', other: 'estados que faltan' })} según el código postal`,
    cityMisspelled: (from, to) =>
      `“${from}” → “${to}”, como en la mayoría de las filas con el mismo código postal`,
    fixAll: (n) => (n === 1 ? 'Corregir 1 fila' : `Corregir ${rows(n)}`),
    fixAllOf: (n, what) => `Corregir ${rows(n)}: ${what}`,
    fixed: (n) => `Corregido en ${rows(n)}`,
    undoOf: (what) => `Deshacer: ${what}`,
    yours: 'Tus correcciones',
    summary: (n, inRows) =>
      `Corregiste ${cells(n)} en ${rows(inRows)}. Tu archivo y tu descarga conservan las celdas originales.`,
    keeps: 'Tu archivo y tu descarga conservan las celdas originales.',
    show: 'Ver correcciones',
    column: 'Columna',
    inList: 'En tu lista',
    corrected: 'Corregida',
    takeBack: 'Deshacer',
    takeBackOf: (column, row) => `Deshacer: ${column}, fila ${f.count(row)}`,
    takeBackAll: 'Deshacer todas',
    takeBackAsk: (n) => `¿Deshacer todas las correcciones (${cells(n)})?`,
    takeBackText: 'Volveremos a las celdas de tu lista y revisaremos sus filas de nuevo.',
    keep: 'Conservarlas',
  };
};
