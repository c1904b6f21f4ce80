import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const USUAL =
  'Customer ID,First Name,Last Name,Company,Address,City,State,Zip,Segment,Customer Since';
const SHORT = 'First Name,Last Name,Address,Zip';
/** Columns that nobody matches, behind the usual ones. */
const EXTRA = Array.from({ length: 40 }, (_, i) => `Custom Field ${i + 1}`);

/** Rows have about 26 bytes, 115, or 470: the width decides how a plan is partitioned. */
export type Shape = 'short' | 'usual' | 'wide';

const HEADERS: Readonly<Record<Shape, string>> = {
  short: SHORT,
  usual: USUAL,
  wide: `${USUAL},${EXTRA.join(',')}`,
};
const FIRST = ['James', 'Zoë', 'María', 'Robert', 'Chloé', 'Linda', 'Jürgen', 'Susan', 'Renée'];
const LAST = ['Smith', "O'Neil", 'Muñoz', 'Johnson', 'Brontë', 'Williams', 'Müller', 'Brown'];
const STREET = ['Main St', 'Oak Ave', 'Maple Dr', 'Cedar Ln', 'Blue Ridge Blvd', 'Elm St'];
const PLACES = [
  ['Boston', 'MA', '2108'],
  ['Hoboken', 'NJ', '07030'],
  ['Austin', 'TX', '78701'],
  ['San José', 'California', '95112'],
  ['Chicago', 'IL', '60601-1234'],
] as const;
const SEGMENTS = ['Gold', 'Silver', 'Bronze'];

const ROWS: Readonly<Record<Shape, (i: number) => string>> = {
  short: (i) => `Al,B${letters(i)},${(i % 997) + 1} Elm St,${10_000 + (i % 80_000)}`,
  usual,
  wide: (i) => `${usual(i)},${EXTRA.map((_, column) => `value ${(i + column) % 89}`).join(',')}`,
};

/** A number as letters: names have no digits. */
function letters(number: number): string {
  return number
    .toString(26)
    .replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26)));
}

/** Ten columns with quotes and accents; about one row in 200 repeats an earlier person. */
function usual(i: number): string {
  const person = i % 200 === 199 ? i - 100 : i;
  const pick = <T>(of: readonly T[], by: number): T => of[(person * 7 + by) % of.length];
  const [city, state, zip] = pick(PLACES, 3);
  const house = (person % 9_973) + 1;
  return [
    `C-${String(i).padStart(7, '0')}`,
    pick(FIRST, 0),
    `${pick(LAST, 1)}-${letters(person)}`,
    `"${pick(LAST, 2)}, ${pick(LAST, 5)} ""Partners"""`,
    `${house} ${pick(STREET, 4)} #${person % 97}`,
    city,
    state,
    zip,
    pick(SEGMENTS, 6),
    `20${String(10 + (i % 16))}-0${String(1 + (i % 9))}-1${String(i % 10)}`,
  ].join(',');
}

/** The path of a generated list of `rows` rows (UTF-8, CRLF), made when it is not there yet. */
export async function generatedList(rows: number, shape: Shape = 'usual'): Promise<string> {
  const folder = join(tmpdir(), 'append-desk-bench');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${shape}-${rows}.csv`);
  if (existsSync(path)) return path;
  const out = createWriteStream(`${path}.part`);
  out.write(`${HEADERS[shape]}\r\n`);
  for (let from = 0; from < rows; from += 10_000) {
    const length = Math.min(10_000, rows - from);
    const lines = Array.from({ length }, (_, i) => ROWS[shape](from + i));
    if (!out.write(`${lines.join('\r\n')}\r\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  renameSync(`${path}.part`, path);
  console.log(`Made a list of ${rows} ${shape} rows, ${Math.round(statSync(path).size / 1e6)} MB`);
  return path;
}
