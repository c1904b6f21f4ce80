import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { splitFullName } from './splitFullName.ts';

const CASES = '../shared/lists/cases/names.csv';

/** Accepted answers stand between bars. */
function isAccepted(answers: string, given: string): boolean {
  return answers.split('|').includes(given);
}

test.skipIf(!existsSync(CASES))('the whole names that we hold', () => {
  const { data } = Papa.parse<Record<'full_name' | 'first_name' | 'last_name', string>>(
    readFileSync(CASES, 'utf8'),
    { header: true, skipEmptyLines: true },
  );
  const wrong = data.flatMap(({ full_name, first_name, last_name }) => {
    const { first, last } = splitFullName(full_name, 'first name first');
    const isRight = isAccepted(first_name, first) && isAccepted(last_name, last);
    return isRight ? [] : [`${full_name}: ${first} | ${last}`];
  });
  expect(wrong).toEqual([]);
});
