import type { Formats } from '../../formats.ts';

/** The connection to the API, in the header. */
export const connection = (f: Formats) => ({
  connected: 'Connected',
  age: (ms: number) => `for ${f.hoursAndMinutes(ms)}`,
  old: 'Token expired?',
  refused: 'Refused by the API',
  refusedTitle: 'The API refused this key or token; enter a new one',
  title: (ms: number) =>
    `Connection to the API. The token has been in use here for ${f.hoursAndMinutes(ms)}; tokens last 8 hours.`,
});

export type ConnectionMessages = ReturnType<typeof connection>;
