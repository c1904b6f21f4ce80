import type { AttemptClient } from '../../api/attemptClient.ts';
import type { ApiClient } from '../../api/client.ts';
import type { ListEngine } from '../../lists/engine.ts';
import type { EarlierLists } from '../../lists/types/earlier.ts';
import type { Journal } from '../ledger/journal.ts';
import type { Connections } from '../browser/connections.ts';
import type { Ports } from '../ports.ts';
import type { Activity } from '../live.ts';
import type { RunHead, RunState } from '../state.ts';
import type { Backoff } from './backoff.ts';
import type { CurrentStore } from './attempts/currentStore.ts';
import type { Obstacle } from './attempts/verdict.ts';

/** What a task is given to do its work. */
export interface Work {
  readonly journal: Journal;
  readonly engine: ListEngine;
  readonly ports: Pick<
    Ports,
    'clock' | 'random' | 'newId' | 'newSecret' | 'askBeforeClose' | 'listenToHints'
  >;
  readonly backoff: Backoff;
  readonly connections: Connections;
  readonly currentStore: CurrentStore;
  /** The earlier lists to look a run's people up in. */
  earlierLists(run: Pick<RunHead, 'id' | 'demo'>): Promise<EarlierLists>;
  /** Aborts when the run is removed. */
  readonly signal: AbortSignal;
  /** The run; throws a LedgerError once it is removed. */
  state(): RunState;
  /** The client to call now; undefined while nothing may be called. */
  client(): ApiClient | undefined;
  /** The store of attempts, which needs no credentials; undefined once the driver stops. */
  attempts(): AttemptClient | undefined;
  /** Pauses the run for something that stops every call of `client` alike. */
  stop(client: ApiClient, obstacle: Obstacle): Promise<void>;
  show(part: number, activity: Activity | undefined): void;
  /** Does something that is no task; its failures are treated alike. */
  inBackground(work: () => Promise<void>): void;
  /** Cutting and merging, one at a time: they make files of which there is one. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
}
