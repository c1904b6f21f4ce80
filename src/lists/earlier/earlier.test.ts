import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListEngine } from '../engine.ts';
import { memoryStorage } from '../storage/memory.ts';
import { runFiles } from '../storage/paths.ts';
import { engineWith, textFile } from '../testing/engine.ts';
import { resultOf } from '../testing/result.ts';
import type { EarlierLists, ReuseOptions } from '../types/earlier.ts';
import type { ListRef } from '../types/format.ts';
import type { Matching } from '../types/matching.ts';
import type { EndedPart, PartOutcome, Summary } from '../types/outcome.ts';
import type { Plan } from '../types/plan.ts';
import { dayOf } from './dayOf.ts';

const MATCHING: Matching = {
  first_name: { kind: 'column', column: 0 },
  last_name: { kind: 'column', column: 1 },
  address_1: { kind: 'column', column: 2 },
  zipcode: { kind: 'column', column: 3 },
};
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 7, 11, 18);

/** A list: the number of each row's person, or -1 for a row that cannot be sent. */
type People = readonly number[];

function fileOf(people: People): Blob {
  const rows = people.map((n) => (n === -1 ? ',Lee,,02108' : `Ann${n},Lee,${n} Main St,02108`));
  return textFile('first,last,address,zip', ...rows);
}

interface Planned {
  readonly list: ListRef;
  readonly plan: Plan;
}

async function planned(
  engine: ListEngine,
  run: string,
  people: People,
  earlier?: EarlierLists,
  reuse?: ReuseOptions,
): Promise<Planned> {
  const { format } = await engine.read(run, fileOf(people));
  const list = { run, format };
  const options = {
    rowsWithEmail: 'auto',
    bodyBytes: 1_000_000,
    ...(reuse ? { reuse } : {}),
    ...(earlier ? { earlier } : {}),
  } as const;
  return { list, plan: await engine.plan(list, MATCHING, options) };
}

/** Answers all parts with the email that `emailOf` returns for each person, or no match if it is empty. */
async function finished(
  engine: ListEngine,
  { list, plan }: Planned,
  emailOf: (person: number) => string,
  outcome: PartOutcome = { kind: 'fetched' },
): Promise<{ readonly parts: EndedPart[]; readonly summary: Summary }> {
  const parts = plan.parts.map((part) => ({ part, outcome }));
  for (const { part } of outcome.kind === 'fetched' ? parts : []) {
    const text = await (await engine.part(list.run, part)).text();
    const records = JSON.parse(`[${text}]`) as { external_id: string; first_name: string }[];
    const data = records.map(({ external_id, first_name }) => ({
      external_id,
      email: emailOf(Number(first_name.slice(3))),
    }));
    await engine.keepResult(list.run, part, resultOf({ data }));
  }
  const summary = await engine.merge(list, parts);
  await engine.remember(list.run, parts);
  return { parts, summary };
}

async function statuses(engine: ListEngine, list: ListRef, parts: readonly EndedPart[]) {
  const rows = await engine.outcomes(list, parts, { kind: 'all' }, 0, 1_000);
  return rows.map(({ email, status }) => (email === '' ? status : `${email} ${status}`));
}

const evens = (person: number) => (person % 2 === 0 ? `p${person}@example.com` : '');

/** July's list: people 1 to 4, of whom 2 and 4 have an email. */
async function afterJuly() {
  const engine = engineWith();
  await finished(engine, await planned(engine, 'july', [1, 2, 3, 4]), evens);
  const earlier: EarlierLists = {
    lists: [{ run: 'july', name: 'july.csv', at: NOW }],
    recentSince: NOW - 90 * DAY,
  };
  return { engine, earlier };
}

const FROM_JULY = `from july.csv, ${dayOf(NOW)}`;

