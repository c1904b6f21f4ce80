import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HintNews } from '../ports.ts';
import { webLocks } from './browserPorts.ts';
import { openHintStream } from './hintStream.ts';

const [ONE, TWO] = ['a'.repeat(43), 'b'.repeat(43)];
const WAIT = { timeout: 60_000 };

/** An event source that a test sends events through. */
class FakeSource extends EventTarget {
  static readonly CLOSED = 2;
  static opened: FakeSource[] = [];
  readonly url: string;
  readyState = 0;

  constructor(url: string) {
    super();
    this.url = url;
    FakeSource.opened.push(this);
  }

  close(): void {
    this.readyState = FakeSource.CLOSED;
  }

  say(event: string, data = ''): void {
    this.dispatchEvent(new MessageEvent(event, { data }));
  }

  fail(readyState: number): void {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }
}

let stops: (() => void)[];
beforeEach(() => {
  FakeSource.opened = [];
  stops = [];
  vi.stubGlobal('EventSource', FakeSource);
});
afterEach(() => {
  for (const stop of stops) stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A tab that records the news of a topic. */
function tab() {
  const listen = openHintStream('./api', webLocks(navigator.locks), (error) => {
    throw error;
  });
  return (topic: string) => {
    const heard: HintNews[] = [];
    const stop = listen(topic, (news) => heard.push(news));
    stops.push(stop);
    return { heard, stop };
  };
}

async function source(topics: string[]): Promise<FakeSource> {
  const url = `./api/hints/stream?topics=${topics.join(',')}`;
  await expect.poll(() => FakeSource.opened.at(-1)?.url, WAIT).toBe(url);
  const found = FakeSource.opened.at(-1);
  if (!found) throw new Error('No stream was opened.');
  return found;
}

test('one tab holds the stream for all; when it stops to listen, another one does', async () => {
  const first = tab()(ONE);
  await source([ONE]);
  const second = tab()(TWO);
  const stream = await source([ONE, TWO]);
  expect(FakeSource.opened.filter(({ readyState }) => readyState !== FakeSource.CLOSED)).toEqual([
    stream,
  ]);
  stream.say('ready', 'missed');
  stream.say('hint', `${TWO} 3`);
  stream.say('hint', `${ONE} 1`);
  await expect
    .poll(() => second.heard, WAIT)
    .toEqual([{ kind: 'missed' }, { kind: 'hint', part: 3 }]);
  expect(first.heard).toEqual([{ kind: 'missed' }, { kind: 'hint', part: 1 }]);

  first.stop();
  const next = await source([TWO]);
  expect(stream.readyState).toBe(FakeSource.CLOSED);
  next.say('ready', 'missed');
  expect(second.heard.at(-1)).toEqual({ kind: 'missed' });
});

test('a stream that is lost is told of, and opened again where the browser gives up', async () => {
  const { heard } = tab()(ONE);
  const stream = await source([ONE]);
  stream.say('ready', 'missed');
  stream.fail(0);
  expect(heard.at(-1)).toEqual({ kind: 'lost' });
  stream.say('ready', 'resumed');
  expect(heard.at(-1)).toEqual({ kind: 'resumed' });
  vi.useFakeTimers();
  stream.fail(FakeSource.CLOSED);
  expect(heard.at(-1)).toEqual({ kind: 'lost' });
  vi.advanceTimersByTime(2_000);
  expect(FakeSource.opened).toHaveLength(2);
});

test('a stream without a sign of life is lost, and opened again', async () => {
  const { heard } = tab()(ONE);
  const stream = await source([ONE]);
  vi.useFakeTimers();
  stream.say('ready', 'missed');
  for (let i = 0; i < 10; i += 1) {
    vi.advanceTimersByTime(15_000);
    stream.say('beat');
  }
  expect(FakeSource.opened).toHaveLength(1);
  vi.advanceTimersByTime(45_000);
  expect(heard.at(-1)).toEqual({ kind: 'lost' });
  expect(FakeSource.opened).toHaveLength(2);
});

test('what comes in another form is ignored', async () => {
  const { heard } = tab()(ONE);
  const stream = await source([ONE]);
  for (const data of ['', 'x', `${ONE} x`, `${ONE} 1 2`, `${TWO} 1`]) stream.say('hint', data);
  new BroadcastChannel('append-desk hints').postMessage({ what: 'hint', hint: 7 });
  stream.say('ready', 'missed');
  expect(heard).toEqual([{ kind: 'missed' }]);
});
