import { expect, test } from 'vitest';
import { rowsWithEmail } from '../email/emailRows.ts';
import type { ListEngine } from '../engine.ts';
import { memoryStorage } from '../storage/memory.ts';
import { engineWith, fill } from '../testing/engine.ts';
import type { Matching } from '../types/matching.ts';
import type { Part, Plan, PlanOptions } from '../types/plan.ts';
import { runFiles } from '../storage/paths.ts';
import { STRETCH } from './duplicates/pairs.ts';

const HEADER = 'id,first,last,address,zip,email';
const OPTIONS: PlanOptions = { rowsWithEmail: 'auto', bodyBytes: 1_000_000 };
const MATCHING: Matching = {
  first_name: { kind: 'column', column: 1 },
  last_name: { kind: 'column', column: 2 },
  address_1: { kind: 'column', column: 3 },
  zipcode: { kind: 'column', column: 4 },
};
const WITH_ID: Matching = { ...MATCHING, external_id: { kind: 'column', column: 0 } };

interface Planned {
  readonly engine: ListEngine;
  readonly plan: Plan;
}

async function planned(
  rows: readonly string[],
  matching = MATCHING,
  options: Partial<PlanOptions> = {},
): Promise<Planned> {
  const engine = engineWith();
  const { format } = await engine.read('r', new Blob([[HEADER, ...rows].join('\n')]));
  const plan = await engine.plan({ run: 'r', format }, matching, { ...OPTIONS, ...options });
  return { engine, plan };
}

interface Sent {
  readonly external_id: string;
  readonly last_name?: string;
}

async function sentIn({ engine }: Planned, part: Part | undefined): Promise<Sent[]> {
  if (!part) throw new Error('There is no part.');
  return JSON.parse(`[${await (await engine.part('r', part)).text()}]`) as Sent[];
}

const person = (i: number, email = '') => `x${i},Ann,Lee,${i} Main St,02108,${email}`;

test('duplicates far apart are sent once, and rows between them keep their own record', async () => {
  const rows = Array.from({ length: STRETCH + 5_000 }, (_, i) =>
    i > STRETCH && i % 2 === 0 ? person(i - STRETCH) : person(i),
  );
  const all = await planned(rows.with(7, 'x7,,Lee,7 Main St,02108,'));
  const { rows: count, records, folded, notSent } = all.plan;
  expect(notSent).toEqual([{ reason: 'no first name', rows: 1 }]);
  expect(folded).toBe(2_499);
  expect(records).toBe(count - folded - 1);
  const ids = new Set<string>();
  for (const part of all.plan.parts)
    for (const { external_id } of await sentIn(all, part)) ids.add(external_id);
  expect(ids.size).toBe(records);
}, 60_000);

test('a matched External ID is sent where each person has one of their own', async () => {
  const all = await planned([person(1), person(2), person(1)], WITH_ID);
  expect(all.plan).toMatchObject({ records: 2, folded: 1 });
  expect(all.plan.externalIdProblem).toBeUndefined();
  const sent = await sentIn(all, all.plan.parts[0]);
  expect(sent.map(({ external_id }) => external_id)).toEqual(['x1', 'x2']);
});

test.each([
  ['blank', ['', 'x2', 'x3'], 2],
  ['repeated', ['x1', 'x2', 'x1'], 4],
] as const)(
  'an External ID that is %s is not used, and its row is named',
  async (kind, ids, rowNumber) => {
    const rows = ids.map((id, i) => person(i).replace(/^x\d/, id));
    const all = await planned(rows, WITH_ID);
    expect(all.plan.externalIdProblem).toEqual({ kind, rowNumber });
    const sent = await sentIn(all, all.plan.parts[0]);
    expect(sent.map(({ external_id }) => external_id)).toEqual(['1', '2', '3']);
  },
);

test('rows with an e-mail stay here where some have none, unless the user says otherwise', async () => {
  const rows = [person(1, 'a@example.com'), person(1), person(2, 'n/a')];
  const auto = await planned(rows, MATCHING, { emailColumns: [5] });
  // The second row is the same person, but has no email: it is sent.
  expect(auto.plan).toMatchObject({ records: 2, folded: 0 });
  expect(auto.plan.notSent).toEqual([{ reason: 'already has an e-mail', rows: 1 }]);
  expect(auto.plan.rowsWithEmail).toEqual({ rows: 1, sent: false, everyRow: false });
  const send = await planned(rows, MATCHING, { emailColumns: [5], rowsWithEmail: 'send' });
  expect(send.plan).toMatchObject({ records: 2, folded: 1, notSent: [] });
  const every = await planned(rows.slice(0, 1), MATCHING, { emailColumns: [5] });
  expect(every.plan).toMatchObject({ records: 1, rowsWithEmail: { sent: true, everyRow: true } });
});

