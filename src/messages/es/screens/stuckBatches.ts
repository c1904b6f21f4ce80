import type { Formats } from '../../formats.ts';
import type { StuckMessages } from '../../en/screens/stuckBatches.ts';

export const stuck = (f: Formats): StuckMessages => ({
  title: (n) =>
    f.plural(n, {
      one: 'Puede que un lote no termine nunca',
      other: `Puede que ${f.count(n)} lotes no terminen nunca`,
    }),
  text: 'La API aceptó estas filas, pero ya no conoce el lote, envía resultados que no podemos leer o lleva más de un día. Seguiremos verificando, cada vez con menos frecuencia. Puedes guardar la respuesta de la API tal como está o excluir estas filas. Puede que se hayan procesado y cobrado.',
  rows: (first, last) => `Filas ${f.count(first)}–${f.count(last)}`,
  save: 'Guardar la respuesta de la API',
  saved: 'Guardada.',
  leaveOut: 'Excluir',
});
