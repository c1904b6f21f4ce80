import type { Formats } from '../../formats.ts';

export const review = (f: Formats) => {
  const rows = (n: number) => f.counted(n, { one: 'row', other: 'rows' });
  return {
    lead: 'This is what will happen when you submit. Nothing has left this computer yet.',
    whole: 'Your list',
    adds: (n: number) => `adds up to ${rows(n)}`,
    records: 'Sent to the API',
    duplicates: 'Duplicates: sent once, answered for each',
    shared: 'Duplicates that differ in what isn’t sent',
    figureSent: 'Records to send',
    figureSentNote: (n: number, all: number) => `from ${f.count(n)} of ${rows(all)}`,
    figureSaved: 'Duplicates saved',
    figureSavedNote: (shared: number) =>
      shared === 0
        ? 'sent once, not billed twice'
        : `${f.counted(shared, { one: 'differs', other: 'differ' })} in what isn’t sent`,
    figureNotSent: 'Rows not sent',
    figureNotSentNote: 'each with its reason',
    figureRepairs: 'Repairs',
    figureRepairsNote: 'in the copy that is sent',
    figureLeaving: 'Columns that leave',
    ofColumns: (n: number, all: number) => `${f.count(n)} of ${f.count(all)}`,
    figureLeavingNote: (bytes: number, batches: number) =>
      `${f.bytes(bytes)} in ${f.counted(batches, { one: 'batch', other: 'batches' })}`,
    emailEvery: (n: number) =>
      `Every row already has an email (${f.count(n)}), so all are sent. Your own email column stays as it is; found emails go to a column of their own.`,
    emailSent: (n: number) =>
      `${f.counted(n, { one: 'row that already has an email is', other: 'rows that already have an email are' })} sent too.`,
    emailLeft: (n: number) =>
      `${f.counted(n, { one: 'row that already has an email is', other: 'rows that already have an email are' })} not sent and not billed.`,
    emailSend: 'Send them too',
    emailLeave: 'Leave them out',
    externalId: {
      blank: (row: number) =>
        `The column you chose as External ID is blank in row ${f.count(row)}, so it cannot tell people apart. Our own numbers are sent instead; your column stays as it is.`,
      repeated: (row: number) =>
        `The column you chose as External ID has the same value twice (row ${f.count(row)}), so it cannot tell people apart. Our own numbers are sent instead; your column stays as it is.`,
    },
    repairs: 'Repaired in the copy that is sent',
    repairsHint:
      'Your file is not changed, and the download has your original values. Untick what you do not want.',
    noRepairs: 'Nothing had to be repaired.',
    notApplied: (n: number | undefined) =>
      n === undefined ? 'Not applied' : `Not applied: ${rows(n)}`,
    leftOut: 'Rows we leave out',
    leftOutHint:
      'We look up people, by name, at addresses in the United States. So we leave out businesses, organizations, and trusts, rows that name no one, and addresses abroad. Uncheck a line to send its rows anyway.',
    sentAnyway: (n: number | undefined) =>
      n === undefined ? 'Sent anyway' : `Sent anyway: ${rows(n)}`,
    planning: 'Checking every row',
    replanning: 'Checking every row again. You can submit in a moment.',
    inRows: rows,
    inRow: (n: number) => `Row ${f.count(n)}`,
    becomes: 'becomes',
    leaves: 'What leaves this computer',
    leavesText: (fields: readonly string[]) =>
      `Only ${f.list(fields)}, and a number for each row. Here are the first records, exactly as they are sent:`,
    stays: (n: number) =>
      n === 0
        ? 'Every column of your list is among them.'
        : `The other ${f.counted(n, { one: 'column', other: 'columns' })} of your list never ${f.plural(n, { one: 'leaves', other: 'leave' })} this computer.`,
    firstRecords: 'First records',
    row: 'Row',
    ourNumber: 'Number',
    job: 'Job',
    jobName: 'Job name',
    jobNameHint: 'For your own reference at the API.',
    existing: 'Existing job ID',
    existingHint:
      'Leave this empty to create a new job. With an ID, the batches go under that job.',
    jobExists: 'The API has this job.',
    noSuchJob: 'The API has no job with this ID. Check it before you submit.',
    or: 'or',
    trial: 'Send the first 100 rows, then ask me',
    trialHint: 'See the match rate before the rest is sent and billed.',
    advanced: 'Advanced',
    advancedSummary: 'Notification when a batch is done, output format',
    url: 'Notification URL',
    urlHint:
      'The API calls this address when a batch changes its state. It must begin with https://.',
    method: 'Notification method',
    format: 'Output format',
    formatDefault: 'As the API has it',
    formatJson: 'JSON',
    wrong: {
      name: 'Give the job a name, or enter an existing job ID.',
      existing: 'A job ID has letters, digits, “-” and “_” only, such as 160718103247ad0.',
      url: 'This must be a whole address that begins with https://.',
      urlLong: (n: number) => `This is longer than ${f.count(n)} characters.`,
    },
    shortLife: {
      tab: {
        title: 'This run cannot survive a reload',
        text: 'This browser offers the page no private storage here, so the list is in memory only: keep this tab open until you have downloaded the result. Serving this page over https, outside of a private window, changes that.',
      },
      session: {
        title: 'Keep this private window open',
        text: 'A reload is fine, but the browser deletes the list when you close the private window. Keep it open until you have downloaded the result.',
      },
    },
    notConnected: 'You are not connected to the API',
    notConnectedText: 'Key and token are asked for anew after a reload. You come back here.',
    tokenTime: (left: number) =>
      left === 0
        ? 'Your token has probably expired'
        : `Your token expires in about ${f.hoursAndMinutes(left)}`,
    tokenTimeText:
      'This list may take longer. It would then wait for a new token, and go on where it stopped: nothing is lost or sent twice.',
    newToken: 'Enter a new token',
    connect: 'Connect',
    again: 'The same records were submitted before',
    againText: (name: string, at: number) =>
      `As “${name}”, on ${f.moment(at)}. Submitting them again may be billed again.`,
    againOpen: 'Show that list',
    againYes: 'Submit again',
    againNo: 'Don’t submit',
    nothingNew: 'Every row already has an email',
    nothingNewText:
      'You chose to leave these rows out, so there’s nothing to send. To look for other or newer emails, choose “Send them too” below.',
    nothing: 'No row of this list can be sent',
    nothingText:
      'Every row lacks something that an append needs; the reasons are below. Most often a column is matched to the wrong field.',
    back: 'Back to matching',
    submit: 'Submit list',
    ready: (n: number) =>
      `${f.counted(n, { one: 'record', other: 'records' })} ready to go. No more than ${f.count(n)} can be billed.`,
    readyTrial: (first: number, n: number) =>
      `${f.count(first)} of ${f.counted(n, { one: 'record', other: 'records' })} go first. No more than ${f.count(first)} can be billed before you decide.`,
    readyDemo: (n: number) =>
      `${f.counted(n, { one: 'record', other: 'records' })} ready to go. The demo costs nothing.`,
  };
};

export type ReviewMessages = ReturnType<typeof review>;
