import { expect, test } from 'vitest';
import { memoryStorage } from '../storage/memory.ts';
import { engineWith, fill } from '../testing/engine.ts';
import type { Matching } from '../types/matching.ts';
import { addedColumns } from './addedColumns.ts';
import { UNUSABLE } from '../answers/answers.ts';
import { emailOf } from './emailOf.ts';

const MATCHING: Matching = {
  first_name: { kind: 'column', column: 0 },
  last_name: { kind: 'column', column: 1 },
  address_1: { kind: 'column', column: 2 },
  zipcode: { kind: 'column', column: 3 },
};

test.each([
  [['name'], 'email', 'append_status'],
  [['E-Mail', 'mail'], 'email', 'append_status'],
  [['EMAIL '], 'appended_email', 'append_status'],
  [['email', 'Appended_Email'], 'appended_email_2', 'append_status'],
  [['email', 'appended_email', 'appended_email_2'], 'appended_email_3', 'append_status'],
  [['Append_Status', 'append_status_2'], 'email', 'append_status_3'],
])('beside %j the columns are %s and %s', (header, email, status) => {
  expect(addedColumns(header)).toEqual({ email, status });
});

test.each([
  ['a@example.com', 'a@example.com'],
  ['a.b+c@ex-ample.co.uk', 'a.b+c@ex-ample.co.uk'],
  ["sean.o'brien@example.com", "sean.o'brien@example.com"],
  ['r&d!@example.com', 'r&d!@example.com'],
  ['zoë@example.org', 'zoë@example.org'],
  [' a@example.com ', 'a@example.com'],
  ['a@example.com,b@example.com', 'a@example.com'],
  ['["a@example.com","b@example.com"]', 'a@example.com'],
  ['Di <d@example.com>', 'd@example.com'],
  ['mailto:d@example.com', 'd@example.com'],
  ['a@example.com\u200b', 'a@example.com'],
  ['a@example.com\u0000', 'a@example.com'],
  ['', ''],
  ['none', ''],
  ['N/A', ''],
  ['-', ''],
])('of the answer %j, %j is written', (answer, email) => {
  expect(emailOf(answer)).toBe(email);
});

test.each([
  '=HYPERLINK("http://x")@example.com',
  '=a@example.com',
  '+a@example.com',
  '-a@example.com',
  '@example.com',
  '＝a@example.com',
  'a@b',
  'john doe@example.com',
  'see attachment',
  `${'a'.repeat(250)}@example.com`,
])('nothing of the answer %j is written, and that is told', (answer) => {
  expect(emailOf(answer)).toBe(UNUSABLE);
});

test('a list without a header comes back without one; a download before the end says what is pending', async () => {
  const engine = engineWith();
  const { format } = await engine.read('r', new Blob(['Ann,Lee,1 Main St,02108\nBob\n']));
  expect(format.headerLine).toBe(0);
  const list = { run: 'r', format };
  const plan = await engine.plan(list, MATCHING, { rowsWithEmail: 'auto', bodyBytes: 1_000_000 });
  const merge = () =>
    engine.merge(
      list,
      plan.parts.map((part) => ({ part, outcome: { kind: 'pending' } as const })),
    );
  expect(await merge()).toMatchObject({ rows: 2, pending: 1 });
  const first = await engine.output('r');
  await merge();
  const text = '\ufeffAnn,Lee,1 Main St,02108,,pending\r\nBob,,,,,not sent: no last name\r\n';
  const bytes = new Uint8Array(await (await engine.output('r')).arrayBuffer());
  expect(bytes).toEqual(new TextEncoder().encode(text));
  expect(first.size).toBe(bytes.length);
});

test('a row whose answer is no e-mail says so, and its duplicate too', async () => {
  const engine = engineWith();
  const file = new Blob([
    'first,last,address,zip\nAnn,Lee,1 Main St,02108\nAnn,Lee,1 Main St,02108\nBo,Ray,2 Elm,02108\n',
  ]);
  const { format } = await engine.read('r', file);
  const list = { run: 'r', format };
  const { parts } = await engine.plan(list, MATCHING, {
    rowsWithEmail: 'auto',
    bodyBytes: 1_000_000,
  });
  const [part] = parts;
  if (!part) throw new Error('There is no part.');
  const answer = {
    data: [
      { external_id: '1', email: 'a@b' },
      { external_id: '3', email: '' },
    ],
  };
  const result = new TextEncoder().encode(JSON.stringify(answer)).buffer;
  const counts = await engine.keepResult('r', part, result);
  expect(counts).toMatchObject({ matched: 0, noMatch: 2, unusable: 1 });
  const ended = [{ part, outcome: { kind: 'fetched' } as const }];
  expect(await engine.merge(list, ended)).toMatchObject({ noMatch: 3, unusable: 2 });
  const lines = (await (await engine.output('r')).text()).trim().split('\r\n');
  expect(lines.map((line) => line.split(',').slice(-2).join())).toEqual([
    'email,append_status',
    ',no match: unusable email',
    ',no match: unusable email',
    ',no match',
  ]);
  const rows = async (reason: string) => {
    const filter = { kind: 'no match', reason } as const;
    return (await engine.outcomes(list, ended, filter, 0, 9)).map(({ rowNumber }) => rowNumber);
  };
  expect(await rows('unusable email')).toEqual([2, 3]);
  expect(await rows('')).toEqual([4]);
});

