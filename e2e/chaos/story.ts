import { lookAtAttempts } from './lookBack.ts';
import { strikes } from './remote.ts';
import type { World } from './world.ts';

/** What everybody around the browser knows, in a text for whoever looks for the cause of a failure. */
export async function story({ history, proxy, relay, sandbox }: World): Promise<string> {
  const log = proxy.log();
  await proxy.ready();
  const attempts = await lookAtAttempts(proxy, relay);
  return [
    `Requests by the relay, with seconds:\n${String(history)}`,
    `The proxy:\n${log}`,
    `What it knows of attempts:\n${JSON.stringify([...attempts], undefined, 1)}`,
    `Faults that struck at the API:\n${JSON.stringify(await strikes(sandbox))}`,
  ].join('\n\n');
}
