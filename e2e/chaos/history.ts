import type { RelayedRequest, RelayStage } from '../relay/relay.ts';
import { lookAtAttempts } from './lookBack.ts';
import { strikes } from './remote.ts';
import type { World } from './world.ts';

/** How far each request came, and when: tells who held one that was never answered. */
export class History {
  readonly #began = Date.now();
  readonly #lines = new Map<RelayedRequest, string>();

  /** Hears how far a request is. */
  reached(request: RelayedRequest, stage: RelayStage): void {
    const { method, path } = request;
    const line = this.#lines.get(request) ?? `${method} ${path}`;
    // A body comes in many pieces.
    if (line.includes(stage)) return;
    this.#lines.set(request, `${line} · ${stage} ${this.#seconds()}`);
  }

  toString(): string {
    return [...this.#lines.values(), `now ${this.#seconds()}`].join('\n');
  }

  #seconds(): string {
    return ((Date.now() - this.#began) / 1000).toFixed(2);
  }
}

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
