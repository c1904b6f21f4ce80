import type { ReportProblem } from '../../../runs/report/readReport.ts';
import type { OtherListError } from '../../../runs/reports.ts';
import type { Formats } from '../../formats.ts';
import type { Trouble } from '../features/problems.ts';

const NO_REPORT =
  'Choose the file that you saved with “Save report to continue elsewhere”. Its name ends in “-report.json”.';

export const openReport = (f: Formats) => ({
  heading: 'Open a report',
  lead: 'Continue a list that was submitted on another computer or in another browser. You need its report, and the list itself.',
  reportFile: 'Report file',
  dropReport: 'Drop the report here',
  dropBoth: 'You can drop the list along with it',
  listFile: 'List file',
  dropList: 'Now drop the list here',
  listHint: 'The same list, as it was submitted',
  dropNow: 'Release to choose this file',
  browse: 'Browse files',
  facts: 'Report',
  submitted: (at: number) => `Submitted ${f.moment(at)}`,
  made: (at: number) => `Saved ${f.moment(at)}`,
  job: (id: string) => `Job ID ${id}`,
  rows: (n: number) => f.counted(n, { one: 'row', other: 'rows' }),
  batches: (accepted: number, all: number) =>
    `${f.count(accepted)} of ${f.counted(all, { one: 'batch', other: 'batches' })} accepted by the API`,
  another: 'Choose another report',
  checking: (name: string) => `Reading ${name} and comparing it with the report…`,
  working: 'Working',
  once: 'If the list is still open where you saved the report, continue in one place only. What was sent there is never sent again from here, but both would ask you about the same batches.',
  alone: 'Don’t have the list?',
  aloneText:
    'You can still download the results, as the API returns them: records in any order, without your other columns.',
  download: 'Download results as CSV',
  resultsName: 'results.csv',
  downloaded: (records: number, lacking: number) =>
    `${f.counted(records, { one: 'record', other: 'records' })} downloaded.${
      lacking > 0
        ? ` ${f.counted(lacking, { one: 'batch has', other: 'batches have' })} no result yet.`
        : ''
    }`,
  refused: {
    title: 'The API refused the request',
    text: 'Connect with the key of the account that the list was submitted with.',
    connect: 'Connect',
  },
  unreachable: {
    title: 'We can’t reach the API',
    text: 'Check your connection, then try again.',
  },
  problem: (problem: ReportProblem): Trouble => {
    switch (problem.kind) {
      case 'too large':
        return { title: 'This file is too large to be a report', text: NO_REPORT };
      case 'no report':
        return { title: 'This isn’t a report', text: NO_REPORT };
      case 'newer version':
        return {
          title: 'A newer version of this page made this report',
          text: 'Reload this page to update it, then open the report again.',
        };
      case 'damaged':
        return {
          title: 'This report is damaged',
          text: `“${problem.where}” isn’t what it should be. Use the file as it was saved, or save the report again.`,
        };
    }
  },
  otherList: ({
    comparison: { records, ranges, more },
    expected,
    lacking,
  }: Differing): Trouble => ({
    title: 'This isn’t the same list',
    text: [
      records === expected
        ? ''
        : `The submitted list has ${f.counted(expected, { one: 'record', other: 'records' })} to send, this one has ${f.count(records)}.`,
      ranges.length > 0
        ? `What we’d send differs in rows ${f.list(
            ranges.map(({ firstRow, lastRow }) => `${f.count(firstRow)}–${f.count(lastRow)}`),
          )}${more > 0 ? `, and ${f.counted(more, { one: 'more range', other: 'more ranges' })}` : ''}.`
        : '',
      lacking !== undefined
        ? LACKING[lacking]
        : records === expected && ranges.length === 0
          ? 'Its records are the same, but this version of the page splits them into other batches. Download the results instead.'
          : 'Choose the file as it was when you submitted it.',
    ]
      .filter(Boolean)
      .join(' '),
  }),
});

const LACKING = {
  corrected:
    'Cells were corrected on the page before it was submitted. Choose a file with the same corrections.',
  'do not contact':
    'People on the do-not-contact list aren’t sent, and that list isn’t the same in both browsers. Use the same one here, then try again.',
  'earlier answers':
    'It uses results from earlier lists, and only the browser that submitted it has those. Download the results instead.',
};

type Differing = Pick<OtherListError, 'comparison' | 'expected' | 'lacking'>;

export type OpenReportMessages = ReturnType<typeof openReport>;
