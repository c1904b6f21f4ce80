import fc from 'fast-check';
import {
  CREATE_FAULTS,
  GET_FAULTS,
  HINT_FAULTS,
  STORE_FAULTS,
  type CreateFault,
  type GetFault,
  type HintFault,
  type StoreFault,
} from '../network/faults.ts';

/** The life of a tab, and the state before it opens. */
export interface Life {
  /** Number of steps until the tab dies. */
  readonly steps: number;
  /** Milliseconds without an open tab before it. */
  readonly pause: number;
  /** Whether the store of attempts was replaced by another one meanwhile, or the first one is back. */
  readonly store: 'same' | 'another' | 'first';
  /** True if the tab has no credentials. */
  readonly bare: boolean;
}

/** The faults of one run, and the user's actions. */
export interface Schedule {
  readonly records: number;
  readonly recordsPerPart: number;
  readonly trial: number | undefined;
  /** Maximum number of records in a body. Larger ones are refused. */
  readonly mostRecords: number;
  /** Whether there is a proxy that remembers attempts. */
  readonly remembers: boolean;
  /** Whether the user sends Batch-Files: to an API that supports them, or one that answers with this status. */
  readonly files: 'none' | 'sent' | 404 | 405 | 501;
  readonly createFaults: readonly (CreateFault | undefined)[];
  readonly getFaults: readonly (GetFault | undefined)[];
  readonly storeFaults: readonly (StoreFault | undefined)[];
  /** Tabs that die; the one after the last lives on. */
  readonly lives: readonly Life[];
  /** Maximum number of records in a body that arrives in time. Larger ones are cut off. */
  readonly mostInTime: number;
  /** Storage is full from this write on, until the user has made room; undefined: never. */
  readonly fullAfter: number | undefined;
  /** Whether the network comes back every few seconds. */
  readonly flickers: boolean;
  /** Whether the next tab is open already when one dies, and follows what it does. */
  readonly overlap: boolean;
  /** Whether the user sends gaps again, once, when the run is finished. */
  readonly sendsGapsAgain: boolean;
  /** What the user does on their own after a number of batches was sent. */
  readonly unasked:
    | {
        readonly word: 'pause' | 'cancel';
        readonly after: number;
        /** Length of the pause, in milliseconds. */
        readonly for: number;
      }
    | undefined;
  /** The user's spending limit, at the prices of `scriptedUser.ts`; undefined: none. Lifted once the run waits for it. */
  readonly limit: number | undefined;
  /** Faults of the API's notifications if the user allows them. Undefined: not allowed. */
  readonly hints:
    | {
        readonly faults: readonly (HintFault | undefined)[];
        /** Parts with forged hints, one every few seconds. -1: hints about all parts. */
        readonly forged: readonly number[];
      }
    | undefined;
  /** The user's decisions on unknown batches, in order. After the last, all are sent again. */
  readonly words: readonly ('send again' | 'leave out')[];
}

const sometimes = <T>(faults: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, fc.constantFrom(...faults));

type Fixed = Partial<Pick<Schedule, 'remembers' | 'overlap' | 'files'>>;

const DAY = 86_400_000;

const lives = fc.record({
  steps: fc.integer({ min: 1, max: 120 }),
  pause: fc.constantFrom(0, 0, 0, 0, 0, DAY, 31 * DAY),
  store: fc.constantFrom<Life['store'][]>(
    'same',
    'same',
    'same',
    'same',
    'same',
    'another',
    'first',
  ),
  bare: fc.constantFrom(false, false, false, true),
});

/** What can happen to notifications. */
export const hintTroubles = fc.record({
  faults: fc.array(sometimes(HINT_FAULTS), { maxLength: 12 }),
  forged: fc.array(fc.integer({ min: -1, max: 12 }), { maxLength: 30 }),
});

function flag(fixed: boolean | undefined): fc.Arbitrary<boolean> {
  return fixed === undefined ? fc.boolean() : fc.constant(fixed);
}

/** Schedules; with `fixed`, those that are so. */
export const schedules = (fixed: Fixed = {}): fc.Arbitrary<Schedule> =>
  fc.record({
    records: fc.integer({ min: 1, max: 40 }),
    recordsPerPart: fc.integer({ min: 4, max: 12 }),
    trial: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    mostRecords: fc.constantFrom(100, 100, 8, 3),
    remembers: flag(fixed.remembers),
    files:
      fixed.files === undefined
        ? fc.constantFrom<Schedule['files'][]>('none', 'none', 'sent', 'sent', 404, 405, 501)
        : fc.constant(fixed.files),
    createFaults: fc.array(sometimes(CREATE_FAULTS), { maxLength: 12 }),
    getFaults: fc.array(sometimes(GET_FAULTS), { maxLength: 12 }),
    storeFaults: fc.array(sometimes(STORE_FAULTS), { maxLength: 8 }),
    lives: fc.array(lives, { maxLength: 5 }),
    mostInTime: fc.constantFrom(100, 100, 100, 5),
    fullAfter: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined, freq: 3 }),
    flickers: fc.constantFrom(false, false, true),
    overlap: flag(fixed.overlap),
    sendsGapsAgain: fc.boolean(),
    unasked: fc.option(
      fc.record({
        word: fc.constantFrom<('pause' | 'cancel')[]>('pause', 'cancel'),
        after: fc.integer({ min: 0, max: 4 }),
        for: fc.constantFrom(0, 0, 600_000),
      }),
      { nil: undefined },
    ),
    limit: fc.option(fc.integer({ min: 1, max: 45 }), { nil: undefined, freq: 2 }),
    hints: fc.option(hintTroubles, { nil: undefined }),
    words: fc.array(fc.constantFrom('send again', 'leave out'), { maxLength: 6 }),
  });
