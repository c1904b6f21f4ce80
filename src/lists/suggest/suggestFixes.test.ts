import { expect, test } from 'vitest';
import { engineWith, textFile } from '../testing/engine.ts';
import { PEOPLE_MATCHING } from '../testing/people.ts';
import type { Corrections } from '../types/corrections.ts';
import type { PlanOptions } from '../types/plan.ts';

const options: PlanOptions = { rowsWithEmail: 'auto', bodyBytes: 1_000_000 };

/** Plans a list of people at these places, such as `Boston,MA,02108`, and returns the suggestions. */
async function suggestions(places: readonly string[], corrections?: Corrections) {
  const engine = engineWith({ blockBytes: 50 });
  const rows = places.map((place, i) => `Ann,Lee,${i + 1} Main St,${place}`);
  const { format } = await engine.read('r', textFile('first,last,address,city,state,zip', ...rows));
  const list = { run: 'r', format, ...(corrections ? { corrections } : {}) };
  await engine.plan(list, PEOPLE_MATCHING, options);
  return engine.suggestFixes(list, PEOPLE_MATCHING);
}

const SPRINGFIELD = Array.from({ length: 8 }, () => 'Springfield,IL,62701');

test('a state that is missing follows from the ZIP code, also from one that is repaired', async () => {
  expect(await suggestions(['Boston,,2108', 'Salem,OR,97301', 'Salem,,97301', ',,none'])).toEqual([
    {
      kind: 'state from ZIP',
      rows: 2,
      cells: [
        { row: 2, column: 4, was: '', text: 'MA' },
        { row: 4, column: 4, was: '', text: 'OR' },
      ],
    },
  ]);
});

test('a city that is misspelled gets the name that most rows of its ZIP code have', async () => {
  const places = [...SPRINGFIELD, 'Sprngfield,IL,62701', 'SPRNGFIELD,IL,62701', 'Chatham,IL,62701'];
  expect(await suggestions(places)).toEqual([
    {
      kind: 'city misspelled',
      from: 'Sprngfield',
      to: 'Springfield',
      rows: 2,
      cells: [
        { row: 10, column: 3, was: 'Sprngfield', text: 'Springfield' },
        { row: 11, column: 3, was: 'SPRNGFIELD', text: 'Springfield' },
      ],
    },
  ]);
});

test('a name that other ZIP codes have as often is no misspelling', async () => {
  const wrong = 'Springfeld,IL,62701';
  expect(await suggestions([...SPRINGFIELD, wrong])).toHaveLength(1);
  const elsewhere = ['Springfeld,MO,65801', 'Springfeld,MO,65801'];
  expect(await suggestions([...SPRINGFIELD, wrong, ...elsewhere])).toEqual([]);
});

test('case, spaces and punctuation are no matter of spelling', async () => {
  const same = ['SPRINGFIELD,IL,62701', 'Spring-field,IL,62701'];
  expect(await suggestions([...SPRINGFIELD, ...same])).toEqual([]);
});

test('rows that are not sent are left alone, and so is what was corrected', async () => {
  expect(await suggestions(['Paris,,75001 FRANCE', ',,'])).toEqual([]);
  const corrections: Corrections = new Map([
    [2, new Map([[4, { row: 2, column: 4, was: '', text: 'MA' }]])],
  ]);
  expect(await suggestions(['Boston,,02108'], corrections)).toEqual([]);
});
