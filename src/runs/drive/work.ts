import type { ApiClient } from '../../api/client.ts';
import type { ListEngine } from '../../lists/engine.ts';
import type { Journal } from '../journal.ts';
import type { Ports } from '../ports.ts';
import type { Activity, RunState } from '../state.ts';
import type { Gate } from './gate.ts';
import type { Obstacle } from './verdict.ts';

/** What a task is given to do its work. */
export interface Work {
  readonly journal: Journal;
  readonly engine: ListEngine;
  readonly ports: Pick<Ports, 'clock' | 'random' | 'newId' | 'keepTab'>;
  readonly gate: Gate;
  /** Aborts when the run is removed. */
  readonly signal: AbortSignal;
  /** The run; throws a LedgerError once it is removed. */
  state(): RunState;
  /** The client to call now; undefined while nothing may be called. */
  client(): ApiClient | undefined;
  /** Pauses the run for something that stops every call of `client` alike. */
  stop(client: ApiClient, obstacle: Obstacle): Promise<void>;
  show(part: number, activity: Activity | undefined): void;
  /** Does something that is no task; its failures are treated alike. */
  besides(work: () => Promise<void>): void;
  /** Fetching, one result at a time: it fills a line, and memory holds it as long as it comes. */
  fetchInTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Cutting and merging, one at a time: they make files of which there is one. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}
