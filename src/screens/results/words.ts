import type { Formats } from '../../ui/formats.ts';

const en = (f: Formats) => {
  const rows = (n: number) => f.counted(n, { one: 'row', other: 'rows' });
  return {
    lead(matched: number, open: number) {
      const found =
        matched === 0
          ? 'no e-mail was found for it'
          : `${f.counted(matched, { one: 'row has', other: 'rows have' })} an e-mail now`;
      return open === 0
        ? `Your list is complete: ${found}.`
        : `Your list is back: ${found}. ${f.counted(open, { one: 'row has', other: 'rows have' })} no answer; the summary says why.`;
    },
    summary: 'Summary',
    adds: (n: number) => `adds up to ${rows(n)}`,
    matchRate: 'Match rate',
    matchRateNote: (matched: number, sent: number) =>
      `${f.count(matched)} of ${f.counted(sent, { one: 'row', other: 'rows' })} sent`,
    found: 'E-mails found',
    foundNote: 'one for each matched row',
    rows: 'Rows in your list',
    rowsNote: 'all are in the download',
    took: 'Time',
    tookNote: (batches: number) => `in ${f.counted(batches, { one: 'batch', other: 'batches' })}`,
    noRate: 'none',
    outcome: {
      matched: 'Matched: e-mail added',
      noMatch: 'No match: sent, no e-mail known',
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
              `${f.counted(repeated, { one: 'answer', other: 'answers' })} given twice (the first with an e-mail counts)`,
            ]
          : []),
      ])}.`,
    first: 'First rows',
    firstHint: (email: string, status: string) =>
      `In the file, “${email}” and “${status}” come after your own columns.`,
    row: 'Row',
    download: 'Download enriched file',
    downloadHint: (name: string, bytes: number) => `${name} · ${f.bytes(bytes)}`,
    downloaded: 'The file is in your downloads.',
    anotherList: 'Another list',
    remove: 'Delete this list',
    removeHint:
      'Lists stay in this browser until you delete them; whoever uses this browser can open them.',
    removeTitle: 'Delete this list from this browser?',
    removeText:
      'The list, its results and every trace of it are removed here. This cannot be undone. What you have downloaded stays, and so do the batches at the API.',
    removeYes: 'Delete',
    removeNo: 'Keep it',
  };
};

export const words = { en };
