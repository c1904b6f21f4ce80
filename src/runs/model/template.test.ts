import { expect, test } from 'vitest';
import { DONORS } from '../testing/templates.ts';
import type { RunState } from '../state.ts';
import type { RunEvent } from './events.ts';
import { reduce } from './reduce.ts';

const planOptions = { rowsWithEmail: 'auto', bodyBytes: 8_000_000 } as const;
const read: RunEvent = { at: 2, type: 'read', profile: {} as NonNullable<RunState['profile']> };
const matched: RunEvent = { at: 3, type: 'matched', matching: {}, planOptions };
const created: RunEvent = { at: 1, type: 'created', id: 'a', demo: false, name: 'a.csv', bytes: 1 };

function templateAfter(...events: readonly RunEvent[]): unknown {
  return [created, read, ...events].reduce<RunState | undefined>(reduce, undefined)?.template;
}

test('a run has the template that its last matching is from', () => {
  const withTemplate: RunEvent = { ...matched, template: DONORS };
  expect(templateAfter(withTemplate)).toEqual(DONORS);
  expect(templateAfter(withTemplate, { at: 4, type: 'rematched' })).toEqual(DONORS);
  expect(templateAfter(withTemplate, matched)).toBeUndefined();
  expect(templateAfter(withTemplate, read)).toBeUndefined();
});
