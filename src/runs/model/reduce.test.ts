import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RunEvent } from './events.ts';
import { headOf } from './runHead.ts';
import type { NewEvent } from './events.ts';
import { reduce } from './reduce.ts';
import type { Pause, RunState } from '../state.ts';
import { VirtualClock } from '../testing/clock.ts';
import { Disk, profileOf, recordIds } from '../testing/disk.ts';

const disk = new Disk({ clock: new VirtualClock(), records: 30, recordsPerPart: 10 });
const profile = profileOf(30);
const parts = [0, 1, 2].map((id) => disk.partOf(id, id * 10, 10));
const plan = {
  rows: 30,
  records: 30,
  folded: 0,
  notSent: [],
  repairs: [],
  parts,
  fields: [],
  firstRecords: [],
} as const;
const counts = { records: 10, matched: 8, noMatch: 2, lacking: 0, extra: 0, repeated: 0 };
const summary = {
  rows: 30,
  matched: 24,
  noMatch: 6,
  notSent: [],
  failed: [],
  unknown: 0,
  pending: 0,
  linesAbove: 0,
  blankLines: 0,
  added: { email: 'email', status: 'append_status' },
  bytes: 1,
} as const;
const request = { job: { kind: 'existing', id: 'j' }, options: {} } as const;
const planOptions = { rowsWithEmail: 'auto', bodyBytes: 1 } as const;

const BEGINNING: NewEvent[] = [
  { type: 'created', id: 'r', demo: false, name: 'l.csv', bytes: 1 },
  { type: 'read', profile },
  { type: 'matched', matching: {}, planOptions },
  { type: 'planned', plan },
  { type: 'submitted', request },
];

function fold(happenings: readonly NewEvent[], state?: RunState): RunState {
  const events = happenings.map((happening, at): RunEvent => ({ ...happening, at }));
  const after = events.reduce<RunState | undefined>(reduce, state);
  if (!after) throw new Error('There is no run.');
  return after;
}

/** A run that was submitted, and what happened then. */
const run = (...then: NewEvent[]): RunState => fold([...BEGINNING, ...then]);
const sending = (part: number, attempt = `a${part}`): NewEvent => ({
  type: 'sending',
  part,
  attempt,
  job: 'j',
});
const got = (part: number): NewEvent[] => [
  sending(part),
  { type: 'accepted', part, attempt: `a${part}`, batchId: `b${part}` },
  { type: 'state', part, state: 'COMPLETED' },
  { type: 'fetched', part, counts },
];
const ended = (part: number, type: 'rejected' | 'unknown'): NewEvent[] => [
  sending(part),
  { type, part, attempt: `a${part}`, words: 'no' },
];

describe('an event that comes too late has no effect', () => {
  const late: [string, RunState, NewEvent][] = [
    ['a second submit', run(), { type: 'submitted', request }],
    ['a matching of what was submitted', run(), { type: 'matched', matching: {}, planOptions }],
    ['sending what is being sent', run(sending(0)), sending(0, 'other')],
    ['sending what was cancelled', run({ type: 'cancelled' }), sending(0)],
    ['sending while paused', run({ type: 'paused', pause: { kind: 'by the user' } }), sending(0)],
    [
      'an answer to an older attempt',
      run(sending(0, 'a'), { type: 'not accepted', part: 0, attempt: 'a' }, sending(0, 'b')),
      { type: 'accepted', part: 0, attempt: 'a', batchId: 'x' },
    ],
    ['a word on a batch that was accepted', run(...got(0)), { type: 'send again', part: 0 }],
    ['leaving out what has a result', run(...got(0)), { type: 'left out', part: 0 }],
    ['a result that is there', run(...got(0)), { type: 'fetched', part: 0, counts }],
    ['the same state again', run(...got(0)), { type: 'state', part: 0, state: 'COMPLETED' }],
    ['an event of no batch', run(), { type: 'left out', part: 99 }],
    ['a merge before the end', run(...got(0)), { type: 'merged', summary }],
    [
      'an echo of a pause',
      run({ type: 'paused', pause: { kind: 'quota', words: '' } }),
      { type: 'paused', pause: { kind: 'credentials', words: '' } },
    ],
    [
      'the end of another pause',
      run({ type: 'paused', pause: { kind: 'by the user' } }),
      { type: 'resumed', from: 'credentials' },
    ],
  ];
  test.each(late)('%s', (_, state, happening) => {
    expect(fold([happening], state)).toBe(state);
  });
});

describe('pauses', () => {
  test('two failures in a row pause; an acceptance in between resets the count', () => {
    expect(run(...ended(0, 'rejected')).pause).toBeUndefined();
    expect(run(...ended(0, 'rejected'), ...ended(1, 'unknown')).pause?.kind).toBe('trouble');
    const between = run(...ended(0, 'unknown'), ...got(1), ...ended(2, 'rejected'));
    expect(between).toMatchObject({ consecutiveFailures: 1 });
    expect(between.pause).toBeUndefined();
  });

  test('two failures with nothing left to send pause nothing', () => {
    expect(run(...got(0), ...ended(1, 'rejected'), ...ended(2, 'unknown')).pause).toBeUndefined();
  });

  test('cancelling ends them, but for those that keep results away', () => {
    const before: Pause[] = [
      { kind: 'by the user' },
      { kind: 'trouble', words: '' },
      { kind: 'quota', words: '' },
    ];
    const after = before.map(
      (pause) => run({ type: 'paused', pause }, { type: 'cancelled' }).pause,
    );
    expect(after).toEqual([undefined, undefined, { kind: 'quota', words: '' }]);
  });
});