describe('people of an earlier list', () => {
  test('are not sent again: their answers are used, and their rows say where from', async () => {
    const { engine, earlier } = await afterJuly();
    const august = await planned(engine, 'august', [2, 5, 1, 2, 6, -1], earlier);
    expect(august.plan).toMatchObject({
      rows: 6,
      records: 2,
      folded: 0,
      earlier: {
        people: {
          matched: { all: 1, recent: 1 },
          'no match': { all: 1, recent: 1 },
          unclear: { all: 0, recent: 0 },
        },
        reusedRows: 3,
        lists: [{ run: 'july', name: 'july.csv', people: 2 }],
      },
      lookedUp: ['july'],
    });
    const { parts, summary } = await finished(engine, august, evens);
    expect(await statuses(engine, august.list, parts)).toEqual([
      `p2@example.com matched: ${FROM_JULY}`,
      'no match',
      `no match: ${FROM_JULY}`,
      `p2@example.com matched: ${FROM_JULY}`,
      'p6@example.com matched',
      'not sent: no first name',
    ]);
    expect(summary).toMatchObject({ matched: 3, noMatch: 2, reused: { matched: 2, noMatch: 1 } });
  });

  test('of whom nothing is remembered were looked up, too: planning again would find no more', async () => {
    const lists = [{ run: 'gone', name: 'gone.csv', at: NOW }];
    const { plan } = await planned(engineWith(), 'august', [1, 2], { lists, recentSince: NOW });
    expect(plan).toMatchObject({ records: 2, lookedUp: ['gone'] });
    expect(plan.earlier).toBeUndefined();
  });

  test('leave no files behind that were only needed to plan', async () => {
    const storage = memoryStorage();
    const engine = engineWith({ storage });
    await finished(engine, await planned(engine, 'july', [1, 2, 3, 4]), evens);
    await engine.addContacts(textFile('p3@example.com'), true);
    const lists = [{ run: 'july', name: 'july.csv', at: NOW }];
    await planned(engine, 'august', [2, 5, 1, 2], { lists, recentSince: NOW - 90 * DAY });
    // Waits for what was begun before.
    await engine.remember('august', []);
    const kept = await storage.list(runFiles('august').plan);
    const scratch = new Set(runFiles('august').onlyToPlan.map((path) => path.split('/').at(-1)));
    expect(kept.filter((name) => scratch.has(name))).toEqual([]);
  });

  test('get no email, and are not sent, once they are on the do-not-contact list', async () => {
    const { engine, earlier } = await afterJuly();
    const august = await planned(engine, 'august', [2, 1, 3, 4, 5, 2], earlier);
    const { parts } = await finished(engine, august, evens);
    await engine.addContacts(textFile('p2@example.com'), true);
    const withheld = ['suppressed', `no match: ${FROM_JULY}`, `no match: ${FROM_JULY}`];
    expect(await statuses(engine, august.list, parts)).toEqual([
      ...withheld,
      `p4@example.com matched: ${FROM_JULY}`,
      'no match',
      'suppressed',
    ]);
    await engine.addContacts(fileOf([4]), true);
    const listed = await statuses(engine, august.list, parts);
    expect(listed).toEqual([...withheld, 'suppressed', 'no match', 'suppressed']);
    const summary = await engine.merge(august.list, parts);
    expect(summary).toMatchObject({
      matched: 0,
      suppressed: 3,
      noMatch: 3,
      reused: { matched: 0 },
    });

    const september = await planned(engine, 'september', [4, 2, 4], earlier);
    expect(september.plan).toMatchObject({
      records: 0,
      earlier: { reusedRows: 1 },
      notSent: [{ reason: 'do not contact', rows: 2 }],
    });
    expect(await statuses(engine, september.list, [])).toEqual([
      'not sent: do not contact',
      'suppressed',
      'not sent: do not contact',
    ]);
  });

  test('get no email if it is unknown whether they are on the do-not-contact list', async () => {
    const storage = memoryStorage();
    const engine = engineWith({ storage });
    await finished(engine, await planned(engine, 'july', [1, 2]), evens);
    const lists = [{ run: 'july', name: 'july.csv', at: NOW }];
    const { list } = await planned(engine, 'august', [2], { lists, recentSince: 0 });
    await engine.addContacts(fileOf([2]), true);
    await storage.remove(runFiles('august').earlierRecords(0));
    const problem = { kind: 'storage damaged', what: 'records of earlier lists' };
    await expect(statuses(engine, list, [])).rejects.toMatchObject({ problem });
    await expect(engine.merge(list, [])).rejects.toMatchObject({ problem });
  });

  test('keep their answers when the earlier list is deleted, and are still known from the later one', async () => {
    const { engine, earlier } = await afterJuly();
    const august = await planned(engine, 'august', [2, 1, 5], earlier);
    const { parts } = await finished(engine, august, evens);
    await engine.remove('july');
    expect(await statuses(engine, august.list, parts)).toEqual([
      `p2@example.com matched: ${FROM_JULY}`,
      `no match: ${FROM_JULY}`,
      'no match',
    ]);
    const later = NOW + 10 * DAY;
    const september = await planned(engine, 'september', [5, 2, 7], {
      lists: [{ run: 'august', name: 'august.csv', at: later }],
      recentSince: later - DAY,
    });
    // The reused email keeps July's date.
    expect(september.plan).toMatchObject({ records: 2, earlier: { reusedRows: 1 } });
    const all = await planned(
      engine,
      'october',
      [5, 2, 7],
      { lists: [{ run: 'august', name: 'august.csv', at: later }], recentSince: later - DAY },
      { matched: 'all', noMatch: 'none' },
    );
    const done = await finished(engine, all, evens);
    expect(await statuses(engine, all.list, done.parts)).toEqual([
      'no match',
      `p2@example.com matched: ${FROM_JULY}`,
      'no match',
    ]);
  });

  test('are unknown once the earlier list is deleted', async () => {
    const { engine, earlier } = await afterJuly();
    await engine.remove('july');
    const { plan } = await planned(engine, 'august', [1, 2, 3], earlier);
    expect(plan.records).toBe(3);
    expect(plan.earlier).toBeUndefined();
  });

  test('can be looked up by answer, with where it is from and whether it is used', async () => {
    const { engine, earlier } = await afterJuly();
    const reuse = { matched: 'none', noMatch: 'recent' } as const;
    const { list } = await planned(engine, 'august', [2, 5, 1, 4, 1], earlier, reuse);
    const origin = { name: 'july.csv', at: NOW };
    const matched = await engine.rows(list, { kind: 'earlier', answer: 'matched' }, 0, 10);
    expect(matched.map(({ rowNumber, earlier: from }) => [rowNumber, from])).toEqual([
      [2, { ...origin, reused: false }],
      [5, { ...origin, reused: false }],
    ]);
    const second = await engine.rows(list, { kind: 'earlier', answer: 'matched' }, 1, 10);
    expect(second.map(({ rowNumber }) => rowNumber)).toEqual([5]);
    const reused = await engine.rows(list, { kind: 'reused' }, 0, 10);
    expect(reused.map(({ rowNumber, earlier: from }) => [rowNumber, from])).toEqual([
      [4, { ...origin, reused: true }],
      [6, { ...origin, reused: true }],
    ]);
  });

  test('of whom nobody knows what became are sent again, or left out where only new people are wanted', async () => {
    const engine = engineWith();
    await finished(engine, await planned(engine, 'july', [1, 2]), evens, { kind: 'unknown' });
    const earlier = { lists: [{ run: 'july', name: 'july.csv', at: NOW }], recentSince: 0 };
    const again = await planned(engine, 'august', [1, 3, 1], earlier);
    expect(again.plan).toMatchObject({ records: 2, folded: 1 });
    expect(again.plan.earlier?.people.unclear).toEqual({ all: 1, recent: 1 });
    const reuse = { matched: 'recent', noMatch: 'recent', onlyNew: true } as const;
    const { plan } = await planned(engine, 'august', [1, 3, 1], earlier, reuse);
    expect(plan).toMatchObject({
      records: 1,
      folded: 0,
      notSent: [{ reason: 'in an earlier list', rows: 2 }],
      earlier: { reusedRows: 0 },
    });
  });

  test('of a batch whose records are gone are not known, and the list is finished all the same', async () => {
    const storage = memoryStorage();
    const engine = engineWith({ storage });
    const july = await planned(engine, 'july', [1, 2]);
    const parts = july.plan.parts.map((part) => ({ part, outcome: { kind: 'unknown' } as const }));
    await storage.remove(runFiles('july').parts);
    await engine.remember('july', parts);
    const earlier = { lists: [{ run: 'july', name: 'july.csv', at: NOW }], recentSince: 0 };
    const { plan } = await planned(engine, 'august', [1, 2], earlier);
    expect(plan.records).toBe(2);
    expect(plan.earlier).toBeUndefined();
  });

  test('whose answer was no email are told so again', async () => {
    const engine = engineWith();
    await finished(engine, await planned(engine, 'july', [1]), () => 'see the attachment');
    const earlier = { lists: [{ run: 'july', name: 'july.csv', at: NOW }], recentSince: 0 };
    const august = await planned(engine, 'august', [1], earlier);
    const { parts, summary } = await finished(engine, august, evens);
    expect(await statuses(engine, august.list, parts)).toEqual([
      `no match: unusable email, ${FROM_JULY}`,
    ]);
    expect(summary).toMatchObject({ noMatch: 1, unusable: 1 });
  });

  test('who differ in what is not sent say so as well', async () => {
    const { engine, earlier } = await afterJuly();
    const { format } = await engine.read(
      'august',
      textFile(
        'first,last,address,zip,suffix',
        'Ann2,Lee,2 Main St,02108,',
        'Ann2,Lee,2 Main St,02108,Jr.',
      ),
    );
    const list = { run: 'august', format };
    const plan = await engine.plan(list, MATCHING, {
      rowsWithEmail: 'auto',
      bodyBytes: 1_000_000,
      personColumns: [4],
      earlier,
    });
    const { parts } = await finished(engine, { list, plan }, evens);
    expect(await statuses(engine, list, parts)).toEqual([
      `p2@example.com matched: ${FROM_JULY}`,
      `p2@example.com matched: shared with row 2, ${FROM_JULY}`,
    ]);
  });
});

