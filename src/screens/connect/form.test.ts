import { expect, test } from 'vitest';
import { createFormats } from '../../ui/formats.ts';
import { changeForm, EMPTY_FORM, wrongWith, type Form } from './form.ts';
import { words } from './words.ts';

const wrong = (form: Partial<Form>) =>
  Object.keys(wrongWith(changeForm(EMPTY_FORM, form), words.en(createFormats('en'))));

test.each([
  [{}, ['apiKey', 'token']],
  [{ apiKey: 'k', token: 't' }, []],
  [{ apiKey: ' "k" ', token: 'AuthorizationToken: t' }, []],
  [{ apiKey: 'two words', token: 't' }, ['apiKey']],
  [{ way: 'password', apiKey: 'k' }, ['username', 'password']],
  [{ way: 'password', apiKey: 'k', username: 'ann', password: ' ' }, []],
] satisfies [Partial<Form>, string[]][])('%j is wrong in %j', (form, boxes) => {
  expect(wrong(form)).toEqual(boxes);
});
