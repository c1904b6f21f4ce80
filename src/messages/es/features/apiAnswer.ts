import { saidIn } from '../../apiAnswer.ts';

const BROKE = 'La conexión se cortó durante el envío.';
const UNCLEAR = 'Ya no podemos saber si la solicitud llegó.';
const BUSY = 'El servidor de esta página está ocupado.';

/** What was answered, in Spanish. */
export const said = saidIn({
  own: {
    stranger:
      'Algo entre esta página y su servidor respondió en su lugar, como una página de inicio de sesión. Recarga esta página e inicia sesión si se te pide.',
    lost: 'No hubo respuesta.',
    unreachable: 'El servidor de esta página no pudo conectarse con la API.',
    interrupted: BROKE,
    'cut-short': BROKE,
    'client-gone': BROKE,
    'no-answer': 'La API no respondió a tiempo.',
    'connection-lost': 'La conexión con la API se perdió antes de que llegara la respuesta.',
    'upload-refused': 'La dirección de subida de la API rechazó el archivo.',
    'upload-unclear': 'La conexión se cortó durante la subida.',
    redirected: 'La API nos remitió a otra dirección. Para proteger tu lista, no la enviamos allí.',
    'store-unavailable':
      'El servidor de esta página no puede registrar lo que envía en este momento.',
    'proxy-failed': 'El servidor de esta página tuvo un problema.',
    'other-store':
      'El servidor de esta página se reemplazó durante el envío, y el nuevo no puede saber si la solicitud llegó.',
    'other-computer':
      'Otra computadora continuó esta lista y dividió este lote o lo dejó fuera. No podemos saber qué envió.',
    'attempt-lost': UNCLEAR,
    'in-progress': 'Todavía se está enviando.',
    'outcome-unknown': UNCLEAR,
    'too-many-at-once': BUSY,
    'too-many-requests': BUSY,
  },
  otherwise: (code) => `El servidor de esta página rechazó la solicitud (${code}).`,
  onlyStatus: (status) => `La API respondió con el error ${status}, sin explicación.`,
  quoted: (words) => `La respuesta fue: “${words}”.`,
});
