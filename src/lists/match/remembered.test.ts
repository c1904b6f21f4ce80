import { expect, test } from 'vitest';
import { openMatchMemory, type MemoryStorage } from './remembered.ts';

function memoryStorage(): MemoryStorage & { text: () => string } {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, text) => void items.set(key, text),
    removeItem: (key) => void items.delete(key),
    text: () => [...items.values()].join(''),
  };
}

const columns = (...names: string[]) => names.map((name) => ({ name, samples: ['Ann Lee'] }));
const CHOICES = {
  matching: {
    first_name: { kind: 'first of full name', column: 0, lastFirst: true },
    last_name: { kind: 'last of full name', column: 0 },
    address_1: { kind: 'joined', columns: [1, 2] },
  },
  emailColumns: [3, 2],
  countryColumn: 1,
  usesOtherAddresses: false,
} as const;
const HEADER = columns('Who', 'Street', 'Apt', 'Mail');

test('a list with the same header has the choices of the last one', () => {
  const storage = memoryStorage();
  openMatchMemory(storage).keep(HEADER, CHOICES);
  expect(openMatchMemory(storage).recall(columns('Who', ' Street', 'Apt', 'Mail'))).toEqual(
    CHOICES,
  );
  const last = { matching: { city: { kind: 'column', column: 2 } }, emailColumns: [] } as const;
  openMatchMemory(storage).keep(HEADER, last);
  expect(openMatchMemory(storage).recall(HEADER)).toEqual(last);
});

test('an entry of an earlier version has one e-mail column', () => {
  const entry = { names: ['Who', 'Mail'], fields: [], emailColumn: 1 };
  const storage = { ...memoryStorage(), getItem: () => JSON.stringify([entry]) };
  expect(openMatchMemory(storage).recall(columns('Who', 'Mail'))).toEqual({
    matching: {},
    emailColumns: [1],
  });
});

test('columns beyond the header make no other list of it', () => {
  const memory = openMatchMemory(memoryStorage());
  memory.keep([...HEADER, ...columns('', '')], CHOICES);
  expect(memory.recall(HEADER)).toEqual(CHOICES);
});

test.each([
  ['in another order', columns('Street', 'Who', 'Apt', 'Mail')],
  ['with one more', columns('Who', 'Street', 'Apt', 'Mail', 'Phone')],
  ['with one less', columns('Who', 'Street', 'Apt')],
  ['in other letters', columns('WHO', 'Street', 'Apt', 'Mail')],
])('a header %s is another one', (_, others) => {
  const memory = openMatchMemory(memoryStorage());
  memory.keep(HEADER, CHOICES);
  expect(memory.recall(others)).toBeUndefined();
});

test('a list without a header is not remembered', () => {
  const memory = openMatchMemory(memoryStorage());
  memory.keep(columns('', '', '', ''), CHOICES);
  expect(memory.recall(columns('', '', '', ''))).toBeUndefined();
});

test('a choice of a column beyond the header does not come back without that column', () => {
  const memory = openMatchMemory(memoryStorage());
  const matching = { city: { kind: 'column', column: 4 } } as const;
  memory.keep([...HEADER, ...columns('')], { matching, emailColumns: [] });
  expect(memory.recall(HEADER)).toBeUndefined();
});

test('nothing of the rows is kept', () => {
  const storage = memoryStorage();
  openMatchMemory(storage).keep(HEADER, CHOICES);
  expect(storage.text()).toContain('Street');
  expect(storage.text()).not.toContain('Ann');
});

test.each(['', '{', '[{"names":["Who"]}]', '[{"names":["Who"],"fields":[["city",{"kind":"x"}]]}]'])(
  'what is stored as %j is as good as nothing',
  (text) => {
    const storage = { ...memoryStorage(), getItem: () => text };
    expect(openMatchMemory(storage).recall(columns('Who'))).toBeUndefined();
  },
);

test('where nothing can be stored nothing is remembered', () => {
  const full = {
    ...memoryStorage(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  for (const storage of [undefined, full]) {
    const memory = openMatchMemory(storage);
    memory.keep(HEADER, CHOICES);
    expect(memory.recall(HEADER)).toBeUndefined();
  }
});
