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
  onward: 'Continue on another computer',
  onwardText:
    'Save this report, and you can continue there with the report and the list: choose “Open a report” on the home page. It has no rows and no credentials, but with it and your API key, anyone can continue the list. Save it again later to include what has happened since.',
  save: 'Save report to continue elsewhere',
  unreachable: 'We can’t reach this page’s server',
  unreachableText: 'The report needs it. Check your connection, then save the report again.',
  text: 'Report as text',
});

export type ReportMessages = ReturnType<typeof report>;
