import { expect, test } from 'vitest';
import { webLocks } from './browserPorts.ts';
import { Connections } from './connections.ts';

const never = new AbortController().signal;

/** The connections as in another frame of the same browser. */
function otherTab(): { lines: Connections; close: () => void } {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const inside = frame.contentWindow;
  if (!inside) throw new Error('There is no frame.');
  return {
    lines: new Connections(webLocks(inside.navigator.locks)),
    close: () => {
      frame.remove();
    },
  };
}

test('tabs share three connections for bodies; nobody is forgotten', async () => {
  const tabs = [new Connections(webLocks(navigator.locks)), otherTab().lines, otherTab().lines];
  let [now, most, done] = [0, 0, 0];
  const send = async (): Promise<void> => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    now -= 1;
    done += 1;
  };
  await Promise.all(
    tabs.flatMap((tab) => Array.from({ length: 7 }, () => tab.use('send', never, send))),
  );
  expect([most, done]).toEqual([3, 21]);
});

test('what a closed tab held is free, and who does not want it any more is let go', async () => {
  const other = otherTab();
  void other.lines.use('result', never, () => new Promise(() => undefined));
  await new Promise((resolve) => setTimeout(resolve, 50));

  const mine = new Connections(webLocks(navigator.locks));
  const over = new AbortController();
  const unwanted = mine.use('result', over.signal, () => Promise.resolve('?'));
  const wanted = mine.use('result', never, () => Promise.resolve('!'));
  over.abort();
  await expect(unwanted).rejects.toMatchObject({ name: 'AbortError' });
  other.close();
  expect(await wanted).toBe('!');
});

test('a question about an attempt goes before those that wait', async () => {
  const lines = new Connections(webLocks(navigator.locks));
  const order: string[] = [];
  const ask = (name: string, turn?: 'next') =>
    lines.use('ask', never, () => Promise.resolve(void order.push(name)), turn);
  await Promise.all([ask('1'), ask('2'), ask('3'), ask('4'), ask('attempt', 'next')]);
  expect(order.indexOf('attempt')).toBeLessThan(order.indexOf('3'));
});
