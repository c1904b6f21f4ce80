import type { RelayedRequest, RelayStage } from '../relay/relay.ts';

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
