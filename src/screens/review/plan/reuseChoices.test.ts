import { expect, test } from 'vitest';
import { earlier } from '../../../messages/en/features/earlier.ts';
import { createFormats } from '../../../messages/formats.ts';
import { chosen, reuseChoices } from './reuseChoices.ts';

const words = earlier(createFormats('en-US'));
const labels = (known: { all: number; recent: number }) =>
  reuseChoices(known, words, { reuseDays: 90, demo: false }).map(({ label }) => label);

test('where all answers are recent, they are used or not', () => {
  expect(labels({ all: 3, recent: 3 })).toEqual(['Use the earlier result', 'Send again']);
  expect(chosen({ all: 3, recent: 3 }, 'all')).toBe('recent');
  expect(chosen({ all: 3, recent: 3 }, 'recent')).toBe('recent');
  expect(chosen({ all: 3, recent: 3 }, 'none')).toBe('none');
});

test('where none is recent, who wants recent ones sends all again', () => {
  expect(labels({ all: 3, recent: 0 })).toEqual(['Use the earlier result', 'Send again']);
  expect(chosen({ all: 3, recent: 0 }, 'recent')).toBe('none');
  expect(chosen({ all: 3, recent: 0 }, 'all')).toBe('all');
});

test('where some are recent, these can be used alone', () => {
  expect(labels({ all: 3, recent: 1 })).toEqual([
    'Use results from the last 90 days: 1 person',
    'Use all earlier results: 3 people',
    'Send again',
  ]);
  for (const wanted of ['recent', 'all', 'none'] as const)
    expect(chosen({ all: 3, recent: 1 }, wanted)).toBe(wanted);
});

test('the price of sending again is told, but in the demo', () => {
  const hints = [false, true].map(
    (demo) => reuseChoices({ all: 1_204, recent: 1_204 }, words, { reuseDays: 90, demo })[1]?.hint,
  );
  expect(hints).toEqual(['You’ll be billed again for 1,204 people.', 'The demo is free.']);
});
