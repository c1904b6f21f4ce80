import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createListEngine } from './listEngine.ts';
import { memoryStorage } from './storage/memory.ts';
import { engineWith, textFile } from './testing/engine.ts';
import { PEOPLE_MATCHING } from './testing/people.ts';
import { resultOf } from './testing/result.ts';
import type { ListEngine } from './engine.ts';
import type { Format, ListRef } from './types/format.ts';
import type { EndedPart } from './types/outcome.ts';
import type { Part, Plan, PlanOptions } from './types/plan.ts';

const FORMAT: Format = { encoding: 'utf-8', delimiter: ',', headerLine: 1 };
const OPTIONS: PlanOptions = { rowsWithEmail: 'send', emailColumns: [6], bodyBytes: 1_000_000 };
const HEADER = 'first name,last name,address,city,state,zip,email';
const FIRST_NAMES = ['Ann', 'Bob', 'Cleo', 'Dan', 'Eve', 'Finn'];

/** Row i is of person i, who answers with their own email. */
function rowOf(i: number, email = ''): string {
  return `${FIRST_NAMES[i]},Lee,${i + 1} Main St,Boston,MA,02108,${email}`;
}

/** A row whose ZIP code lost its zero. */
function shortZip(row: string): string {
  return row.replace('02108', '2108');
}

function emailOf(i: number): string {
  return `${FIRST_NAMES[i]?.toLowerCase()}@example.com`;
}

function hex(kind: string, email: string): string {
  return createHash(kind).update(email.trim().toLowerCase()).digest('hex');
}

async function planned(engine: ListEngine, ...rows: readonly string[]) {
  await engine.read('r', textFile(HEADER, ...rows));
  const list: ListRef = { run: 'r', format: FORMAT };
  return { list, plan: await engine.plan(list, PEOPLE_MATCHING, OPTIONS) };
}

/** Answers every record of a plan with the email of its person. */
async function answered(engine: ListEngine, plan: Plan): Promise<EndedPart[]> {
  for (const part of plan.parts) await engine.keepResult('r', part, await answerTo(engine, part));
  return plan.parts.map((part) => ({ part, outcome: { kind: 'fetched' } }));
}

async function answerTo(engine: ListEngine, part: Part): Promise<ArrayBuffer> {
  const text = await (await engine.part('r', part)).text();
  const sent = JSON.parse(`[${text}]`) as { external_id: string; first_name: string }[];
  return resultOf({
    data: sent.map(({ external_id, first_name }) => ({
      external_id,
      email: emailOf(FIRST_NAMES.indexOf(first_name)),
    })),
  });
}

/** The file to download as rows of email and status. */
async function download(engine: ListEngine, list: ListRef, parts: readonly EndedPart[]) {
  const summary = await engine.merge(list, parts);
  const text = await (await engine.output('r')).text();
  const rows = text
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').slice(-2).join(' '));
  return { summary, rows };
}

test('emails are taken plain and as MD5, SHA-1 or SHA-256, mixed, with and without a header', async () => {
  const file = textFile(
    emailOf(0),
    ` ${emailOf(1).toUpperCase()} `,
    hex('md5', emailOf(2)),
    hex('sha1', emailOf(3)).toUpperCase(),
    hex('sha256', emailOf(4)),
    'nobody here',
  );
  const engine = engineWith();
  const { rows, skipped, found, list } = await engine.addContacts(file, true);
  expect({ rows, skipped, found }).toEqual({
    rows: 6,
    skipped: 1,
    found: { person: 0, md5: 1, sha1: 1, sha256: 3 },
  });
  expect(list).toMatchObject({ version: 1, own: { md5: 1, sha1: 1, sha256: 3 } });

  const { list: people, plan } = await planned(engine, ...FIRST_NAMES.map((_, i) => rowOf(i)));
  expect(plan).toMatchObject({ records: 6, doNotContact: 1 });
  const result = await download(engine, people, await answered(engine, plan));
  expect(result.rows).toEqual([...Array<string>(5).fill(' suppressed'), `${emailOf(5)} matched`]);
  expect(result.summary).toMatchObject({ matched: 1, suppressed: 5, doNotContact: 1 });
});

