import { expect, test } from 'vitest';
import { RepairTally } from './repairTally.ts';

const told = (...before: string[]) =>
  before.map((text) => ({ kind: 'state abbreviated' as const, before: text, after: 'XX' }));

test('rows are counted once, and the examples are the first that differ', () => {
  const some = new RepairTally();
  const others = new RepairTally();
  for (let row = 2; row < 9; row++) some.add(row, told('Texas', 'Texas'));
  some.add(20, told('Maine', 'Iowa'));
  others.add(10, told('Texas'));
  others.add(15, told('Ohio'));
  expect(some.with(others)).toEqual([
    {
      kind: 'state abbreviated',
      rows: 10,
      examples: [
        { rowNumber: 2, before: 'Texas', after: 'XX' },
        { rowNumber: 15, before: 'Ohio', after: 'XX' },
        { rowNumber: 20, before: 'Maine', after: 'XX' },
        { rowNumber: 20, before: 'Iowa', after: 'XX' },
      ],
    },
  ]);
});
