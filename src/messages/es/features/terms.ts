import type { TermsMessages } from '../../en/features/terms.ts';

export const terms = (): TermsMessages => ({
  api: {
    word: 'API',
    meaning:
      'El servicio de The Data Group que encuentra los correos. El soporte de la API te da tu clave de API.',
  },
  row: {
    word: 'Fila',
    meaning:
      'Una persona de tu archivo. Los números de fila coinciden con tu archivo abierto en una hoja de cálculo.',
  },
  record: {
    word: 'Registro',
    meaning: 'Lo que enviamos por una fila: los campos asignados, con correcciones, y un número.',
  },
  batch: {
    word: 'Lote',
    meaning:
      'Un grupo de registros que se envían juntos. La API da a cada lote un estado, como PROCESSING.',
  },
  job: { word: 'Trabajo', meaning: 'La forma en que la API agrupa los lotes de tu lista.' },
  match: { word: 'Coincidencia', meaning: 'Un registro del que la API conoce un correo.' },
  rate: {
    word: 'Tasa de coincidencias',
    meaning: 'La parte de las filas enviadas que recibió un correo.',
  },
  duplicate: {
    word: 'Duplicado',
    meaning:
      'Una fila que repite otra anterior. Se envía y se cobra una vez, y cada fila recibe el resultado.',
  },
  externalId: {
    word: 'ID externo',
    meaning: 'Tu propio ID para cada persona, como un número de cliente. Es opcional.',
  },
  unknown: {
    word: 'Sin confirmar',
    meaning:
      'No recibimos una respuesta clara para un lote, así que la API pudo haberlo aceptado. Tú decides si se envía de nuevo. En tu archivo, sus filas llevan la marca “unknown”.',
  },
});
