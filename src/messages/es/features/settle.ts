import type { Formats } from '../../formats.ts';
import type { SettleMessages } from '../../en/features/settle.ts';

export const settle = (f: Formats): SettleMessages => ({
  unknown: 'Hace falta tu decisión',
  unknownText: (n) =>
    f.plural(n, {
      one: `Para ${f.count(n)} lote no llegó una respuesta clara, así que puede que la API lo haya aceptado o no. `,
      other: `Para ${f.count(n)} lotes no llegó una respuesta clara, así que puede que la API los haya aceptado o no. `,
    }) +
    'Si lo envías otra vez, los mismos registros pueden facturarse dos veces; si lo excluyes, esas filas se quedan sin correo. Si puedes ver los lotes de tu trabajo en la API, mira allí primero.',
  unknownDemo: 'Esto es la demostración: no se factura nada, elijas lo que elijas.',
  rejected: 'La API rechazó algunos lotes',
  rejectedText: (n) =>
    f.plural(n, {
      one: `${f.count(n)} lote fue rechazado. Sus filas están en tu lista con el motivo. Puedes enviarlo otra vez.`,
      other: `${f.count(n)} lotes fueron rechazados. Sus filas están en tu lista con el motivo. Puedes enviarlos otra vez.`,
    }),
  failed: 'Algunos lotes fallaron en la API',
  failedText: (n) =>
    f.plural(n, {
      one: `La API aceptó ${f.count(n)} lote y después informó de un fallo. `,
      other: `La API aceptó ${f.count(n)} lotes y después informó de un fallo. `,
    }) +
    'Sus filas están en tu lista con el motivo. Si los envías otra vez, los mismos registros pueden facturarse dos veces; si puedes ver los lotes de tu trabajo en la API, mira allí primero.',
  out: 'Algunos lotes se excluyeron',
  outText: (n, doubtful) =>
    f.plural(n, {
      one: `${f.count(n)} lote no se envió, así que sus filas no tienen correo. Puedes enviarlo ahora.`,
      other: `${f.count(n)} lotes no se enviaron, así que sus filas no tienen correo. Puedes enviarlos ahora.`,
    }) +
    (doubtful
      ? ' De algunos no se sabe si la API ya los aceptó: enviarlos puede facturar los mismos registros dos veces.'
      : ''),
  send: 'Enviar ahora',
  rows: (first, last) => `Filas ${f.count(first)}–${f.count(last)}`,
  again: 'Enviar otra vez',
  againUnknown: 'Enviar otra vez (puede facturarse dos veces)',
  leaveOut: 'Excluir',
  all: 'Todos',
});
