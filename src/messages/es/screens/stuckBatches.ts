import type { Formats } from '../../formats.ts';
import type { StuckMessages } from '../../en/screens/stuckBatches.ts';

export const stuck = (f: Formats): StuckMessages => ({
  title: (n) =>
    f.plural(n, {
      one: 'Puede que un lote no vuelva nunca',
      other: `Puede que ${f.count(n)} lotes no vuelvan nunca`,
    }),
  text: 'La API aceptó estas filas, pero ya no conoce el lote, sus respuestas no son resultados que podamos leer o ha tardado más de un día. Seguimos preguntando, cada vez menos a menudo. Puedes guardar la respuesta de la API tal como es o excluir las filas: puede que se hayan procesado y facturado.',
  rows: (first, last) => `Filas ${f.count(first)}–${f.count(last)}`,
  save: 'Guardar la respuesta de la API',
  saved: 'Guardada.',
  leaveOut: 'Excluir',
});
