import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteLines } from '../read/lines/byteLines.ts';
import { lineOf, type Line } from '../read/lines/lines.ts';
import { hasEmail } from './hasEmail.ts';
import {
  columnsWithEmail,
  EmailRowCounter,
  rowsWithEmail,
  sendsRowsWithEmail,
} from './emailRows.ts';
import { hasAddress } from './firstAddress.ts';

const cells = fc.oneof(
  fc.constantFrom('', 'none', 'Ann', 'tess@example', 'n@n.n', '@', 'a-@x.co', 'a@x-.co', 'zoë'),
  fc.constantFrom('a@x.co', 'A.B+c@x-y.co', ' a@x.co ', 'Di <d@x.co>', 'zoë@x.co', '"d"@x.co'),
  fc.stringMatching(/^[a.@+\d_-]{1,8}$/).map((text) => `${text}@x.co`),
  fc.emailAddress(),
);
const rows = fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 6,
});

/** Calls with each row, as bytes in an encoding and as text. */
function inEachWay(list: readonly (readonly string[])[], row: (line: Line, way: string) => void) {
  const text = list
    .map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n');
  const lines = new ByteLines({ encoding: 'utf-8', delimiter: ',' });
  lines.split(Uint8Array.from(new TextEncoder().encode(`${text}\n`)));
  for (let i = 0; i < lines.count; i++) row(lines.at(i), 'bytes');
  for (const line of list) row(lineOf(line), 'text');
}

test('rows are counted by the columns that hold an e-mail, from bytes as from text', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const counters = { bytes: new EmailRowCounter(), text: new EmailRowCounter() };
      inEachWay(list, (line, way) => counters[way === 'bytes' ? 'bytes' : 'text'].add(line));
      const having = (columns: readonly number[]) =>
        list.filter((line) => columns.some((column) => hasAddress(line[column] ?? ''))).length;
      for (const counter of Object.values(counters)) {
        const counts = counter.counts();
        expect(columnsWithEmail(counts)).toEqual(
          [0, 1, 2, 3, 4].filter((one) => having([one]) > 0),
        );
        for (const columns of [[0], [1, 3], [0, 1, 2, 3, 4], []])
          expect(rowsWithEmail(counts, columns)).toBe(having(columns));
      }
    }),
  );
});

test('a cell has an e-mail by its bytes where it has one by its text', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const found: boolean[] = [];
      inEachWay(list, (line) => {
        for (let cell = 0; cell < line.length; cell++) found.push(hasEmail(line, cell));
      });
      const expected = list.flat().map(hasAddress);
      expect(found).toEqual([...expected, ...expected]);
    }),
    { numRuns: 1_000 },
  );
});

test('of very many columns the first are told apart', () => {
  const counter = new EmailRowCounter();
  counter.add(lineOf(Array.from({ length: 40 }, () => 'a@x.co')));
  expect(columnsWithEmail(counter.counts())).toHaveLength(16);
});

test.each([
  ['auto', 3, 0, true],
  ['auto', 3, 1, false],
  ['auto', 3, 3, true],
  ['send', 3, 1, true],
  ['leave out', 3, 3, false],
] as const)('by “%s”, of %i rows %i with an e-mail are sent: %s', (rule, all, having, sent) => {
  expect(sendsRowsWithEmail(rule, all, having)).toBe(sent);
});
