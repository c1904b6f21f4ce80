import { expect, test } from 'vitest';
import { earlierLists } from './earlierLists.ts';
import { DAY } from './retention.ts';
import type { RunHead } from './state.ts';

const NOW = Date.UTC(2026, 7, 11);

function headWith(changes: Partial<RunHead>): RunHead {
  return {
    id: 'a',
    demo: false,
    createdAt: 0,
    fileName: 'a.csv',
    stage: 'finished',
    finishedAt: NOW - DAY,
    paused: false,
    cancelled: false,
    ...changes,
  };
}

test('people are looked up in finished lists, newest first', () => {
  const heads = [
    headWith({ id: 'old', finishedAt: NOW - 40 * DAY, fileName: 'old.csv' }),
    headWith({ id: 'new' }),
    headWith({ id: 'sending', stage: 'running' }),
    headWith({ id: 'draft', stage: 'review' }),
    headWith({ id: 'self' }),
  ];
  expect(earlierLists(heads, { id: 'self', demo: false }, 90, NOW)).toEqual({
    lists: [
      { run: 'new', name: 'a.csv', at: NOW - DAY },
      { run: 'old', name: 'old.csv', at: NOW - 40 * DAY },
    ],
    recentSince: NOW - 90 * DAY,
  });
});

test('demo lists and others never meet', () => {
  const heads = [headWith({ id: 'live' }), headWith({ id: 'demo', demo: true })];
  const runsFor = (demo: boolean) =>
    earlierLists(heads, { id: 'x', demo }, 90, NOW).lists.map(({ run }) => run);
  expect(runsFor(true)).toEqual(['demo']);
  expect(runsFor(false)).toEqual(['live']);
});

test('the demo sends again unless the user wants otherwise', () => {
  expect(earlierLists([], { id: 'x', demo: true }, 90, NOW).recentSince).toBe(NOW);
});
