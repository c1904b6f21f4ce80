import type { Formats } from '../../formats.ts';

export const report = (f: Formats) => ({
  report: 'Batch report',
  summary: (batches: number) =>
    `Job ID and ${f.counted(batches, { one: 'batch ID', other: 'batch IDs' })}`,
  hint: 'With these IDs, API support can find your batches even without this browser. The report has no rows or credentials.',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'Your browser doesn’t allow copying here. Select the text above and copy it.',
  csv: 'Save as CSV',
  json: 'Save as JSON',
  text: 'Report as text',
});

export type ReportMessages = ReturnType<typeof report>;