test('a list that asks nobody finishes with the answers it has', async () => {
  const { engine, earlier } = await afterJuly();
  const { list, plan } = await planned(engine, 'august', [1, 2], earlier);
  expect(plan).toMatchObject({ records: 0, parts: [] });
  expect(await engine.merge(list, [])).toMatchObject({ rows: 2, matched: 1, noMatch: 1 });
});

/** What the model of the property below knows of a person from a run. */
interface Known {
  readonly email: string | undefined;
  readonly at: number;
  readonly name: string;
}

const choice = fc.constantFrom('recent', 'all', 'none');
const step = fc.record({
  people: fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 1, maxLength: 8 }),
  reuse: fc.option(fc.record({ matched: choice, noMatch: choice, onlyNew: fc.boolean() }), {
    nil: undefined,
  }),
  outcome: fc.constantFrom<PartOutcome>(
    { kind: 'fetched' },
    { kind: 'fetched' },
    { kind: 'unknown' },
    { kind: 'failed', reason: 'no' },
  ),
  /** Bit mask of the people who have an email. */
  emails: fc.nat(63),
  days: fc.integer({ min: 1, max: 80 }),
  /** Lists to delete afterwards, by age: 0 is the latest. */
  deletes: fc.array(fc.nat(3), { maxLength: 2 }),
});

