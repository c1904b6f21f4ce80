import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryStorage } from '../storage/memory.ts';
import { browserSecret } from './browserSecret.ts';
import { KeyQueries } from './keyQueries.ts';
import { KeySet } from './keySet.ts';
import { KeySetBuilder } from './keySetBuilder.ts';

/** A few different words, so that generated keys are often equal, in part or as a whole. */
const word = fc.constantFrom(0, 1, 0x00ff_ffff, 0x0100_0000, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff);
const keys = fc.tuple(word, word, word);
const entries = fc.array(fc.tuple(keys, fc.nat()), { maxLength: 40 });

type Entry = readonly [key: readonly number[], payload: number];

async function setOf(added: readonly Entry[], before?: KeySet): Promise<KeySet> {
  const storage = memoryStorage();
  const builder = new KeySetBuilder(await storage.create('scratch'), 1);
  for (const [key, payload] of added) builder.add(Uint32Array.from(key), Uint32Array.of(payload));
  const file = await storage.create('set');
  const count = await builder.write(file, { before });
  const set = new KeySet(file);
  expect(set.count).toBe(count);
  return set;
}

async function join(queries: readonly (readonly number[])[], sets: readonly KeySet[]) {
  const asked = new KeyQueries(await memoryStorage().create('scratch'));
  for (const [i, key] of queries.entries()) asked.add(Uint32Array.from(key), i);
  const found: [query: number, set: number, payload: number][] = [];
  await asked.join(sets, (query, words, at, set) => found.push([query, set, words[at] ?? -1]));
  return found.toSorted(([a, i], [b, j]) => a - b || i - j);
}

/** The first entry of each key. */
function firsts(added: readonly Entry[]): Map<string, number> {
  return new Map(added.toReversed().map(([key, payload]) => [key.join(), payload]));
}

test('a query gets the payload of its key from each set that has it, and nothing from others', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(entries, { maxLength: 3 }),
      fc.array(keys, { maxLength: 40 }),
      async (added, queries) => {
        const sets = await Promise.all(added.map((each) => setOf(each)));
        const maps = added.map(firsts);
        const expected = queries.flatMap((key, query) =>
          maps.flatMap((map, set) => {
            const payload = map.get(key.join());
            return payload === undefined ? [] : [[query, set, payload] as const];
          }),
        );
        expect(await join(queries, sets)).toEqual(expected);
      },
    ),
    { numRuns: 30 },
  );
});

test('a set holds each key once, in order, with what an earlier set had first', async () => {
  await fc.assert(
    fc.asyncProperty(entries, entries, async (earlier, later) => {
      const set = await setOf(later, await setOf(earlier));
      const found: Entry[] = [];
      for (let partition = 0; partition < 256; partition++)
        for (const piece of set.entries(partition))
          for (let at = 0; at < piece.length; at += set.entryWords)
            found.push([Array.from(piece.subarray(at, at + 3)), piece[at + 3] ?? -1]);
      const expected = firsts([...earlier, ...later]);
      expect(firsts(found)).toEqual(expected);
      expect(found).toHaveLength(expected.size);
      const inOrder = found.map(([key]) => key).toSorted(compare);
      expect(found.map(([key]) => key)).toEqual(inOrder);
    }),
    { numRuns: 30 },
  );
});

function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((each, at) => each !== b[at]);
  return i === -1 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}

function keyOf(i: number): Uint32Array {
  return Uint32Array.of(Math.imul(i, 0x9e3779b1), i, ~i);
}

test('more keys than fit in a piece are found, and take no more than their words on disk', async () => {
  const storage = memoryStorage();
  const builder = new KeySetBuilder(await storage.create('scratch'), 2);
  for (let i = 0; i < 60_000; i++) builder.add(keyOf(i % 50_000), Uint32Array.of(i, i));
  // All keys are in one partition, which is longer than one piece.
  for (let i = 0; i < 9_000; i++) builder.add(Uint32Array.of(7, i, 0), Uint32Array.of(i, i));
  const file = await storage.create('set');
  expect(await builder.write(file)).toBe(59_000);
  expect(file.size()).toBeLessThan(59_000 * 20 + 2_000);
  const queries = new KeyQueries(await storage.create('queries'));
  for (let i = 0; i < 50_000; i++) queries.add(keyOf(i), i);
  queries.add(Uint32Array.of(7, 8_999, 0), 8_999);
  const found = { right: 0, wrong: 0 };
  await queries.join([new KeySet(file)], (query, entry, at) => {
    found[entry[at] === query ? 'right' : 'wrong'] += 1;
  });
  expect(found).toEqual({ right: 50_001, wrong: 0 });
});

test('what is no whole set is not taken for one', async () => {
  const file = await memoryStorage().create('set');
  expect(() => new KeySet(file)).toThrow('storage damaged');
  file.write(new Uint8Array(4_000).fill(1), 0);
  expect(() => new KeySet(file)).toThrow('storage damaged');
});

test('the secret of a browser is made once', async () => {
  const storage = memoryStorage();
  let drawn = 0;
  const random = (words: Uint32Array<ArrayBuffer>) => void words.fill((drawn += 1));
  const [one, other] = await Promise.all([
    browserSecret(storage, random),
    browserSecret(storage, random),
  ]);
  expect([...one, ...other]).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  expect([...(await browserSecret({ ...storage }, random))]).toEqual([1, 1, 1, 1]);
});
