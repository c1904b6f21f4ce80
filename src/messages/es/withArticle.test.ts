import { expect, test } from 'vitest';
import { createFormats } from '../formats.ts';
import { withArticle } from './withArticle.ts';

const { time } = createFormats('es-US');
const at = (hour: number) => withArticle(time(new Date(2026, 0, 1, hour, 5).getTime()));

test('one o’clock is singular, every other hour is plural', () => {
  expect(at(1)).toMatch(/^la 1:05/);
  expect(at(13)).toMatch(/^la 1:05/);
  expect(at(2)).toMatch(/^las 2:05/);
  expect(at(11)).toMatch(/^las 11:05/);
});
