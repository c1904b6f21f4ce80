import { Contacts } from '../contacts.ts';
import { Driver } from '../drive/driver.ts';
import type { Lifetime } from '../../lists/types/lifetime.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { memoryLedger } from '../ledger/memory.ts';
import type { Channel, Clock, Message, Ports } from '../ports.ts';
import { LocalRunService } from '../service/localRunService.ts';
import type { TabContext } from '../service/runSession.ts';
import { openSession, type SessionOptions } from '../session.ts';
import { VirtualClock } from './clock.ts';
import { Disk, type DiskOptions } from './disk.ts';
import { Life } from './life.ts';
import { LockTable } from './locks.ts';
import { Network } from './network/network.ts';
import { simplePoller } from './poller.ts';

/** Longer than any test that is not about it lets pass. */
export const KEEP_DAYS = 3_000;

type Kept = NonNullable<SessionOptions['storage']>;

/** A tab of the browser with the page in it. */
export interface Tab {
  readonly life: Life;
  readonly runs: LocalRunService;
  /** What the tab keeps over a reload. */
  readonly kept: Kept;
  /** Gives the tab the token that is valid now. */
  connect(): void;
  /** Whether it has a token that was not refused yet. */
  connected(): boolean;
  /** The computer is online again. */
  online(): void;
  readonly reported: unknown[];
}

/** The environment of the page on one computer: time, storage, network. Outlives tabs. */
export class World {
  readonly clock: VirtualClock;
  readonly network: Network;
  readonly disk: Disk;
  readonly ledger: Ledger = memoryLedger();
  /** Whether the ledger lasts longer than the page. */
  lifetime: Lifetime = 'kept';
  /** The ledger as a tab has it. */
  ledgerOf: (life: Life) => Ledger = () => this.ledger;
  /** Fetches the driver's code. */
  loadDriver: TabContext['loadDriver'] = () => Promise.resolve(Driver);
  readonly #locks = new LockTable();
  readonly #listeners = new Map<Life, ((message: Message) => void)[]>();
  /** How often the browser was asked to keep what is stored. */
  persists = 0;
  readonly #beside: World | undefined;
  #ids = 0;

  /** `beside`: another computer's world that shares its clock and network. */
  constructor(disk: Omit<DiskOptions, 'clock'>, beside?: World) {
    this.#beside = beside;
    this.clock = beside?.clock ?? new VirtualClock();
    this.network = beside?.network ?? new Network(this.clock);
    this.disk = new Disk({ clock: this.clock, ...disk });
  }

  /** Opens the page in a new tab, or in one that keeps something of before, which lives for `steps`. */
  open(steps?: number, kept = keptNothing()): Tab {
    const life = new Life(steps);
    const reported: unknown[] = [];
    const onlines = new Set<() => void>();
    const client = (token: string) => life.seen(this.network.client(token, life));
    const attempts = life.seen(this.network.attempts(life));
    const session = openSession({
      live: ({ token }) => client(token),
      demo: client('demo'),
      attempts: { live: attempts, demo: attempts },
      now: this.clock.now,
      storage: kept,
    });
    const clock: Clock = life.seen<Clock>({ now: this.clock.now, wait: this.clock.wait });
    const ports: Ports = {
      clock: { now: this.clock.now, wait: clock.wait },
      locks: this.#locks.of(life),
      channel: this.#channel(life),
      random: () => 0.5,
      newId: () => this.newId(),
      newSecret: () => `secret-${this.newId()}`,
      persist: () => {
        this.persists += 1;
        return Promise.resolve(true);
      },
      onOnline: (online) => {
        onlines.add(online);
        return () => onlines.delete(online);
      },
      askBeforeClose: () => () => undefined,
      listenToHints: this.network.hints.of(life),
      report: (error) => {
        reported.push(error);
      },
    };
    const engine = life.seen(this.disk);
    const runs = new LocalRunService({
      loadDriver: () => this.loadDriver(),
      engine,
      contacts: new Contacts(engine, undefined),
      session,
      ports,
      poller: simplePoller(clock, this.clock.now),
      ledger: Promise.resolve({ lifetime: this.lifetime, ...life.seen(this.ledgerOf(life)) }),
      demo: { forget: () => Promise.resolve(), forgetAll: () => Promise.resolve() },
      keepDays: KEEP_DAYS,
      reuseDays: 90,
    });
    const connect = (): void => {
      session.connect({ apiKey: 'key', token: String(this.network.remote.token) }, true);
    };
    return {
      life,
      runs,
      kept,
      connect,
      reported,
      connected: () => session.current() !== undefined && session.current()?.verdict !== 'refused',
      online: () => {
        for (const online of onlines) online();
      },
    };
  }

  newId(): string {
    if (this.#beside) return this.#beside.newId();
    this.#ids += 1;
    return `00000000-0000-4000-8000-${String(this.#ids).padStart(12, '0')}`;
  }

  #channel(life: Life): Channel {
    const mine: ((message: Message) => void)[] = [];
    this.#listeners.set(life, mine);
    life.onDeath(() => this.#listeners.delete(life));
    return {
      tell: (message) => {
        if (life.dead) return;
        for (const [other, listeners] of this.#listeners)
          if (other !== life) queueMicrotask(() => listeners.forEach((told) => told(message)));
      },
      listen: (told) => mine.push(told),
    };
  }
}

function keptNothing(): Kept {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
