import type { ApiClient } from '../../api/client.ts';
import type { Clock } from '../ports.ts';
import type { Session } from '../session.ts';
import { reaching, type Heard } from './reach.ts';

/** A run's way to the API: the session's client, with an end to its patience, until it is refused. */
export class Connection {
  readonly #session: Session;
  readonly #demo: boolean;
  readonly #wrap: (own: ApiClient) => ApiClient;
  #known: { own: ApiClient; wrapped: ApiClient } | undefined;
  #refused: ApiClient | undefined;

  constructor(session: Session, demo: boolean, clock: Clock, heard: Heard) {
    this.#session = session;
    this.#demo = demo;
    this.#wrap = (own) => reaching(own, clock, heard);
  }

  /** The client of this tab's credentials, if it has any. */
  current(): ApiClient | undefined {
    const own = this.#session.client(this.#demo);
    if (!own) return undefined;
    if (this.#known?.own !== own) this.#known = { own, wrapped: this.#wrap(own) };
    return this.#known.wrapped;
  }

  /** The client, unless the API refused its credentials. */
  accepted(): ApiClient | undefined {
    const client = this.current();
    return client === this.#refused ? undefined : client;
  }

  refuse(client: ApiClient): void {
    this.#refused = client;
  }

  /** Refuses credentials that were refused before a reload. */
  recall(): void {
    if (!this.#demo && this.#session.current()?.refused) this.#refused = this.current();
  }

  /** There is a reason to try refused credentials once more. */
  forgive(): void {
    this.#refused = undefined;
  }
}
