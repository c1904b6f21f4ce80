import type { ExportCounts } from '../../../lists/types/export.ts';
import type { Delimiter } from '../../../lists/types/format.ts';
import type { Formats } from '../../formats.ts';
import { DELIMITERS } from './match.ts';

/** A file that was saved. */
export interface SavedFile extends ExportCounts {
  readonly name: string;
  readonly excelSafe: boolean;
}

/** Reasons that the enriched file words otherwise than the screens do. */
const REASONS: Readonly<Record<string, string>> = {
  'already has an e-mail': 'already has an email',
  cancelled: 'canceled',
};

export const results = (f: Formats) => {
  const guardedText = (n: number) =>
    n === 0
      ? 'No cells needed an apostrophe.'
      : `${f.counted(n, { one: 'cell that Excel could run as a formula now starts', other: 'cells that Excel could run as formulas now start' })} with an apostrophe.`;
  const rows = (n: number) => f.counted(n, { one: 'row', other: 'rows' });
  return {
    lead(matched: number, open: number) {
      const found = matched === 0 ? 'We found no emails' : `We found emails for ${rows(matched)}`;
      return open === 0
        ? `${found}. Your list is complete.`
        : `${found}. ${f.counted(open, { one: 'row has', other: 'rows have' })} no result; the summary says why.`;
    },
    summary: 'Summary',
    adds: (n: number) => `${rows(n)} in total`,
    matchRate: 'Match rate',
    matchRateNote: (matched: number, sent: number) =>
      `${f.count(matched)} of ${f.counted(sent, { one: 'row', other: 'rows' })} sent`,
    found: 'Emails found',
    foundNote: 'one per matched row',
    rows: 'Rows in your list',
    rowsNote: 'all in the download',
    took: 'Time',
    tookNote: (batches: number) => `in ${f.counted(batches, { one: 'batch', other: 'batches' })}`,
    noRate: 'none',
    outcome: {
      matched: 'Matched: email added',
      noMatch: 'No match: no email found',
      unusable: 'No match: unusable email',
      suppressed: 'Withheld: on the do-not-contact list',
      unknown: 'Unclear: may have been processed',
      pending: 'Pending: no result yet',
    },
    notSent: (reason: string) => `Not sent: ${REASONS[reason] ?? reason}`,
    failed: (reason: string) => `Failed: ${reason}`,
    leftOut: (above: number, blank: number) =>
      'We skipped ' +
      [
        above > 0 && `${f.counted(above, { one: 'line', other: 'lines' })} above the header`,
        blank > 0 && f.counted(blank, { one: 'blank line', other: 'blank lines' }),
      ]
        .filter(Boolean)
        .join(' and ') +
      '.',
    oddities: (lacking: number, extra: number, repeated: number) =>
      `The results differ from what we sent: ${f.list([
        ...(lacking > 0
          ? [
              `${f.counted(lacking, { one: 'record', other: 'records' })} without a result (counted as no match)`,
            ]
          : []),
        ...(extra > 0
          ? [
              `${f.counted(extra, { one: 'result', other: 'results' })} for records we didn’t send (ignored)`,
            ]
          : []),
        ...(repeated > 0
          ? [
              `${f.counted(repeated, { one: 'repeated result', other: 'repeated results' })} (we use the first with an email)`,
            ]
          : []),
      ])}.`,
    showRows: 'Show rows',
    showRowsOf: (what: string) => `Show rows: ${what}`,
    breakdown: 'Matches by group',
    counting: 'Counting matches…',
    groupBy: 'Group by',
    state: 'State',
    noState: 'No state',
    noValue: 'Blank',
    matchesBy: (what: string) => `Matches by ${what}`,
    matchedOfSent: 'Matched, of rows sent',
    ofCount: (n: number) => `of ${f.count(n)}`,
    showAll: (n: number) => `Show all ${f.count(n)}`,
    fewer: 'Fewer matches',
    more: 'more',
    listRows: 'Rows',
    rowsHint: (email: string, status: string) =>
      `In the file, “${email}” and “${status}” come after your columns.`,
    show: 'Show',
    allRows: 'All rows',
    choice: (label: string, n: number) => `${label} (${f.count(n)})`,
    rowCount: rows,
    otherFiles: 'Other files',
    otherFilesHint:
      'Download only some rows, or other columns. Your own cells don’t change unless you choose to below.',
    close: 'Close',
    addedColumns: 'Added columns',
    addedBoth: (email: string, status: string) => `“${email}” and “${status}”`,
    addedOnly: (name: string) => `Only “${name}”`,
    fileType: 'File type',
    csvFile: 'CSV file',
    excelFile: 'Excel workbook (.xlsx)',
    excelHint:
      'Every cell is saved as text, so ZIP codes keep their zeros and nothing runs as a formula.',
    between: 'Delimiter',
    ownDelimiter: (delimiter: Delimiter) => `Same as your list (${DELIMITERS[delimiter]})`,
    comma: 'Comma, for Excel',
    withCorrections: 'Include my corrections',
    withCorrectionsHint:
      'Cells you corrected have your text. Without this, every cell stays as it is in your file.',
    fill: (label: string) => `Fill in blanks in “${label}”`,
    fillHint: 'Blank cells in matched rows get the email we found. Other cells don’t change.',
    excelSafe: 'Excel-safe copy',
    excelSafeHint:
      'Adds an apostrophe to cells that start with =, +, -, @, a tab, or a line break, so Excel doesn’t run them as formulas.',
    files: {
      all: { label: 'Everything', hint: 'Every row of your list.' },
      matched: { label: 'Matched only', hint: 'Rows with an email we found.' },
      'no match': { label: 'No match', hint: 'Rows we sent but found no email for.' },
      'not sent': { label: 'Not sent', hint: 'Rows we didn’t send, with the reason.' },
      suppressed: {
        label: 'Withheld',
        hint: 'Rows whose email is on the do-not-contact list, without that email.',
      },
      'no answer': { label: 'No result', hint: 'Failed, unclear, or still pending.' },
    },
    archive: {
      label: 'All in one ZIP',
      hint: 'One file per result, the summary, and the batch report.',
    },
    summaryOutcome: 'Result',
    rowsColumn: 'Rows',
    downloadShort: 'Download',
    downloadOf: (what: string) => `Download: ${what}`,
    making: 'Preparing the file',
    saved({ name, rows: n, filled, guarded, cut, excelSafe }: SavedFile) {
      return [
        `Downloaded ${name} with ${rows(n)}.`,
        ...(filled > 0
          ? [`${f.counted(filled, { one: 'blank cell was', other: 'blank cells were' })} filled.`]
          : []),
        ...(excelSafe ? [guardedText(guarded)] : []),
        ...(cut > 0
          ? [
              `${f.counted(cut, { one: 'cell was', other: 'cells were' })} cut to 32,767 characters, Excel’s limit. A CSV file has the full text.`,
            ]
          : []),
      ].join(' ');
    },
    print: 'Print summary',
    printTitle: 'Email append results',
    printDemo: 'Demo data: every email is made up.',
    printAdds: (n: string) =>
      `Every row is accounted for: the results above add up to ${n}. The match rate is the share of sent rows that got an email.`,
    othersLeft: (n: number) => `and ${f.counted(n, { one: 'other', other: 'others' })}`,
    download: 'Download enriched file',
    downloadHint: (name: string, bytes: number) => `${name} · ${f.bytes(bytes)}`,
    downloaded: 'Download complete.',
    anotherList: 'Another list',
    remove: 'Delete this list',
    removeHint: (until: number | undefined) =>
      `The list stays in this browser ${until === undefined ? '' : `until ${f.date(until)}, or `}until you delete it. Anyone who uses this browser can open it.`,
    removeTitle: 'Delete this list from this browser?',
    removeText:
      'This deletes the list and its results from this browser. You can’t undo this. Files you’ve downloaded stay, and so do the batches at the API.',
    removeYes: 'Delete',
    removeNo: 'Keep list',
  };
};

export type ResultsMessages = ReturnType<typeof results>;
