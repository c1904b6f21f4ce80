import type { Formats } from '../../formats.ts';
import type { ConnectionMessages } from '../../en/features/connection.ts';

export const connection = (f: Formats): ConnectionMessages => ({
  connected: 'Conectado',
  age: (ms) => `desde hace ${f.hoursAndMinutes(ms)}`,
  old: '¿Token caducado?',
  refused: 'Rechazado por la API',
  refusedTitle: 'La API rechazó esta clave o este token; escribe otro',
  title: (ms) =>
    `Conexión con la API. El token lleva ${f.hoursAndMinutes(ms)} en uso aquí; los tokens duran 8 horas.`,
});
