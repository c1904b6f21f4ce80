import type { WrongLook } from '../../../lists/match/doubts.ts';
import type { Lacking } from '../../../lists/match/required.ts';
import type { Delimiter, Encoding, Quoting } from '../../../lists/types/format.ts';
import type { AddressPlace, MatchReason } from '../../../lists/types/matching.ts';
import type { ListNotice, RowCount } from '../../../lists/types/profile.ts';
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
  doubled: 'doubled inside a cell (standard)',
  backslash: 'marked by a backslash inside a cell',
  spaced: 'standard, with spaces before them',
  'whole line': 'around each whole line',
};

export const match = (f: Formats) => {
  const rows = (n: number) => f.counted(n, { one: 'row', other: 'rows' });
  const quoted = (labels: readonly string[]) => f.list(labels.map((label) => `“${label}”`));
  const such = ({ count, rowNumbers }: RowCount) => {
    const named = rowNumbers.map((n) => f.count(n));
    return count > named.length
      ? `the first are rows ${f.list(named)}`
      : `${f.plural(count, { one: 'row', other: 'rows' })} ${f.list(named)}`;
  };
  return {
    fields: 'Fields',
    required: 'Needed',
    optional: 'Optional',
    zipOrPlace: 'ZIP, or city and state',
    externalIdHint: 'Your own number for each person. Only if you need it in the API’s records.',
    picker: {
      placeholder: 'No column',
      clear: 'Take no column',
      open: 'Show columns',
      none: 'No such column',
    },
    firstOf: (label: string) => `First name in “${label}”`,
    lastOf: (label: string) => `Last name in “${label}”`,
    partOf: {
      street: (label: string) => `Street in “${label}”`,
      city: (label: string) => `City in “${label}”`,
      state: (label: string) => `State in “${label}”`,
      zip: (label: string) => `ZIP code in “${label}”`,
    },
    whichAddress: 'Which address',
    customAddress: 'Your own choice of columns',
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
    otherAddresses: 'Use another address where this one is blank',
    otherAddressesHint: 'A row without a whole address here uses the next whole one it has.',
    addColumn: 'Add a column',
    addColumnPlaceholder: 'Choose a column',
    removeColumn: (label: string) => `Remove ${label}`,
    nameOrder: 'Name order',
    firstNameFirst: 'First name first: Ann Lee',
    lastNameFirst: 'Last name first: Lee Ann',
    reasons: {
      'same name': 'Same name',
      'similar name': 'Similar name',
      content: 'By its content',
      'as last time': 'As last time',
    } satisfies Record<MatchReason, string>,
    yours: 'Your choice',
    check: 'Please check',
    looksLike: {
      email: 'It looks like email addresses. Is this the right column?',
      zip: 'It looks like ZIP codes. Is this the right column?',
      state: 'It looks like states. Is this the right column?',
      street: 'It looks like street addresses. Is this the right column?',
      fullName: 'It looks like whole names. Choose the part of it that is meant.',
    } satisfies Record<WrongLook, string>,
    unlike: (field: string) =>
      `Hardly any of it looks like what belongs in “${field}”. Is this the right column?`,
    filled: (share: number) => `${f.percent(share)} filled`,
    blank: (n: number) =>
      n === 0 ? 'No row is blank' : f.counted(n, { one: 'row is blank', other: 'rows are blank' }),
    repaired: (before: string) => `repaired, in your file: ${before}`,
    matchedAsLastTime: 'Matched as last time',
    matchAnew: 'Match anew',
    matchAsLastTime: 'Match as last time',
    chooseColumn: 'Choose the column that has this.',
    noSamples: 'Nothing to show: this column is blank in the first rows.',
    preview: 'Preview',
    previewHint: 'Your rows as they are in the file. Marked columns are sent.',
    someColumns: (n: number, of: number) => `${f.count(n)} of ${f.count(of)} columns shown`,
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
      'Emails are found by a person’s name and postal address, so a row without these cannot be sent. If your list has them under another name, choose that column below.',
    pleaseCheck: (fields: readonly string[]) => `Ready. Please check: ${f.list(fields)}`,
    fewSendable: (n: number, of: number) =>
      `Check the columns: only ${f.count(n)} of ${rows(of)} we looked at can be sent.`,
    allStay: 'Every row already has an email and is left out, so nothing would be sent.',
    allSet: 'All set',
    allSetText: (n: number) =>
      `${f.counted(n, { one: 'field is', other: 'fields are' })} matched. Nothing is sent before you submit.`,
    reading: 'Reading your list',
    readingText: (read: number, soFar: number) => `${f.wholePercent(read)} · ${rows(soFar)} so far`,
    readingWait: 'Still reading. We go on by ourselves as soon as every row is read.',
    cancelReading: 'Cancel reading',
    readingCalm: 'You can match columns while the rest is read.',
    planning: 'Checking every row',
    planningText: (share: number) => f.wholePercent(share),
    continue: 'Continue',
    continueHint: 'Press Enter to continue',
    email: 'Rows that already have an email',
    emailWhat: 'What to do with them',
    emailColumns: 'Your list’s own email columns',
    emailNone: (labels: readonly string[]) =>
      `No row has an email yet (in ${quoted(labels)}), so we send all rows.`,
    emailEverySent: (labels: readonly string[]) =>
      `Every row already has an email (in ${quoted(labels)}), so we send all rows. Found emails go to a new column; your own stay as they are.`,
    emailEveryStays: (labels: readonly string[]) =>
      `Every row already has an email (in ${quoted(labels)}), so all rows stay here: nothing is sent or billed.`,
    emailUnchecked: (have: number) =>
      `No column is checked, so ${f.counted(have, { one: 'row that already has an email', other: 'rows that already have an email' })} will be sent and billed too. Check a column to leave them out.`,
    emailSome: (labels: readonly string[], have: number, lack: number) =>
      `${f.counted(have, { one: 'row has', other: 'rows have' })} an email (in ${quoted(labels)}), and ${f.counted(lack, { one: 'row has', other: 'rows have' })} none. Your own emails stay as they are.`,
    leaveOut: 'Leave them out',
    leaveOutHint: 'Only rows without an email are sent and billed.',
    sendThem: 'Send them too',
    sendThemHint: 'To find other or newer emails for everyone.',
    readAs: (encoding: Encoding, delimiter: Delimiter, header: number) =>
      `Read as ${ENCODINGS[encoding]}, ${DELIMITERS[delimiter]} between cells, ${
        header === 0 ? 'no header' : `header in row ${f.count(header)}`
      }`,
    change: 'Change how it is read',
    readFromSheet: (sheet: string, header: number) =>
      `Read from the sheet “${sheet}”, ${header === 0 ? 'no header' : `header in row ${f.count(header)}`}`,
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
    changeHint: 'If letters or columns look wrong in the preview, try another choice here.',
    encoding: 'Character set',
    delimiter: 'Between cells',
    quoting: 'Quotation marks',
    quotings: QUOTINGS,
    headerRow: 'Header',
    noHeader: 'No header: rows begin at once',
    headerIn: (row: number) => `In row ${f.count(row)}`,
    encodings: ENCODINGS,
    delimiters: DELIMITERS,
    notices: 'Worth knowing',
    notice(notice: ListNotice): string {
      switch (notice.kind) {
        case 'encoding guessed':
          return `This file doesn’t say how its accents are stored. We read it as ${ENCODINGS[notice.to]}, which gives ${quoted(notice.samples)}. If that looks wrong, choose another character set below.`;
        case 'encoding changed':
          return `Row ${f.count(notice.rowNumber)} has letters that aren’t UTF-8, so we read the file as ${ENCODINGS[notice.to]}, which gives ${quoted(notice.samples)}. If that looks wrong, choose another character set below.`;
        case 'fixed width':
          return 'The columns of this file are lined up with spaces, so we can’t tell them apart. Open it in Excel with Data → From Text/CSV, choose “Fixed Width” as the delimiter, save the sheet as CSV and choose that file here.';
        case 'blank header names':
          return `${f.counted(notice.columns.length, { one: 'column has', other: 'columns have' })} no name in the header. ${f.plural(notice.columns.length, { one: 'It is kept as it is', other: 'They are kept as they are' })}.`;
        case 'repeated header names':
          return `Several columns are called ${quoted(notice.names)}. They are told apart here by a number and kept as they are.`;
        case 'one column':
          return 'Only one column was found. If your list has several, choose what stands between cells.';
        case 'broken characters':
          return `Row ${f.count(notice.rowNumber)} has a letter that is broken in the file, and is shown as “\ufffd”. Check that row; if there are many of them, try another character set below.`;
        case 'binary data':
          return `Row ${f.count(notice.rowNumber)} has something in it that is no text. Look at the preview there; the file may be damaged.`;
        case 'unclosed quote':
          return `Row ${f.count(notice.rowNumber)} opens a quotation mark that is never closed. It was read as an ordinary character; check that row.`;
        case 'rows run together':
          return `Row ${f.count(notice.rowNumber)} has a quotation mark out of place, and rows below may have run together in it. Check that row; if it is wrong, remove the mark from the file and choose it again.`;
      }
    },
    short: (count: RowCount) =>
      `${f.counted(count.count, { one: 'row has', other: 'rows have' })} fewer cells than the header: ${such(count)}. What lacks counts as blank.`,
    long: (count: RowCount) =>
      `${f.counted(count.count, { one: 'row has', other: 'rows have' })} more cells than the header: ${such(count)}. ${f.plural(count.count, { one: 'It is kept', other: 'They are kept' })}.`,
    blankLines: (n: number) =>
      `${f.counted(n, { one: 'blank line is', other: 'blank lines are' })} left out.`,
    linesAbove: (n: number) =>
      `${f.counted(n, { one: 'line', other: 'lines' })} above the header ${f.plural(n, { one: 'is', other: 'are' })} left out.`,
    another: 'Choose another list',
  };
};

export type MatchMessages = ReturnType<typeof match>;
