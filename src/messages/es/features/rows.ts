import type { Formats } from '../../formats.ts';
import type { RowsMessages } from '../../en/features/rows.ts';

export const rows = (f: Formats): RowsMessages => ({
  show: 'Ver filas',
  showOf: (what) => `Ver filas: ${what}`,
  close: 'Cerrar',
  row: 'Fila',
  fewerCells: (n) => `${f.counted(n, { one: 'celda', other: 'celdas' })} menos que el encabezado`,
  moreCells: (n) => `${f.counted(n, { one: 'celda', other: 'celdas' })} más que el encabezado`,
  what: 'Qué pasa con ella',
  sent: 'Enviada',
  duplicateOf: (row) => `Duplicada de la fila ${f.count(row)}`,
  sharedWith: (row) => `Recibe el mismo resultado que la fila ${f.count(row)}`,
  earlier: 'Lista anterior',
  from: (name, at) => `“${name}”, ${f.date(at)}`,
  fromNotUsed: (name, at) => `“${name}”, ${f.date(at)}: no se usa`,
  change: 'Corrección',
  becomes: (before, after) => `“${before}” → ${after === '' ? '∅' : `“${after}”`}`,
  firstRows: (shown, total) =>
    `Las primeras ${f.count(shown)} de ${f.counted(total, { one: 'fila', many: 'de filas', other: 'filas' })}. Los números de fila coinciden con tu archivo.`,
  rowHint: 'Los números de fila coinciden con tu archivo abierto en una hoja de cálculo.',
  range: (from, to, total) => `${f.count(from)}–${f.count(to)} de ${f.count(total)}`,
  previous: 'Anteriores',
  next: 'Siguientes',
});
