import { expect, test } from 'vitest';
import type { Failure } from '../../../api/failure.ts';
import { createFormats } from '../../formats.ts';
import { connect } from './connect.ts';

const english = connect(createFormats('en-US'));

test('an answer without a token is told apart from trouble at the API', () => {
  expect(english.refused({ kind: 'unclear', status: 200, words: '' })).toMatch(
    /no token in the answer/,
  );
  expect(english.refused({ kind: 'unclear', status: 502, words: '<html>' })).toMatch(
    /trouble.*\(502\)/,
  );
});

test('a refused account is explained', () => {
  const failure: Failure = { kind: 'forbidden', words: 'Forbidden' };
  expect(english.refused(failure)).toMatch(/Restricted and Trial accounts.*“Forbidden”/);
});
