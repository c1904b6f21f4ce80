import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AppendedRecord } from '../../api/record.ts';
import { memoryStorage } from '../storage/memory.ts';
import { Answers, UNUSABLE } from '../answers/answers.ts';
import { Comparison } from './comparison.ts';

// Such as need escaping in JSON, and such as are alike.
const anyId = fc.string({
  unit: fc.constantFrom('1', '2', '"', '\\', 'é', '名', '😀'),
  maxLength: 4,
});
const ids = fc.uniqueArray(
  anyId.filter((text) => text !== ''),
  { maxLength: 30 },
);
const email = fc.constantFrom(undefined, '', 'see below', 'a@example.com', 'zoë@example.org');

const parts = ids.chain((own) =>
  fc.record({
    own: fc.constant(own),
    records: fc.array(
      fc.record({
        external_id: fc.oneof(anyId, ...(own.length > 0 ? [fc.constantFrom(...own)] : [])),
        email,
      }),
      { maxLength: 60 },
    ),
  }),
);

function partOf(own: readonly string[]): Uint8Array {
  const records = own.map((external_id) => JSON.stringify({ external_id, first_name: '"}]' }));
  return new TextEncoder().encode(records.join(','));
}

/** What a comparison has to find, the long way. */
function expected(
  own: readonly string[],
  records: readonly { external_id: string; email?: string | undefined }[],
) {
  const all = own.map((text) => records.filter(({ external_id }) => external_id === text));
  const emails = all.map(
    (found) =>
      found.find((one) => one.email?.includes('@'))?.email ??
      (found.some((one) => one.email) ? UNUSABLE : ''),
  );
  const unusable = emails.filter((text) => text === UNUSABLE).length;
  const matched = emails.filter((text) => text !== '').length - unusable;
  return {
    emails,
    counts: {
      records: own.length,
      matched,
      noMatch: own.length - matched,
      unusable,
      lacking: all.filter((found) => found.length === 0).length,
      extra: records.filter(({ external_id }) => !own.includes(external_id)).length,
      repeated: all.reduce((sum, found) => sum + Math.max(0, found.length - 1), 0),
    },
  };
}

test('each record gets the first e-mail that came under its id, one part after the other', async () => {
  const comparison = new Comparison();
  const property = fc.asyncProperty(
    fc.array(parts, { minLength: 1, maxLength: 3 }),
    async (all) => {
      for (const { own, records } of all) {
        comparison.begin(partOf(own));
        comparison.take(records as AppendedRecord[], 0);
        const { emails, counts } = expected(own, records);
        expect(comparison.counts()).toEqual(counts);
        const file = await memoryStorage().create('answers');
        comparison.write(file);
        const answers = new Answers();
        answers.add(7, file);
        expect(own.map((_, i) => answers.peek(7, i))).toEqual(emails);
        expect(own.map((_, i) => answers.at(7, i))).toEqual(emails);
      }
    },
  );
  await fc.assert(property, { numRuns: 2_000 });
});

test('e-mails are found however many there are, in any order, by their first or last byte', async () => {
  const own = Array.from({ length: 5_000 }, (_, i) => String(i));
  const emails = own.map((id) =>
    Number(id) % 700 === 0 ? `zoë${id}@example.org` : `${id}@b.example`,
  );
  const comparison = new Comparison();
  comparison.begin(partOf(own));
  comparison.take(
    own.map((external_id, i) => ({ external_id, email: emails[i] ?? '' })).toReversed(),
    0,
  );
  const file = await memoryStorage().create('answers');
  comparison.write(file);
  const answers = new Answers();
  answers.add(1, file);
  expect(own.map((_, i) => answers.at(1, i))).toEqual(emails);
  expect(own.map((_, i) => answers.at(1, own.length - 1 - i))).toEqual(emails.toReversed());
});
