/*
 * What systems and people write where there is nothing. Gathered from the null markers of MySQL (`\N`),
 * PostgreSQL, R (`NA`), pandas (`NaN`, `None`) and Google Analytics (`(not set)`), from the error values
 * of Excel and Google Sheets, and from exports of customer databases.
 */

/** In lower case; in files also in capitals or with the first letter capital. */
export const FILLERS: readonly string[] = [
  'n/a',
  'n\\a',
  'n.a.',
  'n.a',
  'n/d',
  's/d',
  's/n',
  'none',
  'unknown',
  'unk',
  'undefined',
  'unspecified',
  'unavailable',
  'unlisted',
  'tbd',
  'tba',
  'empty',
  'missing',
  'idem',
  'declined',
  'withheld',
  'redacted',
  'none given',
  'none provided',
  'not applicable',
  'not available',
  'not found',
  'not given',
  'not known',
  'not listed',
  'not on file',
  'not provided',
  'not set',
  'not specified',
  'no address',
  'no city',
  'no data',
  'no email',
  'no e-mail',
  'no match',
  'no last name',
  'no first name',
  'no name',
  'no state',
  'no value',
  'no zip',
  'see above',
  'same as above',
  'desconocido',
  'desconocida',
  'ninguno',
  'ninguna',
];

/** Exactly so: with another case people are called `Null`, `Nan`, `Blank`, and `Ditto`. */
export const EXACT_FILLERS: readonly string[] = [
  'null',
  'NULL',
  'nan',
  'NaN',
  'nil',
  'NIL',
  'blank',
  'ditto',
  '\\N',
  '\\n',
];

/** Fillers anywhere but in names, where they are names: Korean `Na`, `Same`, `Nan`. In lower case. */
export const FILLERS_BUT_FOR_NAMES: readonly string[] = [
  'na',
  'nan',
  'null',
  'blank',
  'same',
  'ditto',
];

/** Inside brackets or between dashes, such as `(blank)`, `<null>` and `-- None --`, whatever the case. */
export const BRACKETED_FILLERS: readonly string[] = ['null', 'blank', 'nan', 'na', 'same'];

/** Error values of spreadsheets without an exclamation or question mark at the end, in English, German and Spanish. */
export const ERROR_VALUES: readonly string[] = ['#N/A', '#NA', '#N/D', '#NV', '#GETTING_DATA'];
