import * as v from 'valibot';
import { MAX_NOTIFICATION_URL } from '../../api/limits.ts';
import { RECORD_FIELDS } from '../../api/record.ts';
import { DEFAULT_REUSE, type AnswersToReuse } from '../../lists/types/earlier.ts';
import type { NotSentReason, RepairKind } from '../../lists/types/plan.ts';

/** Marks a JSON file, and an entry of `config.json`, as a template. */
export const TEMPLATE_KIND = 'append-desk template';

/** Version of the format that this page writes, and the latest one that it reads. */
export const TEMPLATE_VERSION = 1;

/** Maximum length of a template's name, in characters. */
export const MAX_TEMPLATE_NAME = 80;

const MOST_COLUMNS = 16_384;
const MAX_AMOUNT = 1_000_000_000;

const REPAIRS = Object.keys({
  'garbled characters fixed': true,
  'HTML entities decoded': true,
  'accents composed': true,
  'full-width characters replaced': true,
  'spaces trimmed': true,
  'invisible characters removed': true,
  'stray quotes removed': true,
  'stray commas removed': true,
  'placeholder left out': true,
  'symbols removed': true,
  'ZIP padded': true,
  'ZIP+4 shortened': true,
  'ZIP from number': true,
  'ZIP from text': true,
  'ZIP left out': true,
  'state abbreviated': true,
  'name cleaned': true,
  'full name split': true,
  'other address used': true,
  'place moved': true,
} satisfies Record<RepairKind, true>) as RepairKind[];

/** Reasons that the user can overrule at review. */
const OVERRIDABLE = [
  'not a person',
  'no one named',
  'outside the United States',
] as const satisfies readonly NotSentReason[];

/** The name of a column as the page shows it: unique in a list, `Column 3` where the header is blank. */
const column = v.pipe(v.string('must be text'), v.minLength(1, 'must not be empty'));
const flag = v.boolean('must be true or false');
const oneOf = <const O extends readonly string[]>(options: O) =>
  v.picklist(options, `must be one of ${options.map((option) => `“${option}”`).join(', ')}`);
const list = <S extends v.GenericSchema>(item: S) => v.array(item, 'must be an array');

const source = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('column'), column }),
    v.strictObject({
      kind: v.picklist(['first of full name', 'last of full name']),
      column,
      lastFirst: v.exactOptional(flag),
    }),
    v.strictObject({
      kind: v.literal('joined'),
      columns: v.pipe(list(column), v.minLength(1, 'must not be empty')),
      /** The designator of each column, such as `Apt`. Empty if a column has none. */
      designators: v.exactOptional(list(v.string('must be text'))),
    }),
    v.strictObject({
      kind: v.literal('part of address'),
      columns: v.pipe(list(column), v.minLength(1, 'must not be empty')),
      part: oneOf(['street', 'city', 'state', 'zip']),
    }),
    v.strictObject({
      kind: v.literal('part of place'),
      column,
      part: oneOf(['city', 'state', 'zip']),
    }),
  ],
  'must be a source that this page knows',
);

const matching = v.strictObject(
  Object.fromEntries(RECORD_FIELDS.map((field) => [field, v.exactOptional(source)])) as Record<
    (typeof RECORD_FIELDS)[number],
    v.ExactOptionalSchema<typeof source, undefined>
  >,
  'must be an object',
);

const answersToReuse = oneOf([
  'recent',
  'all',
  'none',
] as const satisfies readonly AnswersToReuse[]);

/** How people who were in earlier lists are treated. */
const reuse = v.strictObject(
  {
    matched: v.optional(answersToReuse, DEFAULT_REUSE.matched),
    noMatch: v.optional(answersToReuse, DEFAULT_REUSE.noMatch),
    onlyNew: v.optional(flag, false),
  },
  'must be an object',
);

const checks = v.strictObject(
  {
    rowsWithEmail: v.optional(oneOf(['auto', 'send', 'leave out']), 'auto'),
    emailColumns: v.optional(list(column), []),
    countryColumn: v.exactOptional(column),
    otherAddresses: v.optional(flag, true),
    sendAnyway: v.optional(list(oneOf(OVERRIDABLE)), []),
    without: v.optional(list(oneOf(REPAIRS)), []),
    reuse: v.exactOptional(reuse),
  },
  'must be an object',
);

const limit = v.strictObject(
  {
    amount: v.pipe(
      v.number('must be a number'),
      v.gtValue(0, 'must be above 0'),
      v.maxValue(MAX_AMOUNT, `must be ${MAX_AMOUNT} or less`),
    ),
    /** ISO 4217; without one, the amount is in records. */
    currency: v.exactOptional(
      v.pipe(v.string('must be text'), v.regex(/^[A-Z]{3}$/, 'must be a code such as USD')),
    ),
  },
  'must be an object',
);

const notification = v.strictObject(
  {
    url: v.pipe(
      v.string('must be text'),
      v.maxLength(MAX_NOTIFICATION_URL, 'is too long'),
      v.check(isPlainUrl, 'must start with https:// and have no password and nothing after “?”'),
    ),
    method: v.optional(oneOf(['GET', 'POST']), 'POST'),
  },
  'must be an object',
);

const submit = v.strictObject(
  {
    trial: v.optional(flag, false),
    limit: v.exactOptional(limit),
    notification: v.exactOptional(notification),
    outputFormat: v.exactOptional(oneOf(['JSON'])),
  },
  'must be an object',
);

const file = v.strictObject(
  {
    type: v.optional(oneOf(['csv', 'excel']), 'csv'),
    added: v.optional(oneOf(['both', 'email', 'status']), 'both'),
    delimiter: v.optional(oneOf(['own', ',']), 'own'),
    excelSafe: v.optional(flag, false),
    fill: v.optional(flag, false),
  },
  'must be an object',
);

export const templateSchema = v.strictObject({
  kind: v.literal(TEMPLATE_KIND),
  version: v.literal(TEMPLATE_VERSION),
  name: v.pipe(
    v.string('must be text'),
    v.trim(),
    v.minLength(1, 'must not be empty'),
    v.maxLength(MAX_TEMPLATE_NAME, `must have ${MAX_TEMPLATE_NAME} characters or fewer`),
  ),
  columns: v.pipe(
    list(column),
    v.minLength(1, 'must not be empty'),
    v.maxLength(MOST_COLUMNS, 'has too many columns'),
    v.check((names) => new Set(names).size === names.length, 'must not name a column twice'),
  ),
  matching,
  checks: v.optional(checks, {}),
  submit: v.optional(submit, {}),
  file: v.optional(file, {}),
});

/**
 * How lists with certain columns are matched, checked, sent and downloaded. Refers to columns by name. Contains no
 * row data, no credentials and no job name.
 */
export type Template = v.InferOutput<typeof templateSchema>;

/** A field's source, by the names of columns. */
export type NamedSource = v.InferOutput<typeof source>;

/** Whether a notification URL can be kept: user name, password and query may be credentials. */
export function isPlainUrl(text: string): boolean {
  try {
    const { protocol, username, password, search, hash } = new URL(text);
    return protocol === 'https:' && username + password + search + hash === '';
  } catch {
    return false;
  }
}
