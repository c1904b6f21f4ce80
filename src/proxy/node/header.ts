import type { IncomingMessage } from 'node:http';

/** A header of an answer; the first where it came more than once. */
export function headerOf(answer: IncomingMessage, name: string): string | undefined {
  const value = answer.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
