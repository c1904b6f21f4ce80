import type { Formats } from '../../formats.ts';

export const report = (f: Formats) => ({
  report: 'Batch report',
  summary: (batches: number) =>
    `Job ID and ${f.counted(batches, { one: 'batch ID', other: 'batch IDs' })}`,
  hint: 'With these IDs, the API’s support can find your batches without this browser. No rows and no credentials are in it.',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser does not allow copying here. Select the text above and copy it by hand.',
  csv: 'Save as CSV',
  json: 'Save as JSON',
  text: 'The report as text',
});

export type ReportMessages = ReturnType<typeof report>;
