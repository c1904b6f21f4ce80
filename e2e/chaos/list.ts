import { Dice } from './dice.ts';

/** A row of the generated list. */
export interface MadeRow {
  readonly cells: readonly string[];
  /** The row's person. Rows of one person are sent once. Undefined if the row can't be sent. */
  readonly person: string | undefined;
}

export interface MadeList {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly MadeRow[];
  readonly csv: string;
}

const HEADER = ['First name', 'Last name', 'Street', 'City', 'State', 'ZIP', 'Notes'] as const;

/** The highest ZIP code in use. Higher numbers are not sent as ZIP codes. */
const LAST_ZIP = 99_950;

/** A long address line, so that few people fill a batch of minimum size. */
const WAY = ', past the third gate on the left'.repeat(90);

/** Makes a list of `people` people, some of them twice and some without a street. */
export function makeList(people: number, seed: number): MadeList {
  const dice = new Dice(seed);
  const rows: MadeRow[] = [];
  for (let i = 0; i < people; i += 1) {
    const row = person(i, dice);
    rows.push(dice.chance(0.04) ? withoutStreet(row) : row);
    if (dice.chance(0.05)) rows.push(again(dice.pick(rows)));
  }
  const lines = [HEADER, ...rows.map(({ cells }) => cells)];
  const csv = lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
  return { name: `chaos-${seed}.csv`, header: HEADER, rows, csv };
}

function person(i: number, dice: Dice): MadeRow {
  const record = {
    first_name: dice.pick(['Ada', 'Bela', 'Cora', 'Dora', 'Egon', 'Zoë']),
    last_name: `Person${letters(i)}`,
    address_1: `${dice.int(1, 999)} ${dice.pick(['Mill', 'Church', 'Quarry'])} Lane${WAY}`,
    city: dice.pick(['Springfield', 'Portland', 'Salem']),
    state: dice.pick(['OR', 'IL', 'MA']),
    zipcode: String(dice.int(10_000, LAST_ZIP)),
  };
  const notes = dice.pick(['', 'likes "quotes", and commas', ' kept as it is ', '=1+1']);
  return {
    cells: [...Object.values(record), notes],
    person: record.last_name,
  };
}

/** A number in letters: names have no digits. */
function letters(number: number): string {
  return String(number).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}

function withoutStreet({ cells }: MadeRow): MadeRow {
  return { cells: cells.with(2, ''), person: undefined };
}

function again(row: MadeRow): MadeRow {
  return { ...row, cells: [...row.cells.slice(0, -1), 'again'] };
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
