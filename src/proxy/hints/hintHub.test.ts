import { beforeEach, describe, expect, test } from 'vitest';
import { BEAT_GROUPS, HintHub, MAX_STREAMS_OF_TOPIC } from './hintHub.ts';

const [ONE, TWO] = ['a'.repeat(43), 'b'.repeat(43)];

let now: number;
let hub: HintHub;
beforeEach(() => {
  now = 0;
  let ids = 0;
  hub = new HintHub(
    () => now,
    () => `life${(ids += 1)}`,
  );
});

/** A stream, with its events as `event data` and the ID of its last one. */
function open(topics: string[], lastEventId?: string) {
  const events: string[] = [];
  const stream = {
    events,
    lastId: '',
    ended: false,
    leave: () => undefined as void,
    write(text: string) {
      const fields = new Map(text.split('\n').map((line) => line.split(': ') as [string, string]));
      stream.lastId = fields.get('id') ?? stream.lastId;
      events.push(`${fields.get('event')} ${fields.get('data') ?? ''}`.trim());
    },
    end() {
      stream.ended = true;
    },
  };
  stream.leave = hub.open(topics, lastEventId, stream);
  return stream;
}

test('a hint goes to the streams of its topic, and to no other', () => {
  const both = open([ONE, TWO]);
  const other = open([TWO]);
  hub.tell({ topic: ONE, part: 7 });
  hub.tell({ topic: 'c'.repeat(43), part: 7 });
  expect(both.events).toEqual(['ready missed', `hint ${ONE} 7`]);
  expect(other.events).toEqual(['ready missed']);
});

test('a topic has only so many streams at once, and others are free', () => {
  const streams = Array.from({ length: MAX_STREAMS_OF_TOPIC }, () => open([ONE]));
  expect(hub.isFull([TWO, ONE])).toBe(true);
  expect(hub.isFull([TWO])).toBe(false);
  streams[0]?.leave();
  expect(hub.isFull([TWO, ONE])).toBe(false);
});

describe('a stream that comes back', () => {
  test('gets what it missed', () => {
    const first = open([ONE, TWO]);
    first.leave();
    hub.tell({ topic: ONE, part: 3 });
    expect(open([ONE, TWO], first.lastId).events).toEqual(['ready resumed', `hint ${ONE}`]);
  });

  test('missed nothing where nothing came', () => {
    const first = open([ONE]);
    hub.tell({ topic: ONE, part: 3 });
    first.leave();
    expect(open([ONE], first.lastId).events).toEqual(['ready resumed']);
  });

  test.each(['', 'nonsense', 'life1', 'life1.x', 'life1.99', 'other.0'])(
    'with the last event “%s” may have missed some',
    (lastId) => {
      open([ONE]);
      expect(open([ONE], lastId).events[0]).toBe('ready missed');
    },
  );

  test('after its topic was forgotten may have missed some, also where another knows it again', () => {
    const first = open([ONE]);
    first.leave();
    now += 11 * 60_000;
    for (let i = 0; i < BEAT_GROUPS; i += 1) hub.beat();
    hub.tell({ topic: ONE });
    expect(open([ONE], first.lastId).events).toEqual(['ready missed']);
    expect(open([ONE], first.lastId).events).toEqual(['ready resumed', `hint ${ONE}`]);
  });

  test('after too many other topics were left may have missed some', () => {
    const first = open([ONE]);
    const second = open([TWO]);
    first.leave();
    second.leave();
    for (let i = 1; i < 20_000; i += 1) open([String(i)]).leave();
    expect(open([TWO], second.lastId).events).toEqual(['ready resumed']);
    expect(open([ONE], first.lastId).events).toEqual(['ready missed']);
  });

  test('after hints were lost on their way here may have missed some', () => {
    const first = open([ONE]);
    const stays = open([ONE]);
    first.leave();
    hub.missed();
    expect(stays.events.at(-1)).toBe('missed');
    expect(open([ONE], first.lastId).events).toEqual(['ready missed']);
    expect(open([ONE], stays.lastId).events).toEqual(['ready resumed']);
  });
});

test('every stream is told that it is alive once in a round, and all end together', () => {
  const streams = Array.from({ length: 40 }, () => open([ONE]));
  streams[0]?.leave();
  expect(hub.size).toBe(39);
  for (let i = 0; i < BEAT_GROUPS; i += 1) hub.beat();
  const beats = streams.map(({ events }) => events.filter((event) => event === 'beat').length);
  expect(beats).toEqual([0, ...Array<number>(39).fill(1)]);
  hub.endAll();
  expect(streams.filter(({ ended }) => ended)).toHaveLength(39);
});