test.each([
  ['one email', [emailOf(0)]],
  ['one hash', [hex('sha256', emailOf(0))]],
  ['a header and one email', ['Email', emailOf(0)]],
  [
    'a title, a blank line, a header and an email',
    ['Suppressed', '', 'Email,Since', `${emailOf(0)},2020`],
  ],
])('a file of %s is a list', async (_, lines) => {
  const engine = engineWith();
  const { list } = await engine.addContacts(textFile(...lines), true);
  expect(list.own.sha256).toBe(1);
});

test('people on the list are not sent, and no row of theirs', async () => {
  const engine = engineWith();
  await engine.addContacts(textFile(HEADER, rowOf(0), rowOf(2)), true);
  const { plan, list } = await planned(
    engine,
    rowOf(0),
    rowOf(1),
    rowOf(2),
    rowOf(0).toUpperCase(),
  );
  expect(plan).toMatchObject({
    records: 1,
    folded: 0,
    notSent: [{ reason: 'do not contact', rows: 3 }],
  });
  const query = { kind: 'not sent', reason: 'do not contact' } as const;
  expect(await engine.rows(list, query, 0, 9)).toHaveLength(3);
  const { rows } = await download(engine, list, await answered(engine, plan));
  expect(rows[0]).toBe(' not sent: do not contact');
  expect(rows[1]).toBe(`${emailOf(1)} matched`);
});

test('whoever has an email of their own that is on the list is not sent, in none of their rows', async () => {
  const engine = engineWith();
  await engine.addContacts(textFile('own@example.org'), true);
  const rows = [rowOf(0), rowOf(1, 'other@example.org'), rowOf(0, 'Own@example.org'), rowOf(0)];
  const { plan, list } = await planned(engine, ...rows);
  expect(plan).toMatchObject({ records: 1, notSent: [{ reason: 'do not contact', rows: 3 }] });
  const { rows: written } = await download(engine, list, await answered(engine, plan));
  expect(written[3]).toBe(' not sent: do not contact');
  const text = await (await engine.output('r')).text();
  expect(text).toContain('Own@example.org');
});

test('a later change holds for every export, table and count made after it, and a deletion ends it', async () => {
  const engine = engineWith();
  const { list, plan } = await planned(engine, rowOf(0), rowOf(1), rowOf(2));
  const parts = await answered(engine, plan);
  expect((await download(engine, list, parts)).summary).toMatchObject({ matched: 3 });

  await engine.addContacts(textFile(hex('md5', emailOf(0))), true);
  // A person who was sent before the list named them.
  await engine.addContacts(textFile(HEADER, rowOf(1)), true);
  const withheld = [' suppressed', ' suppressed', `${emailOf(2)} matched`];
  const shown = await engine.outcomes(list, parts, { kind: 'all' }, 0, 9);
  expect(shown.map(({ email, status }) => `${email} ${status}`)).toEqual(withheld);
  expect(await engine.outcomes(list, parts, { kind: 'suppressed' }, 0, 9)).toHaveLength(2);
  const options = {
    rows: { kind: 'all' },
    added: 'both',
    delimiter: ',',
    excelSafe: false,
  } as const;
  const made = await engine.exportRows(list, parts, { ...options, fillColumn: 6 });
  const text = await made.blob.text();
  expect(text).not.toContain(emailOf(0));
  expect(text).not.toContain(emailOf(1));
  expect(made.filled).toBe(1);
  const [byState] = await engine.breakdowns(list, parts, PEOPLE_MATCHING);
  expect(byState?.groups).toEqual([{ value: 'MA', rows: 3, answered: 3, matched: 1 }]);
  const after = await download(engine, list, parts);
  expect(after.rows).toEqual(withheld);
  expect(after.summary).toMatchObject({ matched: 1, suppressed: 2, doNotContact: 2 });

  await engine.removeContacts('own');
  expect((await download(engine, list, parts)).summary).toMatchObject({
    matched: 3,
    doNotContact: 3,
  });
});

