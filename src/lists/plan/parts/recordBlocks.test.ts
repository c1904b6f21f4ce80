import { expect, test } from 'vitest';
import { engineWith, textFile } from '../../testing/engine.ts';
import type { Matching } from '../../types/matching.ts';
import type { Plan } from '../../types/plan.ts';

const MATCHING: Matching = {
  first_name: { kind: 'column', column: 0 },
  last_name: { kind: 'column', column: 1 },
  address_1: { kind: 'column', column: 2 },
  zipcode: { kind: 'column', column: 3 },
};

function list(rows: number, change: (cells: string[], row: number) => void = () => undefined) {
  const lines = Array.from({ length: rows }, (_, i) => {
    const cells = ['Ann', `Lee${'abcdefghij'.charAt(i % 10)}`, `${i + 1} Main St`, '02108'];
    change(cells, i + 2);
    return cells.join(',');
  });
  return textFile('First,Last,Address,ZIP', lines.join('\n'));
}

async function planned(file: Blob, bodyBytes = 1_000_000) {
  const engine = engineWith();
  const { format } = await engine.read('r', file);
  const options = { rowsWithEmail: 'auto', bodyBytes } as const;
  const plan: Plan = await engine.plan({ run: 'r', format }, MATCHING, options);
  return { engine, plan, blocks: await engine.recordBlocks('r', plan.parts) };
}

test('the same list has the same hashes, wherever it is cut into parts', async () => {
  const one = await planned(list(12_000));
  const other = await planned(list(12_000), 10_000_000);
  expect(one.plan.parts.length).toBeGreaterThan(other.plan.parts.length);
  expect(one.blocks).toEqual(other.blocks);
  expect(one.blocks).toMatchObject({ size: 20, records: 12_000 });
  expect(one.blocks.hashes).toMatch(/^[0-9a-f]{4800}$/);
  expect(await one.engine.compareBlocks('r', one.plan.parts, other.blocks)).toEqual({
    records: 12_000,
    ranges: [],
    more: 0,
  });
});

test('rows that differ are told to a block', async () => {
  const { blocks } = await planned(list(100));
  const { engine, plan } = await planned(
    list(100, (cells, row) => {
      if (row === 25 || row === 90) cells[0] = 'Eve';
    }),
  );
  expect(await engine.compareBlocks('r', plan.parts, blocks)).toEqual({
    records: 100,
    ranges: [
      { firstRow: 22, lastRow: 41 },
      { firstRow: 82, lastRow: 101 },
    ],
    more: 0,
  });
});

test('what is not sent makes no difference; rows that lack or are too many do', async () => {
  const { blocks } = await planned(list(50));
  const wider = await planned(list(50, (cells) => cells.push('a note')));
  expect(wider.blocks).toEqual(blocks);
  const shorter = await planned(list(40));
  expect(await shorter.engine.compareBlocks('r', shorter.plan.parts, blocks)).toEqual({
    records: 40,
    ranges: [],
    more: 0,
  });
  const longer = await planned(list(60));
  expect(await longer.engine.compareBlocks('r', longer.plan.parts, blocks)).toMatchObject({
    records: 60,
    ranges: [{ firstRow: 42, lastRow: 61 }],
  });
});

test('a huge list has no more than 10,000 blocks', async () => {
  const { blocks } = await planned(list(200_020));
  expect(blocks.size).toBe(21);
  expect(blocks.hashes.length / 8).toBe(Math.ceil(200_020 / 21));
});