describe('the end', () => {
  const end = [...got(0), ...ended(1, 'rejected'), ...got(2)];

  test('once every batch has one', () => {
    expect(run(...end, { type: 'merged', summary })).toMatchObject({ stage: 'finished', summary });
  });

  test('again, where the file was made anew by another do-not-contact list', () => {
    const anew = { ...summary, matched: 1, doNotContact: 2 };
    const first = run(...end, { type: 'merged', summary });
    const again = run(...end, { type: 'merged', summary }, { type: 'merged', summary: anew });
    expect(again).toEqual({ ...first, summary: anew });
    const same = { ...summary, matched: 1 };
    expect(run(...end, { type: 'merged', summary }, { type: 'merged', summary: same })).toEqual(
      first,
    );
  });

  test('not while one is unknown', () => {
    const open = run(...got(0), ...ended(1, 'unknown'), ...got(2), { type: 'merged', summary });
    expect(open.stage).toBe('running');
  });

  test('undone by sending a gap again', () => {
    const again = run(...end, { type: 'merged', summary }, { type: 'send again', part: 1 });
    expect(again.stage).toBe('running');
    // After the end a trial has nothing left to ask.
    expect(again.trialApproved).toBe(true);
    expect(again).not.toHaveProperty('summary');
    expect(again.batches[1]?.outcome).toBe('planned');
  });
});

test('what was told of a half that may have been taken is told of both halves', () => {
  const state = run(
    ...ended(0, 'unknown'),
    { type: 'send again', part: 0 },
    { type: 'part split', part: 0, into: [disk.partOf(3, 0, 5), disk.partOf(4, 5, 5)] },
  );
  for (const half of state.batches.slice(0, 2))
    expect(half.attempts.map(({ end: how }) => how)).toEqual(['unknown']);
});

test('a state that ends badly fails the batch in its own words; an odd one does not', () => {
  const [sent, accepted] = got(0);
  const after = (state: string) =>
    run(...[sent, accepted].filter((one) => one !== undefined), { type: 'state', part: 0, state })
      .batches[0];
  expect(after('FAILED_VALIDATION')).toMatchObject({
    outcome: 'failed',
    words: 'FAILED_VALIDATION',
  });
  expect(after('ON_HOLD')).toMatchObject({ outcome: 'accepted', state: 'ON_HOLD' });
});

test('the head counts what is known', () => {
  expect(headOf(run(...got(0)))).toMatchObject({
    rows: 30,
    sentRows: 30,
    matched: 8,
    stage: 'running',
  });
  expect(headOf(run()).fingerprint).toBe(headOf(run(...got(1))).fingerprint);
  expect(headOf(fold(BEGINNING.slice(0, 4)))).not.toHaveProperty('fingerprint');
});

test('the head says why a run is paused', () => {
  const pause: Pause = { kind: 'quota', words: 'Limit Exceeded' };
  expect(headOf(run({ type: 'paused', pause }))).toMatchObject({ paused: true, pause: 'quota' });
  expect(headOf(run())).not.toHaveProperty('pause');
});

const part = fc.integer({ min: 0, max: 4 });
const attempt = fc.constantFrom('a', 'b', 'c');
const words = fc.constantFrom('no', '');
const anything: fc.Arbitrary<NewEvent> = fc.oneof(
  fc.constantFrom(...BEGINNING),
  fc.record({ type: fc.constant('sending' as const), part, attempt, job: fc.constant('j') }),
  fc.record({ type: fc.constant('not accepted' as const), part, attempt }),
  fc.record({ type: fc.constant('accepted' as const), part, attempt, batchId: fc.constant('x') }),
  fc.record({
    type: fc.constantFrom('rejected' as const, 'unknown' as const),
    part,
    attempt,
    words,
  }),
  fc.record({
    type: fc.constant('state' as const),
    part,
    state: fc.constantFrom('QUEUED', 'COMPLETED', 'FAILED'),
  }),
  fc.record({ type: fc.constant('fetched' as const), part, counts: fc.constant(counts) }),
  fc.record({ type: fc.constantFrom('send again' as const, 'left out' as const), part }),
  fc.constantFrom<NewEvent>(
    { type: 'part split', part: 0, into: [disk.partOf(3, 0, 5), disk.partOf(4, 5, 5)] },
    { type: 'paused', pause: { kind: 'by the user' } },
    { type: 'resumed', from: 'by the user' },
    { type: 'cancelled' },
    { type: 'rows corrected', cells: [{ row: 2, column: 0, was: 'a', text: 'b' }] },
    { type: 'corrections taken back' },
    { type: 'rematched' },
    { type: 'merged', summary },
  ),
);

test('whatever happens, every record belongs to one batch, and what is accepted stays so', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 60 }), (happenings) => {
      let state = run();
      for (const happening of happenings) {
        const before = state;
        state = fold([happening], state);
        expect(state.batches.flatMap((batch) => recordIds(batch.part))).toHaveLength(30);
        const accepted = before.batches.filter(
          ({ batchId, outcome }) =>
            batchId !== undefined && outcome !== 'failed' && outcome !== 'left out',
        );
        const ids = new Set(state.batches.map(({ batchId }) => batchId));
        expect(accepted.every(({ batchId }) => ids.has(batchId))).toBe(true);
      }
    }),
  );
});

test('a choice of an earlier version has one email column', () => {
  const earlier = { ...planOptions, emailColumn: 3 };
  const state = fold([
    ...BEGINNING.slice(0, 2),
    { type: 'matched', matching: {}, planOptions: earlier },
  ]);
  expect(state.planOptions).toEqual({ ...planOptions, emailColumns: [3] });
});

test('what a later version of the page wrote down changes nothing', () => {
  const later = { type: 'noted by a later version', at: 9 } as unknown as RunEvent;
  for (const state of [fold(BEGINNING.slice(0, 2)), run(sending(0))])
    expect(reduce(state, later)).toBe(state);
});