test('the host’s list holds beside the user’s, and each can go without the other', async () => {
  const engine = engineWith();
  await engine.addContacts(textFile(emailOf(0)), true);
  const host = await engine.setHostContacts(textFile(emailOf(1)), 'v1');
  expect(host).toMatchObject({
    version: 2,
    hostTag: 'v1',
    own: { sha256: 1 },
    host: { sha256: 1 },
  });
  expect(await engine.setHostContacts(textFile(emailOf(5)), 'v1')).toEqual(host);
  const untagged = await engine.setHostContacts(textFile(emailOf(1)), '');
  expect(untagged.version).toBe(3);
  expect(await engine.setHostContacts(textFile(emailOf(1)), '')).toEqual(untagged);
  const { list, plan } = await planned(engine, rowOf(0), rowOf(1), rowOf(2));
  const parts = await answered(engine, plan);
  expect((await download(engine, list, parts)).summary).toMatchObject({ suppressed: 2 });
  await engine.removeContacts('host');
  expect((await download(engine, list, parts)).summary).toMatchObject({ suppressed: 1 });
  await engine.addContacts(textFile(emailOf(2)), false);
  expect((await download(engine, list, parts)).rows[0]).toBe(`${emailOf(0)} matched`);
});

test('an exported list can be added again in this browser; people of another one are told', async () => {
  const storage = memoryStorage();
  const engine = createListEngine({ storage, now: () => 0, blockBytes: 1_000 });
  await engine.addContacts(textFile(HEADER, rowOf(0, 'x@example.org'), rowOf(1)), true);
  await engine.addContacts(
    textFile(hex('md5', 'y@example.org'), hex('sha1', 'z@example.org')),
    true,
  );
  const exported = await engine.exportContacts();
  const text = await exported.text();
  expect(text.startsWith('type,hash\r\n')).toBe(true);
  expect(text).toContain(`sha256,${hex('sha256', 'x@example.org')}\r\n`);
  expect(text).toContain(`md5,${hex('md5', 'y@example.org')}\r\n`);
  const counts = { person: 2, md5: 1, sha1: 1, sha256: 1 };
  await engine.removeContacts('own');
  const again = await engine.addContacts(new Blob([text]), true);
  expect(again.list.own).toEqual(counts);
  const elsewhere = await engineWith().addContacts(new Blob([text]), true);
  expect(elsewhere).toMatchObject({ foreign: 2, list: { own: { ...counts, person: 0 } } });
});

test('a file that cannot be read changes nothing, and leaves nothing behind', async () => {
  const storage = memoryStorage();
  const engine = createListEngine({ storage, now: () => 0, blockBytes: 1_000 });
  await engine.addContacts(textFile(emailOf(0)), true);
  await expect(engine.addContacts(new Blob([]), false)).rejects.toThrow('empty');
  const useless = textFile('Name,Phone', 'Ann Lee,555 0100');
  await expect(engine.addContacts(useless, false)).rejects.toThrow('no contacts inside');
  expect(await engine.doNotContact()).toMatchObject({ version: 1, own: { sha256: 1 } });
  expect(await engine.kept()).toEqual([]);
  expect(await storage.list('do-not-contact/own/versions')).toEqual(['1']);
  await engine.forgetContacts();
  expect(await engine.doNotContact()).toMatchObject({ version: 0 });
  expect(await storage.list('do-not-contact')).toEqual([]);
});

test('repairs are those of rows that are sent', async () => {
  const engine = engineWith();
  await engine.addContacts(textFile(HEADER, rowOf(0)), true);
  const rows = [rowOf(0), rowOf(1), rowOf(2), rowOf(0)].map(shortZip);
  const { list, plan } = await planned(engine, ...rows, rowOf(3));
  expect(plan.notSent).toEqual([{ reason: 'do not contact', rows: 2 }]);
  const [padded] = plan.repairs;
  expect(padded).toMatchObject({ kind: 'ZIP padded', rows: 2, examples: [] });
  const query = { matching: PEOPLE_MATCHING, options: OPTIONS };
  const shown = await engine.rows(
    list,
    { kind: 'repaired by', repair: 'ZIP padded', ...query },
    0,
    9,
  );
  expect(shown.map(({ rowNumber }) => rowNumber)).toEqual([3, 4]);
});

test('of rows that already have an email, repairs are not counted, and none are taken away', async () => {
  const engine = engineWith();
  await engine.addContacts(textFile(emailOf(0)), true);
  await engine.read('r', textFile(HEADER, shortZip(rowOf(0, emailOf(0))), shortZip(rowOf(1))));
  const list: ListRef = { run: 'r', format: FORMAT };
  const options: PlanOptions = { ...OPTIONS, rowsWithEmail: 'leave out' };
  const plan = await engine.plan(list, PEOPLE_MATCHING, options);
  expect(plan.notSent).toEqual([{ reason: 'do not contact', rows: 1 }]);
  expect(plan.repairs).toMatchObject([{ kind: 'ZIP padded', rows: 1 }]);
});

