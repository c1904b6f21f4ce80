import type { Formats } from '../../formats.ts';

/** The connection to the API, in the header. */
export const connection = (f: Formats) => ({
  connected: 'Connected',
  age: (ms: number) => `for ${f.hoursAndMinutes(ms)}`,
  old: 'Token expired?',
  refused: 'Refused by the API',
  refusedTitle: 'The API refused this key or token. Enter a new one.',
  title: (ms: number) =>
    `Connected to the API. You entered this token ${f.hoursAndMinutes(ms)} ago; tokens last 8 hours.`,
});

export type ConnectionMessages = ReturnType<typeof connection>;
