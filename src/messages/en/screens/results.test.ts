import { expect, test } from 'vitest';
import { createFormats } from '../../formats.ts';
import { results } from './results.ts';
import { results as es } from '../../es/screens/results.ts';

const english = results(createFormats('en-US'));
const spanish = es(createFormats('es-US'));

test.each([
  [0, 0, 'We found no emails. Your list is complete.'],
  [1, 0, 'We found emails for 1 row. Your list is complete.'],
  [2, 1, 'We found emails for 2 rows. 1 row has no result; the summary says why.'],
])('the headline counts only emails that were found: %i, with %i open', (matched, open, text) => {
  expect(english.lead(matched, open)).toBe(text);
});

test.each([
  ['already has an e-mail', 'Not sent: already has an email'],
  ['cancelled', 'Not sent: canceled'],
  ['no street address', 'Not sent: no street address'],
])('the reason “%s” of the file is worded as on every screen', (reason, text) => {
  expect(english.notSent(reason)).toBe(text);
});

test('the headline says the same in Spanish', () => {
  expect(spanish.lead(1, 0)).toBe('Encontramos correos para 1 fila. Tu lista está completa.');
});
