import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { splitFullName } from './splitFullName.ts';

/** Our test cases, and further ones if available. */
const FILES = ['e2e/corpus/exports/names.csv', '../shared/lists/cases/names.csv'];

/** Accepted answers stand between bars. */
function isAccepted(answers: string, given: string): boolean {
  return answers.split('|').includes(given);
}

test.each(FILES.filter((file) => existsSync(file)))('whole names of %s', (file) => {
  const { data } = Papa.parse<Record<'full_name' | 'first_name' | 'last_name', string>>(
    readFileSync(file, 'utf8'),
    { header: true, skipEmptyLines: true },
  );
  const wrong = data.flatMap(({ full_name, first_name, last_name }) => {
    const { first, last } = splitFullName(full_name, 'first name first');
    // Without a first or a last name nothing is sent.
    const isUnsent = first_name === '' && last_name === '' && (first === '' || last === '');
    const isRight = isUnsent || (isAccepted(first_name, first) && isAccepted(last_name, last));
    return isRight ? [] : [`${full_name}: ${first} | ${last}`];
  });
  expect(wrong).toEqual([]);
});
