import { expect, test } from 'vitest';
import { createFormats } from '../../formats.ts';
import { match } from './match.ts';
import { match as es } from '../../es/screens/match.ts';

const english = match(createFormats('en-US'));
const spanish = es(createFormats('es-US'));

test.each([
  [[2], '1 column has no name in the header. It is kept as it is.'],
  [[2, 3], '2 columns have no name in the header. They are kept as they are.'],
])('columns %j without a name are told of', (columns, text) => {
  expect(english.notice({ kind: 'blank header names', columns })).toBe(text);
});

test('one long row is spoken of as one', () => {
  const one = { count: 1, rowNumbers: [3] };
  expect(english.long(one)).toBe('1 row has more cells than the header: row 3. It is kept.');
  expect(spanish.long(one)).toMatch(/Se conserva\.$/);
});
