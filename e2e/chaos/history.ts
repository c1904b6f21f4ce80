import type { RelayedRequest, RelayStage } from '../relay/relay.ts';

/** Records how far each request came and when. Shows where an unanswered request was stuck. */
export class History {
  readonly #began = Date.now();
  readonly #lines = new Map<RelayedRequest, string>();

  /** Records that a request reached a stage. */
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
