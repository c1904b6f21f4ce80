import * as v from 'valibot';
import { RECORD_FIELDS, type RecordField } from '../../api/record.ts';
import type { Matching, MatchProposal } from '../types/matching.ts';
import type { ColumnProfile } from '../types/profile.ts';
import { columnsOf } from './required.ts';

/** What was chosen for a list: which columns serve as what, and which hold its own emails and countries. */
export interface Choices {
  readonly matching: Matching;
  readonly emailColumns: readonly number[];
  readonly countryColumn?: number;
  /** Whether rows without their address use another one of theirs; absent: yes. */
  readonly usesOtherAddresses?: boolean;
}

/** A list's columns, by the names in its header. */
type Columns = readonly Pick<ColumnProfile, 'name'>[];

/**
 * How lists were matched before, so that a list with the same header arrives matched as the last one.
 * Keeps header names and choices, nothing of the rows.
 */
export interface MatchMemory {
  /** What was last chosen for a list with these column names; undefined if there was none. */
  recall(columns: Columns): Choices | undefined;
  keep(columns: Columns, choices: Choices): void;
}

/** Where it is kept: the part of `localStorage` that is needed. */
export type MemoryStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Begins as all names of the page's do, by which "Forget everything" finds it. */
const KEY = 'append-desk.matchings';

/** Headers that are remembered; of more, those used last. */
const MOST = 100;

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const partOfName = (kind: 'first of full name' | 'last of full name') =>
  v.object({ kind: v.literal(kind), column: index, lastFirst: v.optional(v.boolean()) });
const source = v.variant('kind', [
  v.object({ kind: v.literal('column'), column: index }),
  partOfName('first of full name'),
  partOfName('last of full name'),
  v.object({
    kind: v.literal('joined'),
    columns: v.array(index),
    designators: v.optional(v.record(v.string(), v.string())),
  }),
  v.object({
    kind: v.literal('part of address'),
    columns: v.array(index),
    part: v.picklist(['street', 'city', 'state', 'zip']),
  }),
  v.object({
    kind: v.literal('part of place'),
    column: index,
    part: v.picklist(['city', 'state', 'zip']),
  }),
]);
const entries = v.array(
  v.object({
    names: v.array(v.string()),
    fields: v.array(v.tuple([v.picklist(RECORD_FIELDS), source])),
    emailColumns: v.optional(v.array(index)),
    /** Entries of earlier versions have one email column at most. */
    emailColumn: v.optional(index),
    countryColumn: v.optional(index),
    usesOtherAddresses: v.optional(v.boolean()),
  }),
);
type Entry = v.InferOutput<typeof entries>[number];

/** The memory over a storage; without one nothing is remembered. */
export function openMatchMemory(storage: MemoryStorage | undefined): MatchMemory {
  return {
    recall(columns) {
      const names = namesOf(columns);
      const entry = readEntries(storage).find((known) => sameNames(known.names, names));
      return entry && choicesOf(entry, columns.length);
    },
    keep(columns, choices) {
      const names = namesOf(columns);
      if (names.length === 0) return;
      const others = readEntries(storage).filter((known) => !sameNames(known.names, names));
      writeEntries(storage, [entryOf(names, choices), ...others].slice(0, MOST));
    },
  };
}

/** Choices of before in place of what is proposed for a list. */
export function asLastTime(choices: Choices, proposed: MatchProposal): MatchProposal {
  const { matching, emailColumns, countryColumn } = choices;
  const { countryColumn: _, ...others } = proposed;
  const fields = Object.keys(matching) as RecordField[];
  return {
    ...others,
    matching,
    emailColumns,
    ...(countryColumn === undefined ? {} : { countryColumn }),
    reasons: Object.fromEntries(fields.map((field) => [field, 'as last time'])),
  };
}

/** Without those at the end that have no name: a row that is too long gives the list more columns. */
function namesOf(columns: Columns): string[] {
  const names = columns.map(({ name }) => name.trim());
  return names.slice(0, names.findLastIndex((name) => name !== '') + 1);
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((name, i) => name === b[i]);
}

function entryOf(names: string[], { matching, emailColumns, ...others }: Choices): Entry {
  const fields = Object.entries(matching) as Entry['fields'];
  return { names, fields, emailColumns: [...emailColumns], ...others };
}

/** Undefined if a column is meant that the list does not have. */
function choicesOf(entry: Entry, columns: number): Choices | undefined {
  const { fields, emailColumn, countryColumn, usesOtherAddresses } = entry;
  const emailColumns = entry.emailColumns ?? (emailColumn === undefined ? [] : [emailColumn]);
  const used = fields.flatMap(([, from]) => columnsOf(from));
  if ([...used, ...emailColumns, countryColumn ?? 0].some((at) => at >= columns)) return undefined;
  const matching: Matching = Object.fromEntries(fields);
  return {
    matching,
    emailColumns,
    ...(countryColumn === undefined ? {} : { countryColumn }),
    ...(usesOtherAddresses === undefined ? {} : { usesOtherAddresses }),
  };
}

/** Nothing where it is not what we wrote: anyone may have changed it. */
function readEntries(storage: MemoryStorage | undefined): readonly Entry[] {
  try {
    const parsed = v.safeParse(entries, JSON.parse(storage?.getItem(KEY) ?? '[]'));
    return parsed.success ? parsed.output : [];
  } catch {
    return [];
  }
}

/** Where there is no room the list is matched all the same; the next one begins anew. */
function writeEntries(storage: MemoryStorage | undefined, all: readonly Entry[]): void {
  try {
    storage?.setItem(KEY, JSON.stringify(all));
  } catch {
    storage?.removeItem(KEY);
  }
}
