import type { Config, Transport } from './services.ts';

/** The host's settings of how batches are sent. */
export type TransportConfig = Pick<Config, 'bodyBytes' | 'fileBytes' | 'transport'>;

/** Maximum bytes of a list's part for this transport. */
export function partBytes(transport: Transport, { bodyBytes, fileBytes }: TransportConfig): number {
  return transport === 'batches' ? bodyBytes : fileBytes;
}
