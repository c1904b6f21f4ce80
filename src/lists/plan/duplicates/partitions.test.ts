import { expect, test } from 'vitest';
import { ByteBuffer } from '../../byteBuffer.ts';
import { memoryStorage } from '../../storage/memory.ts';
import { FirstOfEach } from './firstOfEach.ts';
import { Partitions } from './partitions.ts';

const SIZES = [100_000, 200_000, 300_000, 500_000, 700_000, 1_000_000, 1_200_000];

/** Lists of short rows (bytes of a row): they have the most texts in a partition. */
const WIDTHS = [40, 68, 120];

/** Slots that a text is behind its own, on average: half a slot in a table half full. */
const CROWDED = 1;

async function crowding(rows: number, width: number): Promise<number> {
  const file = await memoryStorage().create('persons');
  const partitions = new Partitions(file, rows * width);
  const text = new ByteBuffer();
  for (let row = 0; row < rows; row++) {
    text.clear();
    text.putText(`${row}mainst\n`);
    partitions.add(row, text, false);
  }
  const firsts = new FirstOfEach();
  let displacement = 0;
  for (let partition = 0; partition < partitions.count; partition++) {
    firsts.forget();
    partitions.each(partition, (ordinal, hash, bytes, from, hashedTo) => {
      firsts.earlier(ordinal, hash, bytes, from, hashedTo);
    });
    displacement += firsts.displacement();
  }
  return displacement / rows;
}

test.for(WIDTHS.flatMap((width) => SIZES.map((rows) => [rows, width] as const)))(
  'the work for each text stays the same: %i rows of %i bytes',
  { timeout: 60_000 },
  async ([rows, width]) => {
    expect(await crowding(rows, width)).toBeLessThan(CROWDED);
  },
);