test('people who are put on the list after all data were deleted are known when the page is opened again', async () => {
  const storage = memoryStorage();
  const context = { now: () => 0, blockBytes: 1_000 };
  const engine = createListEngine({ storage, ...context });
  await engine.addContacts(textFile(HEADER, rowOf(0)), true);
  await engine.forgetContacts();
  await engine.addContacts(textFile(HEADER, rowOf(1)), true);
  const reopened = createListEngine({ storage: { ...storage }, ...context });
  const { plan } = await planned(reopened, rowOf(0), rowOf(1));
  expect(plan).toMatchObject({ records: 1, notSent: [{ reason: 'do not contact', rows: 1 }] });
});

/** A change of the list by an email or a person, in some form; or the whole list goes. */
const changes = fc.array(
  fc.oneof(
    fc.record({
      who: fc.nat(5),
      as: fc.constantFrom('email', 'md5', 'sha1', 'sha256', 'person', 'host'),
      keep: fc.boolean(),
    }),
    fc.constant('remove' as const),
  ),
  { maxLength: 3 },
);

type Change = (typeof changes extends fc.Arbitrary<infer C> ? C : never)[number];

/** Model of the lists: who is on them after each change. */
class Listed {
  readonly #engine: ListEngine;
  /** The user's list: people entered as persons, and people entered by email. */
  persons = new Set<number>();
  #emails = new Set<number>();
  #host: number | undefined;

  constructor(engine: ListEngine) {
    this.#engine = engine;
  }

  has(who: number): boolean {
    return this.persons.has(who) || this.#emails.has(who) || this.#host === who;
  }

  async change(made: readonly Change[]): Promise<void> {
    for (const one of made) {
      if (one === 'remove') await this.#engine.removeContacts('own');
      if (one === 'remove' || (one.as !== 'host' && !one.keep)) {
        this.persons = new Set();
        this.#emails = new Set();
      }
      if (one !== 'remove') await this.#add(one);
    }
  }

  async #add({ who, as, keep }: Exclude<Change, 'remove'>): Promise<void> {
    if (as === 'host') {
      await this.#engine.setHostContacts(textFile(emailOf(who)), String(who));
      this.#host = who;
    } else if (as === 'person') {
      await this.#engine.addContacts(textFile(HEADER, rowOf(who)), keep);
      this.persons.add(who);
    } else {
      const email = as === 'email' ? emailOf(who) : hex(as, emailOf(who));
      await this.#engine.addContacts(textFile(email), keep);
      this.#emails.add(who);
    }
  }
}

/** The people whose records are in a plan's parts. */
async function peopleSent(engine: ListEngine, plan: Plan): Promise<Set<number>> {
  const sent = new Set<number>();
  for (const part of plan.parts) {
    const text = await (await engine.part('r', part)).text();
    for (const { first_name } of JSON.parse(`[${text}]`) as { first_name: string }[])
      sent.add(FIRST_NAMES.indexOf(first_name));
  }
  return sent;
}

test('nobody on the list is ever sent or written, whatever changes when, and the sums hold', async () => {
  const people = fc.array(fc.nat(5), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(people, changes, changes, async (rowsOf, before, after) => {
      const engine = engineWith();
      const listed = new Listed(engine);
      await listed.change(before);
      const { list, plan } = await planned(engine, ...rowsOf.map((who) => rowOf(who)));
      const sent = await peopleSent(engine, plan);
      expect([...sent].filter((who) => listed.persons.has(who))).toEqual([]);
      const notSent = plan.notSent.reduce((sum, { rows }) => sum + rows, 0);
      expect(plan.records + plan.folded + notSent).toBe(rowsOf.length);

      const parts = await answered(engine, plan);
      await listed.change(after);
      const { rows, summary } = await download(engine, list, parts);
      const expected = rowsOf.map((who) => {
        if (!sent.has(who)) return ' not sent: do not contact';
        return listed.has(who) ? ' suppressed' : `${emailOf(who)} matched`;
      });
      expect(rows).toEqual(expected);
      const { matched, noMatch, suppressed = 0 } = summary;
      expect(matched + noMatch + suppressed + notSent).toBe(rowsOf.length);
      expect(suppressed).toBe(rows.filter((row) => row === ' suppressed').length);
    }),
    { numRuns: 40 },
  );
}, 120_000);
