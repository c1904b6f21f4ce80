import { saidIn } from '../../apiAnswer.ts';

const BROKE = 'La conexión se cortó durante el envío.';
const UNCLEAR = 'Ya no se puede saber cómo terminó ese envío.';
const BUSY = 'El servidor de esta página está ocupado.';

/** What was answered, in Spanish. */
export const said = saidIn({
  own: {
    stranger:
      'Algo delante del servidor de esta página respondió en su lugar, como una página de inicio de sesión. Vuelve a cargar esta página e inicia sesión si se te pide.',
    lost: 'No llegó ninguna respuesta.',
    unreachable: 'El servidor de esta página no pudo conectar con la API.',
    interrupted: BROKE,
    'cut-short': BROKE,
    'client-gone': BROKE,
    'no-answer': 'La API no respondió a tiempo.',
    'connection-lost': 'La conexión con la API se perdió antes de que llegara la respuesta.',
    redirected: 'La API remitió a otra dirección, y eso no se sigue.',
    'store-unavailable':
      'El servidor de esta página no puede registrar lo que envía en este momento.',
    'proxy-failed': 'El servidor de esta página tuvo un problema.',
    'other-store':
      'El servidor de esta página se reemplazó durante el envío, y el nuevo no puede saber qué fue de él.',
    'attempt-lost': UNCLEAR,
    'in-progress': 'Todavía está en camino.',
    'outcome-unknown': UNCLEAR,
    'too-many-at-once': BUSY,
    'too-many-requests': BUSY,
  },
  otherwise: (code) => `El servidor de esta página lo rechazó (${code}).`,
  onlyStatus: (status) => `La API respondió sin palabras, con el número de error ${status}.`,
  quoted: (words) => `La respuesta fue: «${words}».`,
});
