import type { BatchOptions } from '../../api/body.ts';
import { topicOf } from '../../api/hints.ts';
import type { HintAddress, SubmitRequest } from '../submitRequest.ts';

/** The optional attributes of a part's batch: the user's, and where our server takes its notifications (A9). */
export function batchOptions({ options, hints }: SubmitRequest, part: number): BatchOptions {
  if (!hints) return options;
  return { ...options, notification_URL: `${hints.url}/${part}`, notification_method: 'POST' };
}

/** The address of a run's notifications on our server. `base`: the URL it offers. `token`: a new secret. */
export async function hintAddress(base: string, token: string): Promise<HintAddress> {
  return { url: base + token, topic: await topicOf(token) };
}
