import { expect, test } from 'vitest';
import { createFormats } from '../../messages/formats.ts';
import { changeForm, EMPTY_FORM, validateEarly, validate, type Form } from './form.ts';
import { connect } from '../../messages/en/screens/connect.ts';

const errors = (form: Partial<Form>) =>
  Object.keys(validate(changeForm(EMPTY_FORM, form), connect(createFormats('en'))));

test.each([
  [{}, ['apiKey']],
  [{ apiKey: 'k' }, []],
  [{ apiKey: 'k', token: 'two words' }, ['token']],
  [{ apiKey: 'k', token: 't' }, []],
  [{ apiKey: ' "k" ', token: 'AuthorizationToken: t' }, []],
  [{ apiKey: 'two words', token: 't' }, ['apiKey']],
  [{ way: 'password', apiKey: 'k' }, ['username', 'password']],
  [{ way: 'password', apiKey: 'k', username: 'ann', password: ' ' }, []],
] satisfies [Partial<Form>, string[]][])('%j is wrong in %j', (form, boxes) => {
  expect(errors(form)).toEqual(boxes);
});

const EN = connect(createFormats('en'));

test('a key that cannot be one is told before anybody connects, and an empty box is not', () => {
  const told = (form: Partial<Form>) => validateEarly(changeForm(EMPTY_FORM, form), EN);
  expect(told({ apiKey: 'two words', token: 'curl https://x.test' })).toEqual({
    apiKey: EN.unprintable,
    token: EN.command,
  });
  expect(told({ apiKey: 'k' })).toEqual({});
});

test('a command fills both boxes', () => {
  const command = "curl https://x.test -H 'x-api-key: k' -H 'AuthorizationToken: t'";
  expect(changeForm(EMPTY_FORM, { token: command })).toMatchObject({ apiKey: 'k', token: 't' });
});
