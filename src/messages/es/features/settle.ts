import type { Formats } from '../../formats.ts';
import type { SettleMessages } from '../../en/features/settle.ts';

export const settle = (f: Formats): SettleMessages => ({
  unknown: 'Necesita tu decisión',
  unknownText: (n) =>
    f.plural(n, {
      one: `No recibimos una respuesta clara para ${f.count(n)} lote, así que puede que la API lo haya aceptado o no. Si lo envías otra vez, los mismos registros pueden cobrarse dos veces. Si lo excluyes, sus filas se quedan sin correo. `,
      other: `No recibimos una respuesta clara para ${f.count(n)} lotes, así que puede que la API los haya aceptado o no. Si los envías otra vez, los mismos registros pueden cobrarse dos veces. Si los excluyes, sus filas se quedan sin correo. `,
    }) +
    'Si tienes dudas, pregunta antes al soporte de la API: el informe de lotes tiene los ID que necesita.',
  unknownDemo: 'Esto es la demostración: no se cobra nada, elijas lo que elijas.',
  rejected: 'La API rechazó algunos lotes',
  rejectedText: (n) =>
    f.plural(n, {
      one: `${f.count(n)} lote fue rechazado. Las filas están en tu lista, con el motivo. Puedes enviarlo otra vez.`,
      other: `${f.count(n)} lotes fueron rechazados. Las filas están en tu lista, con el motivo. Puedes enviarlos otra vez.`,
    }),
  failed: 'Algunos lotes fallaron en la API',
  failedText: (n) =>
    f.plural(n, {
      one: `La API aceptó ${f.count(n)} lote y después informó un error. Las filas están en tu lista, con el motivo. Si lo envías otra vez, los mismos registros pueden cobrarse dos veces. `,
      other: `La API aceptó ${f.count(n)} lotes y después informó un error. Las filas están en tu lista, con el motivo. Si los envías otra vez, los mismos registros pueden cobrarse dos veces. `,
    }) +
    'Si tienes dudas, pregunta antes al soporte de la API: el informe de lotes tiene los ID que necesita.',
  out: 'Algunos lotes se excluyeron',
  outText: (n, doubtful) =>
    f.plural(n, {
      one: `${f.count(n)} lote no se envió, así que sus filas no tienen correo. Puedes enviarlo ahora.`,
      other: `${f.count(n)} lotes no se enviaron, así que sus filas no tienen correo. Puedes enviarlos ahora.`,
    }) +
    (doubtful
      ? ' Puede que la API ya haya aceptado algunos, así que los mismos registros pueden cobrarse dos veces.'
      : ''),
  send: 'Enviar ahora',
  rows: (first, last) => `Filas ${f.count(first)}–${f.count(last)}`,
  again: 'Enviar de nuevo',
  againUnknown: 'Enviar de nuevo (posible doble cobro)',
  leaveOut: 'Excluir',
  all: 'Todos los lotes',
});
