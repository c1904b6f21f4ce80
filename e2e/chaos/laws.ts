import { emailOf, type SentRecord } from '../../src/sandbox/emails.ts';
import type { Strike } from '../../src/sandbox/faults/faults.ts';
import type { Sheet } from '../support/csv.ts';
import { isAmbiguous, REFUSAL } from './faults.ts';
import type { MadeList, MadeRow } from './list.ts';
import type { Said } from './visitor.ts';

/** What came of a schedule. */
export interface Played {
  readonly list: MadeList;
  readonly sheet: Sheet;
  /** Every record that the API accepted. */
  readonly accepted: readonly SentRecord[];
  readonly said: readonly Said[];
  readonly strikes: readonly Strike[];
  readonly restarts: number;
  /** Attempts at batches of which not even the proxy can tell how the API took them. */
  readonly inDoubt: number;
}

/** The spreadsheet's number of the first row. */
const FIRST_ROW = 2;
const UNKNOWN = 'unknown: may have been processed';
const FAILED = `failed: ${REFUSAL}`;

/** How a run broke what holds after any schedule; empty if it did not. */
export function breaches(played: Played): string[] {
  return [...notWhole(played), ...notAsWished(played), ...askedWithoutDoubt(played)];
}

/** Every row once, in order, unchanged, with one status and the email of a faultless run. */
function notWhole({ list, sheet, strikes, accepted }: Played): string[] {
  const emails = new Map(accepted.map((sent) => [sent['last_name'], emailOf(sent)]));
  const refused = strikes.some(({ fault }) => 'body' in fault && fault.body.includes(REFUSAL));
  const lacking = strikes.some(({ fault }) => 'flaw' in fault && fault.flaw === 'lacking');
  const found = list.rows.flatMap((row, i) => {
    const cells = sheet.rows[i] ?? [];
    const kept = JSON.stringify(cells.slice(0, -2)) === JSON.stringify(row.cells);
    const told = possible(row, { email: emails.get(row.person), refused, lacking }).includes(
      cells.slice(-2).join(': '),
    );
    const where = `row ${i + FIRST_ROW}`;
    return [
      ...(kept ? [] : [`${where} is changed`]),
      ...(told ? [] : [`${where} is told as “${cells.slice(-2).join('”, “')}”`]),
    ];
  });
  const header = [...list.header, 'email', 'append_status'].join();
  if (sheet.header.join() !== header) found.push(`the header is ${sheet.header.join()}`);
  if (sheet.rows.length !== list.rows.length) found.push(`there are ${sheet.rows.length} rows`);
  return found;
}

/** What may stand in the two columns that are added, with a colon in between. */
function possible(
  { person }: MadeRow,
  told: { email: string | undefined; refused: boolean; lacking: boolean },
): string[] {
  if (person === undefined) return [': not sent: no street address'];
  const { email, refused, lacking } = told;
  const right = email === undefined ? ': no match' : `${email}: matched`;
  return [
    right,
    `: ${UNKNOWN}`,
    ...(refused ? [`: ${FAILED}`] : []),
    // A record that the API left out of a result has no match.
    ...(lacking ? [': no match'] : []),
  ];
}

/** No one accepted more often than the user wished, and nothing that was accepted lost. */
function notAsWished({ list, sheet, accepted, said }: Played): string[] {
  const times = new Map<string, number>();
  for (const { last_name: person = '' } of accepted)
    times.set(person, (times.get(person) ?? 0) + 1);
  return [...numbersByPerson(list)].flatMap(([person, rows]) => {
    const about = said.filter(({ first, last }) => rows.some((row) => row >= first && row <= last));
    const again = about.filter(({ word }) => word === 'send again').length;
    const count = times.get(person) ?? 0;
    const statuses = new Set(rows.map((row) => sheet.rows[row - FIRST_ROW]?.at(-1) ?? 'missing'));
    const [status = ''] = statuses;
    const told = `${person} was accepted ${count} times and is told as “${[...statuses].join()}”`;
    if (count > 1 + again || statuses.size > 1) return [told];
    const leftOut = about.some(({ word }) => word === 'leave out');
    if (status === UNKNOWN) return leftOut ? [] : [`${told}, nobody left it out`];
    const answered = status === 'matched' || status === 'no match';
    return answered === count > 0 ? [] : [told];
  });
}

/** The numbers of each person's rows, of those that can be sent. */
function numbersByPerson({ rows }: MadeList): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const [i, { person }] of rows.entries())
    if (person !== undefined) numbers.set(person, [...(numbers.get(person) ?? []), i + FIRST_ROW]);
  return numbers;
}

/** The user is asked only where the API, or a proxy that died with it in its hands, left it open. */
function askedWithoutDoubt({ said, strikes, restarts, inDoubt }: Played): string[] {
  const asked = said.filter(({ unasked }) => !unasked);
  const batches = new Set(asked.map(({ first, last }) => `${first}–${last}`)).size;
  const doubts = strikes.filter(
    ({ call, fault }) => (call === 'createBatch' || call === 'upload') && isAmbiguous(fault),
  );
  // At most three are on their way at once.
  const most = doubts.length + 3 * restarts;
  return [
    ...(batches > inDoubt ? [`asked about ${batches} batches, ${inDoubt} were in doubt`] : []),
    ...(inDoubt > most ? [`${inDoubt} attempts are in doubt, ${most} may be`] : []),
  ];
}
