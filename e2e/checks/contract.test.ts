import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const CONTRACT = readFileSync('src/README.md', 'utf8');
const API = readFileSync('src/api/README.md', 'utf8');

/** The numbers that a pattern finds, each with the rest of its line. */
function rulesIn(text: string, pattern: RegExp): [number, string][] {
  return [...text.matchAll(pattern)].map(([, number = '', rest = '']) => [Number(number), rest]);
}

const invariants = rulesIn(CONTRACT, /^- \*\*I(\d+)\*\* (.*)$/gm);
const assumptions = rulesIn(API, /^\| A(\d+) +\| (.*)$/gm);

test.each([
  ['I', invariants],
  ['A', assumptions],
])('the numbers of %s follow one another', (_, rules) => {
  expect(rules.length).toBeGreaterThan(5);
  expect(rules.map(([number]) => number)).toEqual(rules.map((__, i) => i + 1));
});

describe('every invariant names the tests that hold it', () => {
  test.each(invariants)('I%i', (_, rest) => {
    const files = [...rest.matchAll(/`((?:src|e2e)\/[^`]+)`/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});

/** Names in backticks in the contract must be files of `src`. */
test.each([
  ['src', CONTRACT],
  ['src/api', API],
])('files that the README of %s names are there', (folder, text) => {
  const named = [...text.matchAll(/`([\w/-]+\.tsx?)`/g)].map(([, file = '']) => file);
  expect(
    named.filter((file) => ![folder, 'src', '.'].some((base) => existsSync(join(base, file)))),
  ).toEqual([]);
});

test('comments cite only numbers that there are, and documents that are here', () => {
  const known = new Set([
    ...invariants.map(([number]) => `I${number}`),
    ...assumptions.map(([number]) => `A${number}`),
  ]);
  const cited = sources().flatMap((file) =>
    commentsIn(readFileSync(file, 'utf8')).flatMap((comment) =>
      [...comment.matchAll(/(?<![\w-])[AI]\d{1,2}(?![\w-])/g), ...comment.matchAll(/\w+\.md\b/g)]
        .map(([name]) => name)
        .filter((name) => !known.has(name) && name !== 'README.md')
        .map((name) => `${file}: ${name}`),
    ),
  );
  expect(cited).toEqual([]);
});

function sources(): string[] {
  return ['src', 'e2e'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
      .map((file) => join(folder, file)),
  );
}

/** Block comments, and lines that are comments as a whole. */
function commentsIn(text: string): string[] {
  return [...text.matchAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm)].map(([comment]) => comment);
}
