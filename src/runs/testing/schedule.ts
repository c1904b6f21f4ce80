import fc from 'fast-check';
import { CREATE_FAULTS, GET_FAULTS, type CreateFault, type GetFault } from './faults.ts';

/** What goes wrong in one run, and what its user says. */
export interface Schedule {
  readonly records: number;
  readonly recordsPerPart: number;
  readonly trial: number | undefined;
  /** Bodies of more records are refused. */
  readonly mostRecords: number;
  /** Whether a proxy that remembers stands in between. */
  readonly remembers: boolean;
  readonly createFaults: readonly (CreateFault | undefined)[];
  readonly getFaults: readonly (GetFault | undefined)[];
  /** After how many steps each tab dies; the one after the last lives on. */
  readonly lives: readonly number[];
  /** Whether the next tab is open already when one dies, and follows what it does. */
  readonly overlap: boolean;
  /** Whether the user sends gaps again, once, when the run is finished. */
  readonly mends: boolean;
  /** What the user says unasked, when a number of batches has been sent. */
  readonly unasked: { readonly word: 'pause' | 'cancel'; readonly after: number } | undefined;
  /** The user's words on unknown batches, in order; after the last, all are sent again. */
  readonly words: readonly ('send again' | 'leave out')[];
}

const sometimes = <T>(faults: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, fc.constantFrom(...faults));

type Fixed = Partial<Pick<Schedule, 'remembers' | 'overlap'>>;

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
    createFaults: fc.array(sometimes(CREATE_FAULTS), { maxLength: 12 }),
    getFaults: fc.array(sometimes(GET_FAULTS), { maxLength: 12 }),
    lives: fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 5 }),
    overlap: flag(fixed.overlap),
    mends: fc.boolean(),
    unasked: fc.option(
      fc.record({
        word: fc.constantFrom('pause', 'cancel'),
        after: fc.integer({ min: 0, max: 4 }),
      }),
      { nil: undefined },
    ),
    words: fc.array(fc.constantFrom('send again', 'leave out'), { maxLength: 6 }),
  });
