import { v4 as uuid } from 'uuid';
import * as v from 'valibot';
import { asksToPersist } from './asksToPersist.ts';
import type { Channel, Clock, Locks, Ports } from './ports.ts';

const message = v.object({
  run: v.string(),
  what: v.picklist(['changed', 'removed', 'restored']),
});

/** The world outside as the browser gives it. */
export function browserPorts(): Ports {
  return {
    clock: browserClock,
    locks: 'locks' in navigator ? webLocks(navigator.locks) : noLocks,
    channel: broadcast('append-desk'),
    random: Math.random,
    newId: uuid,
    // Without https there is no such question to ask, and nothing that could be kept.
    persist: async () =>
      'storage' in navigator && !asksToPersist() ? navigator.storage.persist() : false,
    onOnline(online) {
      addEventListener('online', online);
      return () => {
        removeEventListener('online', online);
      };
    },
    keepTab() {
      const over = new AbortController();
      const ask = (event: BeforeUnloadEvent): void => {
        if (!over.signal.aborted) event.preventDefault();
      };
      addEventListener('beforeunload', ask, { signal: over.signal });
      return () => {
        over.abort();
      };
    },
    // Not the function itself: it refuses to be a method of anything but the window.
    report: (error) => {
      reportError(error);
    },
  };
}

const browserClock: Clock = {
  now: Date.now,
  wait: (ms, signal) =>
    new Promise((resolve) => {
      const over = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', over);
        resolve();
      };
      const timer = setTimeout(over, ms);
      signal.addEventListener('abort', over);
      if (signal.aborted) over();
    }),
};

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
    async holdIfFree(name, work) {
      await ifFree(name, work);
    },
  };
}

/** Where there are no locks (a page without https), every tab believes that it is alone. */
const noLocks: Locks = {
  hold: (_name, _signal, _waiting, work) => work(),
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