test('whatever the order of lists, choices and deletions: one status for each row, nobody asked twice without a word', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
      const engine = engineWith();
      const kept = new Map<string, { at: number; people: Map<number, Known> }>();
      let now = NOW;
      for (const [n, one] of steps.entries()) {
        now += one.days * DAY;
        const run = `run${n}`;
        const recentSince = now - 90 * DAY;
        const lists = [...kept].map(([id, { at }]) => ({ run: id, name: `${id}.csv`, at }));
        const earlier = { lists: lists.toReversed(), recentSince };
        const list = await planned(engine, run, one.people, earlier, one.reuse);
        const emailOf = (person: number) =>
          (one.emails >> person) & 1 ? `p${person}.${n}@example.com` : '';
        const { parts, summary } = await finished(engine, list, emailOf, one.outcome);
        const { plan } = list;

        const { matched = 'recent', noMatch = 'recent', onlyNew = false } = one.reuse ?? {};
        const people = new Map<number, Known>();
        const asked = new Set<number>();
        const expected = one.people.map((person) => {
          if (person === -1) return 'not sent: no first name';
          const known = bestOf([...kept.values()].map((run_) => run_.people.get(person)));
          const wants = known?.email === '' ? noMatch : matched;
          const isUsed =
            known?.email !== undefined &&
            (onlyNew || wants === 'all' || (wants === 'recent' && known.at >= recentSince));
          if (isUsed) {
            people.set(person, known);
            const from = `from ${known.name}, ${dayOf(known.at)}`;
            return known.email === '' ? `no match: ${from}` : `${known.email} matched: ${from}`;
          }
          if (known && onlyNew) return 'not sent: in an earlier list';
          asked.add(person);
          if (one.outcome.kind === 'failed') return 'failed: no';
          const email = one.outcome.kind === 'fetched' ? emailOf(person) : undefined;
          people.set(person, { email, at: now, name: `${run}.csv` });
          if (email === undefined) return 'unknown: may have been processed';
          return email === '' ? 'no match' : `${email} matched`;
        });
        expect(await statuses(engine, list.list, parts)).toEqual(expected);
        expect(plan.records).toBe(asked.size);
        const left = plan.notSent.reduce((sum, { rows }) => sum + rows, 0);
        expect(plan.records + plan.folded + (plan.earlier?.reusedRows ?? 0) + left).toBe(plan.rows);
        const { reused = { matched: 0, noMatch: 0 } } = summary;
        expect(reused.matched + reused.noMatch).toBe(plan.earlier?.reusedRows ?? 0);
        kept.set(run, { at: now, people });
        for (const ago of one.deletes) {
          const gone = [...kept.keys()].at(-1 - ago);
          if (gone === undefined) continue;
          kept.delete(gone);
          await engine.remove(gone);
        }
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);

/** The best answer: any before none, then the newest, then that of the newest run. */
function bestOf(known: readonly (Known | undefined)[]): Known | undefined {
  const found = known.filter((one) => one !== undefined).toReversed();
  const answers = found.filter(({ email }) => email !== undefined);
  return (answers.length > 0 ? answers : found).toSorted((a, b) => b.at - a.at)[0];
}
