import { saidIn } from './said.ts';

const BROKE = 'La conexión se cortó durante el envío.';
const UNCLEAR = 'Ya no se puede saber cómo terminó ese envío.';
const BUSY = 'El servidor de esta página está ocupado.';

/** What was answered, in Spanish. */
export const said = saidIn({
  own: {
    lost: 'No llegó ninguna respuesta.',
    unreachable: 'El servidor de esta página no pudo conectar con la API.',
    interrupted: BROKE,
    cut_short: BROKE,
    client_gone: BROKE,
    no_answer: 'La API no respondió a tiempo.',
    connection_lost: 'La conexión con la API se perdió antes de que llegara la respuesta.',
    redirected: 'La API remitió a otra dirección, y eso no se sigue.',
    memory_failed: 'El servidor de esta página no puede escribir en su disco en este momento.',
    proxy_failed: 'El servidor de esta página tuvo un problema.',
    attempt_in_flight: 'Todavía está en camino.',
    attempt_unknown: UNCLEAR,
    too_many_at_once: BUSY,
    too_many_requests: BUSY,
  },
  otherwise: (code) => `El servidor de esta página lo rechazó (${code}).`,
  onlyStatus: (status) => `La API respondió sin palabras, con el número de error ${status}.`,
  quoted: (words) => `La respuesta fue: «${words}».`,
});
