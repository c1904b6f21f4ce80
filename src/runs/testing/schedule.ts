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
  /** The user's words on unknown batches, in order; after the last, all are sent again. */
  readonly words: readonly ('send again' | 'leave out')[];
}

const sometimes = <T>(faults: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, fc.constantFrom(...faults));

/** Schedules; `remembers`: only with a proxy that does, or only without. */
export const schedules = (remembers?: boolean): fc.Arbitrary<Schedule> =>
  fc.record({
    records: fc.integer({ min: 1, max: 40 }),
    recordsPerPart: fc.integer({ min: 4, max: 12 }),
    trial: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    mostRecords: fc.constantFrom(100, 100, 8, 3),
    remembers: remembers === undefined ? fc.boolean() : fc.constant(remembers),
    createFaults: fc.array(sometimes(CREATE_FAULTS), { maxLength: 12 }),
    getFaults: fc.array(sometimes(GET_FAULTS), { maxLength: 12 }),
    lives: fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 5 }),
    words: fc.array(fc.constantFrom('send again', 'leave out'), { maxLength: 6 }),
  });