test('an e-mail in any of the e-mail columns counts, however it is written', async () => {
  const rows = [
    person(1, 'none,a@x.co; b@x.co'),
    person(2, 'Di <d@x.co>,'),
    person(3, '"=HYPERLINK(""mailto:i@x.co"",""i@x.co"")",'),
    person(4, ' D@X.CO ,n/a'),
    person(5, 'tess@example,n@n.n'),
    person(6, 'declined,'),
  ];
  const engine = engineWith();
  const profile = await engine.read('r', new Blob([[`${HEADER},mail`, ...rows].join('\n')]));
  const list = { run: 'r', format: profile.format };
  const having = async (emailColumns: number[]) => {
    const { rowsWithEmail: found } = await engine.plan(list, MATCHING, {
      ...OPTIONS,
      emailColumns,
    });
    expect(found?.rows).toBe(rowsWithEmail(profile.emails ?? [], emailColumns));
    return found;
  };
  expect(await having([5])).toEqual({ rows: 3, sent: false, everyRow: false });
  expect(await having([5, 6])).toEqual({ rows: 4, sent: false, everyRow: false });
  expect(await having([6])).toEqual({ rows: 1, sent: false, everyRow: false });
});

test('father and son at one address share a record, and are told', async () => {
  const matching: Matching = {
    ...MATCHING,
    first_name: { kind: 'first of full name', column: 1 },
    last_name: { kind: 'last of full name', column: 1 },
  };
  const rows = ['1,John Lee,,1 Main St,02108,', '2,John Lee Jr.,,1 Main St,02108,'];
  expect((await planned(rows, matching)).plan).toMatchObject({ records: 1, folded: 1, shared: 1 });
});

test('a title tells nobody apart', async () => {
  const matching: Matching = {
    ...MATCHING,
    first_name: { kind: 'first of full name', column: 1 },
    last_name: { kind: 'last of full name', column: 1 },
  };
  const rows = ['1,Mr. John Lee,,1 Main St,02108,', '2,John Lee,,1 Main St,02108,'];
  expect((await planned(rows, matching)).plan).toMatchObject({ records: 1, folded: 1, shared: 0 });
});

test('what no person needs is too long to send', async () => {
  const { plan } = await planned([person(1), `2,Bob,Ray,${'x'.repeat(70_000)},02108,`]);
  expect(plan.notSent).toEqual([{ reason: 'too long', rows: 1 }]);
});

test('a part is cut in two, each with its rows', async () => {
  const all = await planned([person(1), '', person(2), person(3)]);
  const [part] = all.plan.parts;
  if (!part) throw new Error('There is no part.');
  const [first, second] = await all.engine.split('r', part, 1, [7, 8]);
  expect(first).toMatchObject({ id: 7, firstRecord: 0, records: 1, firstRow: 2, lastRow: 2 });
  expect(second).toMatchObject({ id: 8, firstRecord: 1, records: 2, firstRow: 4, lastRow: 5 });
  expect((await sentIn(all, first)).map(({ external_id }) => external_id)).toEqual(['1']);
  expect((await sentIn(all, second)).map(({ external_id }) => external_id)).toEqual(['2', '3']);
  expect(await sentIn(all, part)).toHaveLength(3);
  await expect(all.engine.split('r', part, 3, [9, 10])).rejects.toThrow(RangeError);
});

test('rows can be asked for by what becomes of them', async () => {
  const rows = [person(1), 'x2,,Lee,2 Main St,02108,', person(1), 'x4,Bob,Ray,4 Elm,2108,'];
  const engine = engineWith();
  const { format } = await engine.read('r', new Blob([[HEADER, ...rows].join('\n')]));
  const list = { run: 'r', format };
  await engine.plan(list, MATCHING, OPTIONS);
  const numbers = async (query: Parameters<ListEngine['rows']>[1]) =>
    (await engine.rows(list, query, 0, 9)).map(({ rowNumber }) => rowNumber);
  expect(await numbers({ kind: 'not sent' })).toEqual([3]);
  const [unsent] = await engine.rows(list, { kind: 'not sent' }, 0, 1);
  expect(unsent?.reason).toBe('no first name');
  expect(await numbers({ kind: 'not sent', reason: 'no last name' })).toEqual([]);
  expect(await numbers({ kind: 'duplicate' })).toEqual([4]);
  expect(await numbers({ kind: 'repaired' })).toEqual([5]);
});

test('storage that fills up half way is told', async () => {
  const storage = memoryStorage();
  const engine = engineWith({ storage });
  const file = new Blob([[HEADER, person(1)].join('\n')]);
  const { format } = await engine.read('r', file);
  const free = fill(storage);
  const planning = engine.plan({ run: 'r', format }, MATCHING, OPTIONS);
  const problem = { kind: 'storage full', needed: file.size * 4 };
  await expect(planning).rejects.toMatchObject({ problem });
  expect(await storage.open(runFiles('r').dispositions)).toBeUndefined();

  free();
  expect(await engine.plan({ run: 'r', format }, MATCHING, OPTIONS)).toMatchObject({ records: 1 });
});

test('too little room for a plan is told before it is made, and how much it takes', async () => {
  const storage = memoryStorage();
  const engine = engineWith({ storage });
  const file = new Blob([[HEADER, person(1)].join('\n')]);
  const { format } = await engine.read('r', file);
  storage.room = () => Promise.resolve(100);
  const planning = engine.plan({ run: 'r', format }, MATCHING, OPTIONS);
  const problem = { kind: 'storage full', needed: file.size * 4 };
  await expect(planning).rejects.toMatchObject({ problem });
});
