import type { Config, Transport } from './services.ts';

/** The host's settings of how batches are sent. */
export type TransportConfig = Pick<Config, 'bodyBytes' | 'fileBytes' | 'transport'>;

/** The most bytes that a list is cut to, to be sent like this. */
export function partBytes(transport: Transport, { bodyBytes, fileBytes }: TransportConfig): number {
  return transport === 'batches' ? bodyBytes : fileBytes;
}
