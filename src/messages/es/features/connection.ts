import type { Formats } from '../../formats.ts';
import type { ConnectionMessages } from '../../en/features/connection.ts';

export const connection = (f: Formats): ConnectionMessages => ({
  connected: 'Conectado',
  age: (ms) => `desde hace ${f.hoursAndMinutes(ms)}`,
  old: '¿Token vencido?',
  refused: 'Rechazado por la API',
  refusedTitle: 'La API rechazó esta clave o este token. Escribe otro.',
  title: (ms) =>
    `Conectado a la API. Escribiste este token hace ${f.hoursAndMinutes(ms)}; los tokens duran 8 horas.`,
});
