import { randomUUID } from 'node:crypto';
import type { Settings } from '../node/settings.ts';
import type { CarrierEvents, HintCarrier } from './hintCarrier.ts';
import { HintCalls } from './hintCalls.ts';

/** Opens the hint calls. Undefined if the API can't reach this server. */
export async function openHints(
  settings: Settings,
  now: () => number,
  report: (error: unknown) => void,
): Promise<HintCalls | undefined> {
  const { publicUrl, attemptsUrl } = settings;
  if (publicUrl === undefined) return undefined;
  const openCarrier =
    attemptsUrl === undefined ? {} : { openCarrier: await postgresCarrier(attemptsUrl, report) };
  return new HintCalls({ ...settings, publicUrl, now, newId: randomUUID, ...openCarrier });
}

async function postgresCarrier(
  url: string,
  report: (error: unknown) => void,
): Promise<(events: CarrierEvents) => HintCarrier> {
  // Loaded only if needed: a server with a disk store does not use it.
  const { openPostgresHints } = await import('./postgresHints.ts');
  return (events) => openPostgresHints({ url, report, ...events });
}
