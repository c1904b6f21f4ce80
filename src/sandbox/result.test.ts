import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { emailOf, type SentRecord } from './emails.ts';
import { resultOf } from './result.ts';

function person(number: number, more: SentRecord = {}): SentRecord {
  return {
    external_id: String(number),
    first_name: 'Ann',
    last_name: `Lund${number}`,
    address_1: `${number} Larkspur St`,
    zipcode: '02108',
    ...more,
  };
}

const people = Array.from({ length: 2_000 }, (_, i) => person(i));

function emailsByName(records: readonly SentRecord[]): Map<string | undefined, string | undefined> {
  return new Map(resultOf(records).map((one) => [one['last_name'], one['email']]));
}

test('six in ten people have an email', () => {
  const found = people.filter((one) => emailOf(one) !== undefined).length;
  expect(found / people.length).toBeGreaterThan(0.55);
  expect(found / people.length).toBeLessThan(0.65);
});

test('an email belongs to the person, whatever the id and the order', () => {
  const renumbered = people.map((one) => ({ ...one, external_id: `x${one['external_id']}` }));
  for (const [name, email] of emailsByName(renumbered.toReversed()))
    expect(email || undefined).toBe(emailOf(people.find((one) => one['last_name'] === name) ?? {}));
});

test('an email is always a plain one that nobody can have', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'grapheme' }), fc.nat(), (first, last, number) => {
      const email = emailOf(person(number, { first_name: first, last_name: last }));
      expect(email ?? 'none@example.com').toMatch(
        /^[a-z0-9]+(\.[a-z0-9]+)?@example\.(com|org|net)$/,
      );
    }),
  );
});

test('accents are folded', () => {
  const zoes = people.map((_, i) => emailOf(person(i, { first_name: 'Zoë', last_name: 'Núñez' })));
  expect(zoes).toContain('zoe.nunez@example.com');
});

test('a result has what was sent, in another order, and no match in each of its three forms', () => {
  const result = resultOf(people);
  const ids = result.map((one) => one['external_id']);
  expect(ids).not.toEqual(ids.toSorted((a, b) => Number(a) - Number(b)));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeLessThan(people.length);
  expect(result.some((one) => one['email'] === '')).toBe(true);
  expect(result.some((one) => !('email' in one))).toBe(true);
  for (const { email: _, ...sent } of result)
    expect(sent).toEqual(person(Number(sent['external_id'])));
});
