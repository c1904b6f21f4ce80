import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_CORRECTIONS, type CorrectedCell } from '../../lists/types/corrections.ts';
import { VirtualClock } from '../testing/clock.ts';
import { Disk, profileOf } from '../testing/disk.ts';
import type { RunState } from '../state.ts';
import { countCorrections, listCorrections, withCorrected } from './corrections.ts';
import type { NewEvent, RunEvent } from './events.ts';
import { reduce } from './reduce.ts';

const disk = new Disk({ clock: new VirtualClock(), records: 10, recordsPerPart: 10 });
const plan = {
  rows: 10,
  records: 10,
  folded: 0,
  notSent: [],
  repairs: [],
  parts: [disk.partOf(0, 0, 10)],
  fields: [],
  firstRecords: [],
} as const;
const planOptions = { rowsWithEmail: 'auto', bodyBytes: 1 } as const;
const READ: NewEvent[] = [
  { type: 'created', id: 'r', demo: false, name: 'l.csv', bytes: 1 },
  { type: 'read', profile: profileOf(10) },
];
const REVIEWED: NewEvent[] = [
  ...READ,
  { type: 'matched', matching: {}, planOptions },
  { type: 'planned', plan },
];
const SUBMITTED: NewEvent = {
  type: 'submitted',
  request: { job: { kind: 'existing', id: 'j' }, options: {} },
};

function fold(events: readonly NewEvent[], state?: RunState): RunState {
  const timed = events.map((event, at): RunEvent => ({ ...event, at }));
  const after = timed.reduce<RunState | undefined>(reduce, state);
  if (!after) throw new Error('There is no run.');
  return after;
}

const cell = (row: number, column: number, text: string): CorrectedCell => ({
  row,
  column,
  was: `${row}/${column}`,
  text,
});
const corrected = (...cells: CorrectedCell[]): NewEvent => ({ type: 'rows corrected', cells });

test('a correction is planned with, and a new plan keeps it', () => {
  const state = fold([...REVIEWED, corrected(cell(2, 0, 'Ann'))]);
  expect(state).toMatchObject({ stage: 'matching', toPlan: true });
  expect(state.plan).toBeUndefined();
  const planned = fold([{ type: 'planned', plan }], state);
  expect(planned.stage).toBe('review');
  expect(listCorrections(planned.corrections)).toEqual([cell(2, 0, 'Ann')]);
});

test('each correction is a wish of its own, so that a plan without it is not waited for', () => {
  const first = fold([...REVIEWED, corrected(cell(2, 0, 'Ann'))]);
  const second = fold([corrected(cell(2, 0, 'Anna'))], first);
  expect(second.planOptions).not.toBe(first.planOptions);
  expect(second.planOptions).toEqual(first.planOptions);
});

test('a plan that was made before a correction came is not taken', () => {
  const state = fold([...REVIEWED, corrected(cell(2, 0, 'Ann'))]);
  const late = fold([{ type: 'planned', plan, request: state.planRequests - 1 }], state);
  expect(late).toBe(state);
  const inTime = fold([{ type: 'planned', plan, request: state.planRequests }], state);
  expect(inTime.stage).toBe('review');
});

test('going back to matching keeps corrections, and reading the list in another format drops them', () => {
  const state = fold([...REVIEWED, corrected(cell(2, 0, 'Ann')), { type: 'planned', plan }]);
  const rematched = fold(
    [{ type: 'rematched' }, { type: 'matched', matching: {}, planOptions }],
    state,
  );
  expect(countCorrections(rematched.corrections)).toBe(1);
  const reread = fold([{ type: 'read', profile: profileOf(10) }], rematched);
  expect(reread.corrections).toBeUndefined();
});

test.each<[string, NewEvent[], NewEvent]>([
  ['before there is a matching', READ, corrected(cell(2, 0, 'Ann'))],
  ['once the list is submitted', [...REVIEWED, SUBMITTED], corrected(cell(2, 0, 'Ann'))],
  ['with what the list has there', REVIEWED, corrected(cell(2, 0, '2/0'))],
  ['taking back where there is nothing', REVIEWED, { type: 'corrections taken back' }],
])('no effect: %s', (_, events, event) => {
  const state = fold(events);
  expect(reduce(state, { ...event, at: 9 })).toBe(state);
});

test('no more cells than there is room for', () => {
  const cells = Array.from({ length: MAX_CORRECTIONS }, (_, row) => cell(row, 0, 'x'));
  const full = withCorrected(undefined, cells);
  expect(countCorrections(full)).toBe(MAX_CORRECTIONS);
  expect(withCorrected(full, [cell(0, 1, 'x')])).toBe(full);
  expect(countCorrections(withCorrected(full, [cell(0, 0, '0/0'), cell(0, 1, 'x')]))).toBe(
    MAX_CORRECTIONS,
  );
});

const cells = fc.array(
  fc
    .tuple(fc.nat(3), fc.nat(2), fc.constantFrom('x', 'y', 'own'))
    .map(([row, column, text]) => cell(row, column, text === 'own' ? `${row}/${column}` : text)),
  { maxLength: 6 },
);

test('whatever the order of corrections and of taking them back, the last word on each cell holds', () => {
  const steps = fc.array(fc.oneof(cells, fc.constant('take back' as const)), { maxLength: 12 });
  fc.assert(
    fc.property(steps, (taken) => {
      const last = new Map<string, CorrectedCell>();
      let state = fold(REVIEWED);
      for (const step of taken) {
        if (step === 'take back') last.clear();
        else for (const one of step) last.set(one.was, one);
        const event: NewEvent =
          step === 'take back' ? { type: 'corrections taken back' } : corrected(...step);
        state = fold([event], state);
      }
      const expected = [...last.values()].filter(({ was, text }) => was !== text);
      expect(listCorrections(state.corrections)).toEqual(
        expected.toSorted((a, b) => a.row - b.row || a.column - b.column),
      );
    }),
  );
});
