import type { IncomingMessage } from 'node:http';

/** A header of a message; the first where it came more than once. */
export function headerOf(message: IncomingMessage, name: string): string | undefined {
  const value = message.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
