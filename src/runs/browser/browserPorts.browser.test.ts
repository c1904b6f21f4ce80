import { expect, test } from 'vitest';
import { browserPorts, webLocks } from './browserPorts.ts';

const never = new AbortController().signal;

/** Something that happens later on, by our own hand. */
class Gate {
  open!: () => void;
  readonly opened = new Promise<void>((resolve) => {
    this.open = resolve;
  });
}

/** As in another frame of the same browser. */
function otherTab(): { locks: ReturnType<typeof webLocks>; close: () => void } {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const inside = frame.contentWindow;
  if (!inside) throw new Error('There is no frame.');
  return {
    locks: webLocks(inside.navigator.locks),
    close: () => {
      frame.remove();
    },
  };
}

test('one tab drives; when it is closed, the next one does', async () => {
  const other = otherTab();
  const held = new Gate();
  void other.locks.hold(
    'run 1',
    never,
    () => undefined,
    async () => {
      held.open();
      await new Promise(() => undefined);
    },
  );
  await held.opened;

  const { locks } = browserPorts('./api');
  const waiting = new Gate();
  const driving = new Gate();
  const mine = locks.hold('run 1', never, waiting.open, async () => {
    driving.open();
    await Promise.resolve();
  });
  await waiting.opened;
  let free = false;
  await locks.holdIfFree('run 1', async () => {
    free = true;
    await Promise.resolve();
  });
  expect(free).toBe(false);
  other.close();
  await driving.opened;
  await mine;
});

test('whoever stops waiting does not get the lock', async () => {
  const { locks } = browserPorts('./api');
  const [release, held] = [new Gate(), new Gate()];
  const first = locks.hold(
    'run 2',
    never,
    () => undefined,
    async () => {
      held.open();
      await release.opened;
    },
  );
  await held.opened;
  const stop = new AbortController();
  const waiting = new Gate();
  let got = false;
  const second = locks.hold('run 2', stop.signal, waiting.open, async () => {
    got = true;
    await Promise.resolve();
  });
  await waiting.opened;
  stop.abort();
  await second;
  release.open();
  await first;
  expect(got).toBe(false);
});

test('what fails while the lock is held is told', async () => {
  const { locks } = browserPorts('./api');
  const failing = locks.hold(
    'run 3',
    never,
    () => undefined,
    () => Promise.reject(new Error('no')),
  );
  await expect(failing).rejects.toThrow('no');
});

test('waiting ends early when it is called off', async () => {
  const { clock } = browserPorts('./api');
  const stop = new AbortController();
  const waited = clock.wait(3_600_000, stop.signal);
  stop.abort();
  await expect(waited).resolves.toBeUndefined();
  await expect(clock.wait(3_600_000, stop.signal)).resolves.toBeUndefined();
});

test('tabs hear of each other’s changes, and of nothing else on the channel', async () => {
  const [one, two] = [browserPorts('./api').channel, browserPorts('./api').channel];
  const told = new Promise((resolve) => {
    two.listen(resolve);
  });
  new BroadcastChannel('append-desk').postMessage({ something: 'else' });
  one.tell({ run: 'r', what: 'removed' });
  expect(await told).toEqual({ run: 'r', what: 'removed' });
});

function asks(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

test('the browser asks before a tab is closed as long as anything is being sent', () => {
  const { askBeforeClose } = browserPorts('./api');
  const [one, two] = [askBeforeClose(), askBeforeClose()];
  expect(asks()).toBe(true);
  one();
  expect(asks()).toBe(true);
  two();
  expect(asks()).toBe(false);
});

test('what nobody waits for is told like an error that nobody caught', async () => {
  const ports = browserPorts('./api');
  const told = new Promise<unknown>((resolve) => {
    const hear = (event: ErrorEvent): void => {
      event.preventDefault();
      resolve(event.error);
    };
    addEventListener('error', hear, { once: true });
  });
  const error = new Error('It is told.');
  ports.report(error);
  expect(await told).toBe(error);
});
