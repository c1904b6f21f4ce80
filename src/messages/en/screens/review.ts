import type { Formats } from '../../formats.ts';

export const review = (f: Formats) => {
  const rows = (n: number) => f.counted(n, { one: 'row', other: 'rows' });
  return {
    lead: 'Here’s what happens when you submit. Nothing has left this computer yet.',
    whole: 'Your list',
    adds: (n: number) => `${rows(n)} in total`,
    records: 'Sent to the API',
    duplicates: 'Duplicates: sent once',
    shared: 'Duplicates that differ only in other columns',
    figureSent: 'Records to send',
    figureSentNote: (n: number, all: number) => `from ${f.count(n)} of ${rows(all)}`,
    figureSaved: 'Duplicates',
    figureSavedNote: (shared: number) =>
      shared === 0
        ? 'sent and billed only once'
        : `${f.counted(shared, { one: 'differs', other: 'differ' })} in other columns`,
    figureNotSent: 'Rows not sent',
    figureNotSentNote: 'see the reasons below',
    figureRepairs: 'Fixes',
    figureRepairsNote: 'your file doesn’t change',
    figureLeaving: 'Columns shared',
    ofColumns: (n: number, all: number) => `${f.count(n)} of ${f.count(all)}`,
    figureLeavingNote: (bytes: number, batches: number) =>
      `${f.bytes(bytes)} in ${f.counted(batches, { one: 'batch', other: 'batches' })}`,
    emailEvery: (n: number) =>
      `Every row already has an email, so we’ll send all ${rows(n)}. Your own email column doesn’t change: emails we find go in a new column.`,
    emailSent: (n: number) =>
      `${f.counted(n, { one: 'row that already has an email', other: 'rows that already have an email' })} will be sent too.`,
    emailLeft: (n: number) =>
      `${f.counted(n, { one: 'row that already has an email', other: 'rows that already have an email' })} won’t be sent or billed.`,
    emailSend: 'Send them too',
    emailLeave: 'Leave them out',
    externalId: {
      blank: (row: number) =>
        `The column you chose as External ID is blank in row ${f.count(row)}, so it can’t tell people apart. We’ll send our own numbers instead, and your column won’t change.`,
      repeated: (row: number) =>
        `The column you chose as External ID has the same value twice (row ${f.count(row)}), so it can’t tell people apart. We’ll send our own numbers instead, and your column won’t change.`,
    },
    repairs: 'Fixes we’ll make before sending',
    repairsHint:
      'Your file and your download keep the original values. Clear any fix you don’t want.',
    noRepairs: 'Nothing needs fixing.',
    notApplied: (n: number | undefined) => (n === undefined ? 'Off' : `Off: ${rows(n)}`),
    leftOut: 'Rows we’ll leave out',
    leftOutHint:
      'We look up people by name at U.S. addresses, so we leave out businesses, rows without a person’s name, and addresses abroad. Clear a checkbox to send those rows anyway.',
    sentAnyway: (n: number | undefined) =>
      n === undefined ? 'Will be sent' : `Will be sent: ${rows(n)}`,
    planning: 'Checking your rows',
    replanning: 'Checking your rows again. You can submit in a moment.',
    inRows: rows,
    inRow: (n: number) => `Row ${f.count(n)}`,
    becomes: 'becomes',
    leaves: 'What we send',
    leavesText: (fields: readonly string[]) =>
      `Only ${f.list(fields)}, and a number for each row. Here are the first records, exactly as we’ll send them:`,
    stays: (n: number) =>
      n === 0
        ? 'That’s every column of your list.'
        : `The other ${f.counted(n, { one: 'column', other: 'columns' })} of your list never ${f.plural(n, { one: 'leaves', other: 'leave' })} this computer.`,
    firstRecords: 'First records',
    row: 'Row',
    ourNumber: 'Number',
    job: 'Job',
    jobName: 'Job name',
    jobNameHint: 'To help you find this list at the API.',
    existing: 'Existing job ID',
    existingHint: 'To add to an existing job, enter its ID. Otherwise, leave this blank.',
    jobExists: 'This job exists at the API.',
    noSuchJob: 'The API has no job with this ID. Check it before you submit.',
    or: 'or',
    trial: 'Send the first 100 records, then ask me',
    trialHint: 'See the match rate before you send and pay for the rest.',
    advanced: 'Advanced',
    advancedSummary: 'Batch notifications, output format, how to send',
    url: 'Notification URL',
    urlHint: 'The API calls this URL when a batch’s status changes. It must start with https://.',
    urlOrHints: 'To use a URL of your own, clear “Let the API tell us”.',
    hints: 'Let the API tell us',
    hintsHint:
      'The API calls this page’s server when a batch changes, and we check right away. Results get here sooner, with fewer calls.',
    hintsOrUrl: 'To use this, clear the notification URL below.',
    method: 'Notification method',
    format: 'Output format',
    formatDefault: 'API default',
    formatJson: 'JSON',
    sendAs: 'Send as',
    sendAsHint: (bytes: number) =>
      `A batch file holds up to ${f.bytes(bytes)}, so a large list goes in fewer pieces. If the API doesn’t offer batch files, we’ll send batches.`,
    asBatches: 'Batches',
    asFiles: 'Batch files',
    wrong: {
      name: 'Enter a job name or an existing job ID.',
      existing: 'A job ID has only letters, digits, “-”, and “_”, such as 160718103247ad0.',
      url: 'Enter a full URL that starts with https://.',
      urlLong: (n: number) => `Use ${f.count(n)} characters or fewer.`,
    },
    shortLife: {
      tab: {
        title: 'Keep this tab open',
        text: 'We can’t save your list in this browser, so it’s only in memory. Keep this tab open until you’ve downloaded the results. To save lists, open this page over https and outside of a private window.',
      },
      session: {
        title: 'Keep this private window open',
        text: 'You can reload this page, but the browser deletes your list when you close the private window. Keep it open until you’ve downloaded the results.',
      },
    },
    notConnected: 'You’re not connected to the API',
    notConnectedText:
      'After a reload, you need to enter your key and token again. Then you’ll come back here.',
    tokenTime: (left: number) =>
      left === 0
        ? 'Your token has probably expired'
        : `Your token expires in about ${f.hoursAndMinutes(left)}`,
    tokenTimeText:
      'If this list takes longer, we’ll pause and ask for a new token. Nothing is lost or sent twice.',
    newToken: 'Enter a new token',
    connect: 'Connect',
    again: 'You’ve submitted these records before',
    againText: (name: string, at: number) =>
      `As “${name}” on ${f.moment(at)}. If you submit them again, you may be billed again.`,
    againOpen: 'Open that list',
    againYes: 'Submit again',
    againNo: 'Don’t submit',
    nothingNew: 'Every row already has an email',
    nothingNewText:
      'You chose to leave these rows out, so there’s nothing to send. To look for other or newer emails, choose “Send them too” below.',
    nothing: 'None of these rows can be sent',
    nothingText:
      'Every row is missing something we need; the reasons are below. Usually, a column is matched to the wrong field.',
    back: 'Back to columns',
    submit: 'Submit list',
    ready: (n: number) =>
      `${f.counted(n, { one: 'record', other: 'records' })} ready to send. You’ll be billed for ${f.count(n)} at most.`,
    readyTrial: (first: number, n: number) =>
      `${f.count(first)} of ${f.counted(n, { one: 'record', other: 'records' })} go first. Until you decide on the rest, you’ll be billed for ${f.count(first)} at most.`,
    readyDemo: (n: number) =>
      `${f.counted(n, { one: 'record', other: 'records' })} ready to send. The demo is free.`,
  };
};

export type ReviewMessages = ReturnType<typeof review>;
