import type { TermsMessages } from '../../en/features/terms.ts';

export const terms = (): TermsMessages => ({
  row: {
    word: 'Fila',
    meaning: 'Una persona de tu archivo, numerada como lo hace una hoja de cálculo.',
  },
  record: {
    word: 'Registro',
    meaning:
      'Lo que recibe la API por una fila: los campos asignados, ya limpios, y un número nuestro.',
  },
  batch: {
    word: 'Lote',
    meaning:
      'Una parte de tus registros que se envía de una vez. Cada lote tiene un estado en la API, por ejemplo PROCESSING.',
  },
  job: { word: 'Trabajo', meaning: 'El nombre con el que la API guarda los lotes de tu lista.' },
  match: { word: 'Coincidencia', meaning: 'Un registro del que la API conoce un correo.' },
  rate: {
    word: 'Tasa de coincidencias',
    meaning: 'De cada 100 filas enviadas, para cuántas encontramos un correo.',
  },
  duplicate: {
    word: 'Duplicado',
    meaning:
      'La misma persona en varias filas: se envía una vez, se cobra una vez y la respuesta va a cada fila.',
  },
  externalId: {
    word: 'ID externo',
    meaning:
      'Una columna tuya que distingue a las personas, como un número de cliente. Nunca hace falta.',
  },
  unknown: {
    word: 'Desconocido',
    meaning: 'Un lote sin respuesta clara: quizá se aceptó. Solo tú decides si se envía otra vez.',
  },
});
