import type { QueryClient } from '@tanstack/react-query';
import type { ListEngine } from '../lists/engine.ts';
import type { Contacts } from './contacts.ts';
import { browserPorts } from './browser/browserPorts.ts';
import type { Driver } from './drive/driver.ts';
import { openIdbLedger } from './ledger/idb.ts';
import { LedgerError, type DurableLedger } from './ledger/ledger.ts';
import { memoryLedger } from './ledger/memory.ts';
import { queryPoller } from './poll/queries.ts';
import type { DemoStorage } from './service/removal.ts';
import { LocalRunService } from './service/localRunService.ts';
import type { RunService } from './runService.ts';
import type { Session } from './session.ts';

export interface RunServiceOptions {
  /** Base URL of our server. */
  readonly apiBase: string;
  readonly engine: ListEngine;
  readonly session: Session;
  readonly queryClient: QueryClient;
  readonly demo: DemoStorage;
  readonly contacts: Contacts;
  /** Days after which finished runs and drafts are removed. */
  readonly keepDays: number;
  /** Age in days up to which an answer is recent enough to reuse. */
  readonly reuseDays: number;
}

/** Opens the run service on the browser's own storage, locks and time; goes on with runs under way. */
export function openRunService(options: RunServiceOptions): RunService {
  const ports = browserPorts(options.apiBase);
  const ledger = openLedger(options.engine);
  const poller = queryPoller(options.queryClient, ports.clock.now);
  return new LocalRunService({ ...options, ports, poller, ledger, loadDriver });
}

async function loadDriver(): Promise<typeof Driver> {
  return (await import('./drive/driver.ts')).Driver;
}

/** Without private storage for lists, a ledger that outlives them would promise too much. */
async function openLedger(engine: ListEngine): Promise<DurableLedger> {
  const lifetime = await engine.lifetime();
  if (lifetime === 'tab') return { lifetime, ...memoryLedger() };
  try {
    return { lifetime, ...(await openIdbLedger()) };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return { lifetime: 'tab', ...memoryLedger() };
  }
}
