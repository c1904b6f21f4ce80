import type { ExportCounts } from '../../../lists/types/export.ts';
import type { Delimiter } from '../../../lists/types/format.ts';
import type { Formats } from '../../formats.ts';

const DELIMITERS: Record<Delimiter, string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
  '^': 'caret',
  '~': 'tilde',
  ':': 'colon',
  '\x1f': 'unit separator',
};

/** A file that was made, to be told of. */
export interface SavedFile extends ExportCounts {
  readonly name: string;
  readonly excelSafe: boolean;
}

export const results = (f: Formats) => {
  const guardedText = (n: number) =>
    n === 0
      ? 'No cell had to be guarded.'
      : `${f.counted(n, { one: 'cell that Excel might have run as a formula has', other: 'cells that Excel might have run as formulas have' })} an apostrophe in front.`;
  const rows = (n: number) => f.counted(n, { one: 'row', other: 'rows' });
  return {
    lead(matched: number, open: number) {
      const found = matched === 0 ? 'We found no emails' : `We found emails for ${rows(matched)}`;
      return open === 0
        ? `${found}. Your list is complete.`
        : `${found}. ${f.counted(open, { one: 'row has', other: 'rows have' })} no answer; the summary says why.`;
    },
    summary: 'Summary',
    adds: (n: number) => `adds up to ${rows(n)}`,
    matchRate: 'Match rate',
    matchRateNote: (matched: number, sent: number) =>
      `${f.count(matched)} of ${f.counted(sent, { one: 'row', other: 'rows' })} sent`,
    found: 'Emails found',
    foundNote: 'one for each matched row',
    rows: 'Rows in your list',
    rowsNote: 'all are in the download',
    took: 'Time',
    tookNote: (batches: number) => `in ${f.counted(batches, { one: 'batch', other: 'batches' })}`,
    noRate: 'none',
    outcome: {
      matched: 'Matched: email added',
      noMatch: 'No match: sent, no email known',
      unusable: 'No match: the answer isn’t a usable email',
      unknown: 'Unknown: may have been processed',
      pending: 'Pending: not back yet',
    },
    notSent: (reason: string) => `Not sent: ${reason}`,
    failed: (reason: string) => `Failed: ${reason}`,
    leftOut: (above: number, blank: number) =>
      [
        above > 0 && `${f.counted(above, { one: 'line', other: 'lines' })} above the header`,
        blank > 0 && f.counted(blank, { one: 'blank line', other: 'blank lines' }),
      ]
        .filter(Boolean)
        .join(' and ') + ' of your file are no rows and are left out.',
    oddities: (lacking: number, extra: number, repeated: number) =>
      `The results were not quite as sent: ${f.list([
        ...(lacking > 0
          ? [
              `${f.counted(lacking, { one: 'record', other: 'records' })} without an answer (counted as no match)`,
            ]
          : []),
        ...(extra > 0
          ? [
              `${f.counted(extra, { one: 'answer', other: 'answers' })} to nobody we sent (not used)`,
            ]
          : []),
        ...(repeated > 0
          ? [
              `${f.counted(repeated, { one: 'answer', other: 'answers' })} given twice (the first with an email counts)`,
            ]
          : []),
      ])}.`,
    showRows: 'Show rows',
    showRowsOf: (what: string) => `Show rows: ${what}`,
    breakdown: 'Where matches came from',
    counting: 'Counting matches by state and column…',
    groupBy: 'Group by',
    state: 'State',
    noState: 'No state',
    noValue: 'Blank',
    matchesBy: (what: string) => `Matches by ${what}`,
    matchedOfSent: 'Matched of sent',
    ofCount: (n: number) => `of ${f.count(n)}`,
    showAll: (n: number) => `Show all ${f.count(n)}`,
    fewer: 'Fewer matches',
    more: 'more',
    listRows: 'Rows',
    rowsHint: (email: string, status: string) =>
      `In the file, “${email}” and “${status}” come after your own columns.`,
    show: 'Show',
    allRows: 'All rows',
    choice: (label: string, n: number) => `${label} (${f.count(n)})`,
    rowCount: rows,
    otherFiles: 'Other files',
    otherFilesHint:
      'Only some of the rows, or with other columns. Your own cells stay as they are unless you ask for a change here.',
    close: 'Close',
    addedColumns: 'Added columns',
    addedBoth: (email: string, status: string) => `“${email}” and “${status}”`,
    addedOnly: (name: string) => `Only “${name}”`,
    fileType: 'File type',
    csvFile: 'CSV file',
    excelFile: 'Excel workbook (.xlsx)',
    excelHint:
      'In the workbook every cell is text: ZIP codes keep their zeros, and nothing runs as a formula.',
    between: 'Between cells',
    ownDelimiter: (delimiter: Delimiter) => `As in your list (${DELIMITERS[delimiter]})`,
    comma: 'Comma, as Excel expects it in a .csv',
    fill: (label: string) => `Fill the blanks of “${label}”`,
    fillHint: 'Blank cells of matched rows get the email that was found. Others stay.',
    excelSafe: 'Excel-safe copy',
    excelSafeHint:
      'Cells that begin with =, +, -, @, a tab or a line break get an apostrophe in front, so that Excel shows them and runs nothing.',
    files: {
      all: { label: 'Everything', hint: 'Every row of your list.' },
      matched: { label: 'Matched only', hint: 'Rows that we found an email for.' },
      'no match': { label: 'No match', hint: 'Sent, and no email is known.' },
      'not sent': { label: 'Not sent', hint: 'Each row with its reason, to be mended.' },
      'no answer': { label: 'No answer', hint: 'Failed, unknown or not back yet.' },
    },
    archive: {
      label: 'All in one ZIP',
      hint: 'A file for each outcome, the summary, and the report of batches.',
    },
    summaryOutcome: 'Outcome',
    rowsColumn: 'Rows',
    downloadShort: 'Download',
    downloadOf: (what: string) => `Download: ${what}`,
    making: 'Writing the file',
    saved({ name, rows: n, filled, guarded, cut, excelSafe }: SavedFile) {
      return [
        `${name} is in your downloads, with ${rows(n)}.`,
        ...(filled > 0
          ? [`${f.counted(filled, { one: 'blank cell was', other: 'blank cells were' })} filled.`]
          : []),
        ...(excelSafe ? [guardedText(guarded)] : []),
        ...(cut > 0
          ? [
              `${f.counted(cut, { one: 'cell was', other: 'cells were' })} cut to 32,767 characters, the most that Excel takes. A CSV file has them whole.`,
            ]
          : []),
      ].join(' ');
    },
    print: 'Print summary',
    printTitle: 'Email append: results',
    printDemo: 'Demo data: every email is made up.',
    printAdds: (n: string) =>
      `Every row of the list is accounted for: the outcomes above add up to ${n}. The match rate is of the rows that were sent.`,
    othersLeft: (n: number) => `and ${f.counted(n, { one: 'other', other: 'others' })}`,
    download: 'Download enriched file',
    downloadHint: (name: string, bytes: number) => `${name} · ${f.bytes(bytes)}`,
    downloaded: 'The file is in your downloads.',
    anotherList: 'Another list',
    remove: 'Delete this list',
    removeHint: (until: number | undefined) =>
      `The list stays in this browser ${until === undefined ? '' : `until ${f.date(until)}, or `}until you delete it. Whoever uses this browser can open it.`,
    removeTitle: 'Delete this list from this browser?',
    removeText:
      'The list, its results and every trace of it are removed here. This cannot be undone. What you have downloaded stays, and so do the batches at the API.',
    removeYes: 'Delete',
    removeNo: 'Keep it',
  };
};

export type ResultsMessages = ReturnType<typeof results>;
