import { v4 as uuid } from 'uuid';
import * as v from 'valibot';
import { asksToPersist } from './asksToPersist.ts';
import type { Channel, Clock, Locks, Ports } from '../ports.ts';

const message = v.object({
  run: v.string(),
  what: v.picklist(['changed', 'removed', 'restored', 'wanted']),
});

/** The ports of a real browser. `apiBase`: base URL of our server. */
export function browserPorts(apiBase: string): Ports {
  return {
    clock: browserClock,
    locks: browserLocks(),
    channel: broadcast('append-desk'),
    random: Math.random,
    newId: uuid,
    newSecret,
    // Without https there is no such question to ask, and nothing that could be kept.
    persist: async () =>
      'storage' in navigator && !asksToPersist() ? navigator.storage.persist() : false,
    onOnline(online) {
      addEventListener('online', online);
      return () => {
        removeEventListener('online', online);
      };
    },
    askBeforeClose() {
      const over = new AbortController();
      const ask = (event: BeforeUnloadEvent): void => {
        if (!over.signal.aborted) event.preventDefault();
      };
      addEventListener('beforeunload', ask, { signal: over.signal });
      return () => {
        over.abort();
      };
    },
    listenToHints: lazyHints(apiBase),
    report,
  };
}

// A wrapper, since `reportError` throws if called as a method of anything but the window.
function report(error: unknown): void {
  reportError(error);
}

/** The stream of hints. Its code loads on the first call. */
function lazyHints(apiBase: string): Ports['listenToHints'] {
  let opened: Promise<Ports['listenToHints']> | undefined;
  return (topic, told) => {
    opened ??= import('./hintStream.ts').then(({ openHintStream }) =>
      openHintStream(apiBase, browserLocks(), report),
    );
    let stop: (() => void) | undefined;
    let over = false;
    opened
      .then((listen) => {
        if (!over) stop = listen(topic, told);
      })
      .catch(report);
    return () => {
      over = true;
      stop?.();
    };
  };
}

function browserLocks(): Locks {
  return 'locks' in navigator ? webLocks(navigator.locks) : noLocks;
}

function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The longest wait of `setTimeout`, in milliseconds; a longer one is over at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

const browserClock: Clock = {
  now: Date.now,
  async wait(ms, signal) {
    for (let left = ms; left > 0 && !signal.aborted; left -= LONGEST_TIMER)
      await timer(Math.min(left, LONGEST_TIMER), signal);
  },
};

function timer(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(running);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const running = setTimeout(over, ms);
    signal.addEventListener('abort', over);
  });
}

/** One tab at a time, by Web Locks: a lock goes on to the next tab when its own closes or crashes. */
export function webLocks(manager: LockManager): Locks {
  const ifFree = (name: string, work: () => Promise<void>): Promise<boolean> =>
    manager.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
      return lock !== null;
    });
  return {
    async hold(name, signal, waiting, work) {
      if (await ifFree(name, work)) return;
      waiting();
      let begun = false;
      try {
        await manager.request(name, { signal }, async () => {
          begun = true;
          await work();
        });
      } catch (error) {
        if (begun || !signal.aborted) throw error;
      }
    },
    async share(name, signal) {
      try {
        await manager.request(name, { mode: 'shared', signal }, () => aborted(signal));
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
    async holdIfFree(name, work) {
      await ifFree(name, work);
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}

/** Where there are no locks (a page without https), every tab believes that it is alone. */
const noLocks: Locks = {
  hold: (_name, _signal, _waiting, work) => work(),
  share: (_name, signal) => aborted(signal),
  holdIfFree: (_name, work) => work(),
};

function broadcast(name: string): Channel {
  const channel = new BroadcastChannel(name);
  return {
    tell(told) {
      channel.postMessage(told);
    },
    listen(told) {
      channel.addEventListener('message', (event: MessageEvent<unknown>) => {
        const parsed = v.safeParse(message, event.data);
        if (parsed.success) told(parsed.output);
      });
    },
  };
}
