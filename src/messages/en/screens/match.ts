import type { WrongLook } from '../../../lists/match/doubts.ts';
import type { Lacking } from '../../../lists/match/required.ts';
import type { Delimiter, Encoding, Quoting } from '../../../lists/types/format.ts';
import type { AddressPlace, MatchReason } from '../../../lists/types/matching.ts';
import type { ListNotice, RowCount } from '../../../lists/types/profile.ts';
import type { Formats } from '../../formats.ts';

export const DELIMITERS: Record<Delimiter, string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
  '^': 'caret',
  '~': 'tilde',
  ':': 'colon',
  '\x1f': 'unit separator',
};

const ENCODINGS: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Western (Windows-1252)',
  macintosh: 'Western (Mac Roman)',
  ibm437: 'DOS (code page 437)',
  ibm850: 'DOS Latin (code page 850)',
  'windows-1250': 'Central European (Windows-1250)',
  'windows-1251': 'Cyrillic (Windows-1251)',
};

const QUOTINGS: Record<Quoting, string> = {
  doubled: 'doubled (standard)',
  backslash: 'escaped with a backslash',
  spaced: 'standard, after a space',
  'whole line': 'around each line',
};

export const match = (f: Formats) => {
  const rows = (n: number) => f.counted(n, { one: 'row', other: 'rows' });
  const quoted = (labels: readonly string[]) => f.list(labels.map((label) => `“${label}”`));
  const such = ({ count, rowNumbers }: RowCount) => {
    const named = rowNumbers.map((n) => f.count(n));
    return count > named.length
      ? `first in rows ${f.list(named)}`
      : `${f.plural(count, { one: 'row', other: 'rows' })} ${f.list(named)}`;
  };
  return {
    fields: 'Fields',
    required: 'Required',
    optional: 'Optional',
    zipOrPlace: 'ZIP code, or city and state',
    externalIdHint:
      'Your own ID for each person, such as a customer number. Leave it out unless the API should have it.',
    picker: {
      placeholder: 'No column',
      clear: 'Clear',
      open: 'Show columns',
      none: 'No columns found',
    },
    firstOf: (label: string) => `First name in “${label}”`,
    lastOf: (label: string) => `Last name in “${label}”`,
    partOf: {
      street: (label: string) => `Street in “${label}”`,
      city: (label: string) => `City in “${label}”`,
      state: (label: string) => `State in “${label}”`,
      zip: (label: string) => `ZIP code in “${label}”`,
    },
    whichAddress: 'Which address?',
    customAddress: 'Columns you chose',
    addresses: {
      '': 'Main address',
      mailing: 'Mailing address',
      home: 'Home address',
      residence: 'Residential address',
      billing: 'Billing address',
      shipping: 'Shipping address',
      business: 'Business address',
      property: 'Property address',
      other: 'Other address',
    } satisfies Record<AddressPlace, string>,
    addressIn: (name: string, sample: string) => (sample === '' ? name : `${name}: ${sample}`),
    addressNumber: (name: string, index: number) => `${name} ${f.count(index)}`,
    otherAddresses: 'Use another address if this one is blank',
    otherAddressesHint:
      'If this address is blank or incomplete, we use the next complete address in the row.',
    addColumn: 'Add a column',
    addColumnPlaceholder: 'Choose a column',
    removeColumn: (label: string) => `Remove ${label}`,
    nameOrder: 'Name order',
    firstNameFirst: 'First name first: Ann Lee',
    lastNameFirst: 'Last name first: Lee Ann',
    reasons: {
      'same name': 'Same name',
      'similar name': 'Similar name',
      content: 'Based on content',
      'as last time': 'Same as last time',
      template: 'From the template',
    } satisfies Record<MatchReason, string>,
    yours: 'Your choice',
    check: 'Check this',
    looksLike: {
      email: 'This looks like email addresses. Is it the right column?',
      zip: 'This looks like ZIP codes. Is it the right column?',
      state: 'This looks like states. Is it the right column?',
      street: 'This looks like street addresses. Is it the right column?',
      fullName: 'This looks like full names. Choose the first or last name in it.',
    } satisfies Record<WrongLook, string>,
    unlike: (field: string) => `Few values look right for “${field}”. Is it the right column?`,
    filled: (share: number) => `${f.percent(share)} filled`,
    blank: (n: number) =>
      n === 0 ? 'No blanks' : f.counted(n, { one: 'blank row', other: 'blank rows' }),
    repaired: (before: string) => `fixed; in your file: ${before}`,
    matchedAsLastTime: 'Matched the same as last time',
    matchAnew: 'Start over',
    matchAsLastTime: 'Match like last time',
    chooseColumn: 'Choose a column.',
    noSamples: 'This column is blank in the first rows.',
    preview: 'Preview',
    previewHint: 'Your rows, as they are in the file. We send the highlighted columns.',
    someColumns: (n: number, of: number) => `Showing ${f.count(n)} of ${f.count(of)} columns`,
    allColumns: 'Show all columns',
    lacking: {
      first_name: 'First name',
      last_name: 'Last name',
      address_1: 'Address',
      'zipcode or city and state': 'ZIP code (or City and State)',
    } satisfies Record<Lacking, string>,
    stillNeeded: (fields: readonly string[]) => `Still needed: ${f.list(fields)}`,
    lackingTitle: (fields: readonly string[]) => `Choose a column for ${f.list(fields)}`,
    lackingText:
      'We find emails by name and postal address, so we can’t send rows without these. If your list has them under another name, choose that column below.',
    pleaseCheck: (fields: readonly string[]) => `Ready, but check: ${f.list(fields)}`,
    fewSendable: (n: number, of: number) =>
      `Check your columns: only ${f.count(n)} of the ${rows(of)} we checked can be sent.`,
    allStay: 'Every row already has an email and will be left out, so there’s nothing to send.',
    allSet: 'All set',
    allSetText: (n: number) =>
      `${f.counted(n, { one: 'field is', other: 'fields are' })} matched. Nothing is sent until you submit.`,
    reading: 'Reading your list',
    readingText: (read: number, soFar: number) => `${f.wholePercent(read)} · ${rows(soFar)} so far`,
    readingWait: 'We’ll continue automatically when the whole file has been read.',
    cancelReading: 'Cancel reading',
    readingCalm: 'You can match columns in the meantime.',
    planning: 'Checking your rows',
    planningText: (share: number) => f.wholePercent(share),
    continue: 'Continue',
    continueHint: 'Press Enter to continue',
    email: 'Rows that already have an email',
    emailWhat: 'What to do with these rows',
    emailColumns: 'Email columns in your list',
    emailNone: (labels: readonly string[]) =>
      `No rows have an email yet (in ${quoted(labels)}), so we’ll send all of them.`,
    emailEverySent: (labels: readonly string[]) =>
      `Every row already has an email (in ${quoted(labels)}), so we’ll send all of them. Emails we find go in a new column, and yours don’t change.`,
    emailEveryStays: (labels: readonly string[]) =>
      `Every row already has an email (in ${quoted(labels)}), so we won’t send any: nothing is billed.`,
    emailUnchecked: (have: number) =>
      `No column is selected, so ${f.counted(have, { one: 'row that already has an email', other: 'rows that already have an email' })} will be sent and billed too. Select a column to leave them out.`,
    emailSome: (labels: readonly string[], have: number, lack: number) =>
      `${f.counted(have, { one: 'row has', other: 'rows have' })} an email (in ${quoted(labels)}), and ${f.counted(lack, { one: 'row doesn’t', other: 'rows don’t' })}. Your own emails won’t change.`,
    leaveOut: 'Leave them out',
    leaveOutHint: 'We send and bill only rows without an email.',
    sendThem: 'Send them too',
    sendThemHint: 'To find other or newer emails for everyone.',
    readAs: (encoding: Encoding, delimiter: Delimiter, header: number) =>
      `${ENCODINGS[encoding]} · Delimiter: ${DELIMITERS[delimiter]} · ${
        header === 0 ? 'No header' : `Header in row ${f.count(header)}`
      }`,
    change: 'File settings',
    readFromSheet: (sheet: string, header: number) =>
      `Sheet: ${sheet} · ${header === 0 ? 'No header' : `Header in row ${f.count(header)}`}`,
    file: 'File',
    sheet: 'Sheet',
    hiddenSheet: (name: string) => `${name} (hidden)`,
    leaveOutHidden: (n: number) =>
      `Leave out the ${f.counted(n, { one: 'row', other: 'rows' })} hidden in Excel`,
    leaveOutHiddenHint: 'Hidden by hand or by a filter. They won’t be sent or be in the download.',
    hiddenIncluded: (n: number) =>
      `${f.counted(n, { one: 'row is', other: 'rows are' })} hidden or filtered out in Excel. We included ${f.plural(n, { one: 'it', other: 'them' })}. If you only want the rows you see there, leave ${f.plural(n, { one: 'it', other: 'them' })} out.`,
    hiddenLeftOut: (n: number) =>
      `${f.counted(n, { one: 'row', other: 'rows' })} hidden or filtered out in Excel ${f.plural(n, { one: 'is', other: 'are' })} left out.`,
    changeHint: 'If letters or columns look wrong in the preview, change these settings.',
    encoding: 'Encoding',
    delimiter: 'Delimiter',
    quoting: 'Quotation marks',
    quotings: QUOTINGS,
    headerRow: 'Header',
    noHeader: 'No header',
    headerIn: (row: number) => `In row ${f.count(row)}`,
    encodings: ENCODINGS,
    delimiters: DELIMITERS,
    notices: 'About your file',
    notice(notice: ListNotice): string {
      switch (notice.kind) {
        case 'encoding guessed':
          return `This file doesn’t say how its accents are encoded. We read it as ${ENCODINGS[notice.to]}, which gives ${quoted(notice.samples)}. If that looks wrong, choose another encoding below.`;
        case 'encoding changed':
          return `Row ${f.count(notice.rowNumber)} has letters that aren’t UTF-8, so we read the file as ${ENCODINGS[notice.to]}, which gives ${quoted(notice.samples)}. If that looks wrong, choose another encoding below.`;
        case 'fixed width':
          return 'This file’s columns are aligned with spaces, so we can’t tell them apart. In Excel, open it with Data → From Text/CSV and choose “Fixed Width” as the delimiter. Save it as CSV, then choose that file here.';
        case 'blank header names':
          return `${f.counted(notice.columns.length, { one: 'column has', other: 'columns have' })} no name in the header. ${f.plural(notice.columns.length, { one: 'We keep it as is', other: 'We keep them as is' })}.`;
        case 'repeated header names':
          return `Several columns are named ${quoted(notice.names)}. We number them here and keep them as is.`;
        case 'one column':
          return 'We found only one column. If your list has more, choose the right delimiter in File settings.';
        case 'broken characters':
          return `Row ${f.count(notice.rowNumber)} has a damaged character, shown as “\ufffd”. Check that row. If there are many of these, try another encoding below.`;
        case 'binary data':
          return `Row ${f.count(notice.rowNumber)} contains data that isn’t text, so the file may be damaged. Check that row in the preview.`;
        case 'unclosed quote':
          return `Row ${f.count(notice.rowNumber)} has a quotation mark that’s never closed. We read it as a regular character. Check that row.`;
        case 'rows run together':
          return `Row ${f.count(notice.rowNumber)} has a misplaced quotation mark, which may have merged the rows below into it. Check that row. If it’s wrong, remove the quotation mark from the file and choose the file again.`;
      }
    },
    short: (count: RowCount) =>
      `${f.counted(count.count, { one: 'row has', other: 'rows have' })} fewer cells than the header: ${such(count)}. Missing cells count as blank.`,
    long: (count: RowCount) =>
      `${f.counted(count.count, { one: 'row has', other: 'rows have' })} more cells than the header: ${such(count)}. ${f.plural(count.count, { one: 'We keep it', other: 'We keep them' })}.`,
    blankLines: (n: number) =>
      `We skipped ${f.counted(n, { one: 'blank line', other: 'blank lines' })}.`,
    linesAbove: (n: number) =>
      `We skipped ${f.counted(n, { one: 'line', other: 'lines' })} above the header.`,
    another: 'Choose another list',
  };
};

export type MatchMessages = ReturnType<typeof match>;
