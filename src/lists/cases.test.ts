import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RECORD_FIELDS, type RecordField } from '../api/record.ts';
import { lacking } from './match/required.ts';
import { engineWith } from './testing/engine.ts';
import type { MatchProposal } from './types/matching.ts';
import type { PlanOptions } from './types/plan.ts';
import { ListError } from './types/problem.ts';
import type { Profile } from './types/profile.ts';

/** Lists as real systems export them, each with what must be sent of it: ours, and more where they are at hand. */
const FOLDERS = ['e2e/corpus/exports', '../shared/lists/cases'];

type Fields = { readonly [field in RecordField]?: string };
type Expected = Fields & { readonly or?: Fields };

interface Case {
  readonly folder: string;
  readonly file: string;
  readonly about: string;
  readonly rows?: number;
  readonly records?: readonly Expected[];
  /** Other records that are right as well. */
  readonly or?: readonly Expected[];
  readonly emailColumn?: string;
  readonly stops?: string;
}

const cases = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) => {
  const all = JSON.parse(readFileSync(`${folder}/cases.json`, 'utf8')) as Omit<Case, 'folder'>[];
  return all.map((one) => Object.assign(one, { folder }));
});

/** What a list gives without a hand on the match screen. */
async function sent({ folder, file }: Case) {
  const engine = engineWith();
  const bytes = readFileSync(`${folder}/${file}`);
  const profile = await engine.read('run', new Blob([bytes]));
  const proposal = profile.proposal;
  if (lacking(proposal.matching).length > 0) return { profile, proposal, records: undefined };
  const list = { run: 'run', format: profile.format };
  const plan = await engine.plan(list, proposal.matching, optionsOf(proposal));
  const texts = await Promise.all(
    plan.parts.map(async (part) => (await engine.part('run', part)).text()),
  );
  const records = texts.flatMap((text) => JSON.parse(`[${text}]`) as Record<string, string>[]);
  return { profile, proposal, records };
}

function optionsOf(proposal: MatchProposal): PlanOptions {
  const { emailColumns, countryColumn, personColumns, addresses } = proposal;
  return {
    rowsWithEmail: 'auto',
    emailColumns,
    personColumns,
    otherAddresses: addresses.slice(1),
    ...(countryColumn === undefined ? {} : { countryColumn }),
    bodyBytes: 8_000_000,
  };
}

/** Whether a record is what is expected, in one way or the other: a field that is not named may be absent. */
function fits(record: Record<string, string>, { or, ...expected }: Expected): boolean {
  const isOther = or !== undefined && fits(record, { ...expected, ...or });
  return (
    isOther ||
    RECORD_FIELDS.every((field) => {
      const wanted = expected[field];
      return wanted === undefined || record[field] === wanted;
    })
  );
}

function isAll(made: readonly Record<string, string>[], expected: readonly Expected[]): boolean {
  const every = expected.every((one) => made.some((record) => fits(record, one)));
  return every && made.length === expected.length;
}

function hasEmailColumn(
  { emailColumn }: Case,
  { columns }: Profile,
  { emailColumns }: MatchProposal,
): boolean {
  if (emailColumn === undefined) return true;
  return emailColumns.some((index) => columns[index]?.name === emailColumn);
}

describe('lists as real systems export them', () => {
  test.each(cases.filter(({ records }) => records !== undefined && records.length > 0))(
    '$file: $about',
    async (list) => {
      const { profile, proposal, records } = await sent(list);
      const made = (records ?? []).map(({ external_id: _, ...record }) => record);
      const expected =
        [list.records, list.or].find((one) => one && isAll(made, one)) ?? list.records ?? [];
      expect({
        lacks: expected.filter((one) => !made.some((record) => fits(record, one))),
        extra: made.filter((record) => !expected.some((one) => fits(record, one))),
        records: made.length,
        rows: profile.rows,
        hasEmailColumn: hasEmailColumn(list, profile, proposal),
      }).toEqual({
        lacks: [],
        extra: [],
        records: expected.length,
        rows: list.rows ?? profile.rows,
        hasEmailColumn: true,
      });
    },
  );

  test.each(cases.filter(({ stops }) => stops !== undefined))(
    '$file stops: $stops',
    async (list) => {
      const result = await sent(list).catch((error: unknown) => error);
      if (result instanceof ListError) return;
      expect(result).toMatchObject({ records: undefined });
    },
  );
});