/** The two added cells of each row of a file. */
function added(text: string): string[] {
  const lines = text.trim().split('\r\n').slice(1);
  return lines.map((line) => line.split(',').slice(-2).join());
}

test('a row that shares a record says with which row, but for a plain duplicate and where there is no e-mail', async () => {
  const engine = engineWith();
  const rows = [
    'Bo,Ray,9 Elm St,02108,',
    'Ann,Lee,1 Main St,02108,',
    'Ann,Lee,1 Main Street,02108,',
    'Ann,Lee,1 Main St,02108,Jr.',
    'Bo,Ray,9 Elm St,02108,III',
  ];
  const { format } = await engine.read(
    'r',
    new Blob([`first,last,address,zip,suffix\n\n${rows.join('\n')}\n`]),
  );
  const list = { run: 'r', format };
  const options = { rowsWithEmail: 'auto', personColumns: [4], bodyBytes: 1_000_000 } as const;
  const { parts } = await engine.plan(list, MATCHING, options);
  const [part] = parts;
  if (!part) throw new Error('There is no part.');
  const answer = { data: [{ external_id: '2', email: 'ann@example.com' }] };
  await engine.keepResult('r', part, new TextEncoder().encode(JSON.stringify(answer)).buffer);
  const ended = [{ part, outcome: { kind: 'fetched' } as const }];
  expect(await engine.merge(list, ended)).toMatchObject({ matched: 3, noMatch: 2 });
  const statuses = [
    ',no match',
    'ann@example.com,matched',
    'ann@example.com,matched',
    'ann@example.com,matched: shared with row 4',
    ',no match',
  ];
  expect(added(await (await engine.output('r')).text())).toEqual(statuses);
  const all = {
    rows: { kind: 'all' },
    added: 'both',
    delimiter: ',',
    excelSafe: false,
  } as const;
  const exported = await engine.exportRows(list, ended, all);
  expect(added(await exported.blob.text())).toEqual(statuses);
  const matched = await engine.outcomes(list, ended, { kind: 'matched' }, 0, 9);
  expect(matched.at(-1)).toMatchObject({ rowNumber: 6, status: 'matched: shared with row 4' });
});

test('lines that are no rows are left out and counted', async () => {
  const engine = engineWith();
  const file = new Blob(['My customers\n\nfirst;last;address;zip\nAnn;Lee;1 Main St;02108\n;;;\n']);
  const { format } = await engine.read('r', file);
  const list = { run: 'r', format };
  await engine.plan(list, MATCHING, { rowsWithEmail: 'auto', bodyBytes: 1_000_000 });
  const summary = await engine.merge(list, []);
  expect(summary).toMatchObject({ rows: 1, linesAbove: 1, blankLines: 2, pending: 1 });
  expect(await (await engine.output('r')).text()).toMatch(
    /^first;last;address;zip;email;append_status\r\nAnn;/,
  );
});

test('storage that fills up while a file is written is told, and the file before it is still there', async () => {
  const storage = memoryStorage();
  const engine = engineWith({ storage });
  const { format } = await engine.read('r', new Blob(['first,last\nAnn,Lee\n']));
  const list = { run: 'r', format };
  await engine.plan(list, MATCHING, { rowsWithEmail: 'auto', bodyBytes: 1_000_000 });
  await engine.merge(list, []);
  const before = await (await engine.output('r')).text();
  const free = fill(storage);
  await expect(engine.merge(list, [])).rejects.toMatchObject({ problem: { kind: 'storage full' } });
  expect(await (await engine.output('r')).text()).toBe(before);
  free();
  expect(await engine.merge(list, [])).toMatchObject({ rows: 1 });
});
