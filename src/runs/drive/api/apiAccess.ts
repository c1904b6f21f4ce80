import type { ApiClient } from '../../../api/client.ts';
import type { AttemptClient } from '../../../api/attemptClient.ts';
import type { Journal } from '../../ledger/journal.ts';
import type { Connections } from '../../browser/connections.ts';
import type { Clock } from '../../ports.ts';
import type { Session } from '../../session.ts';
import { closesApi, pauseFor, stopsCredentials } from './obstacle.ts';
import { patientClient, patientAttemptClient, type CallEnd } from './patientClient.ts';
import { hasStore } from '../attempts/currentStore.ts';
import type { Obstacle } from '../attempts/verdict.ts';

/** A run's way to the API: the session's client, with an end to its patience, until it is refused. */
export class ApiAccess {
  readonly #journal: Journal;
  readonly #session: Session;
  readonly #clock: Clock;
  readonly #connections: Connections;
  readonly #demo: boolean;
  readonly #attempts: AttemptClient;
  #known: { own: ApiClient; wrapped: ApiClient } | undefined;
  #refused: ApiClient | undefined;

  constructor(journal: Journal, session: Session, clock: Clock, connections: Connections) {
    this.#journal = journal;
    this.#session = session;
    this.#clock = clock;
    this.#connections = connections;
    this.#demo = journal.state?.demo ?? false;
    this.#attempts = patientAttemptClient(session.attempts(this.#demo), {
      clock,
      connections,
      onEnd: (ending) => {
        this.#onCallEnd(ending);
      },
    });
    this.#restoreRefusal();
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

  /** The client to call now; undefined while nothing may be called. */
  open(): ApiClient | undefined {
    return closesApi(this.#journal.state?.pause) ? undefined : this.accepted();
  }

  /** The store of attempts, which needs no credentials. */
  get attempts(): AttemptClient {
    return this.#attempts;
  }

  /** Pauses the run for something that stops every call of `client` alike. */
  async stop(client: ApiClient, obstacle: Obstacle): Promise<void> {
    // A late answer to credentials that have been replaced says nothing.
    if (client !== this.current()) return;
    const pause = pauseFor(obstacle);
    if (closesApi(pause)) this.#refused = client;
    if (!this.#demo && stopsCredentials(pause)) this.#session.noteVerdict('refused');
    await this.#journal.record({ type: 'paused', pause });
  }

  /** The user's word to go on is worth a try with what was refused. */
  clearRefusal(): void {
    this.#refused = undefined;
  }

  /** A reload makes refused credentials no better. */
  #restoreRefusal(): void {
    const pause = this.#journal.state?.pause;
    const refused = !this.#demo && this.#session.current()?.verdict === 'refused';
    if (refused && pause && stopsCredentials(pause)) this.#refused = this.current();
  }

  #wrap(own: ApiClient): ApiClient {
    return patientClient(own, {
      clock: this.#clock,
      connections: this.#connections,
      onEnd: (ending) => {
        this.#onCallEnd(ending);
      },
      hasStore: () => {
        const { state } = this.#journal;
        return state !== undefined && hasStore(state);
      },
    });
  }

  #onCallEnd(ending: CallEnd): void {
    // A success that was on its way when the API refused says nothing.
    if (ending === 'success' && !this.#demo && this.accepted())
      this.#session.noteVerdict('accepted');
    this.#journal.live((live) => {
      if (typeof ending === 'object') {
        const since = live.unreachable?.since ?? this.#clock.now();
        return { ...live, unreachable: { words: ending.unreachable, since } };
      }
      const { unreachable, ...rest } = live;
      return unreachable ? rest : live;
    });
  }
}
