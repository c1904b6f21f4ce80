import * as v from 'valibot';
import { MAX_FILE_BYTES } from '../../api/limits.ts';
import { RECORD_FIELDS } from '../../api/record.ts';
import type { Format } from '../../lists/types/format.ts';
import {
  ADDRESS_PLACES,
  type FieldSource,
  type ListAddress,
  type Matching,
} from '../../lists/types/matching.ts';
import type { NotSentReason, PlanOptions, RepairKind } from '../../lists/types/plan.ts';

const DELIMITERS = [',', ';', '\t', '|', '^', '~', ':', '\x1f'] as const;

/** A count or a position. */
export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const columns = v.array(whole);

export const format: v.GenericSchema<Format> = v.object({
  encoding: v.picklist([
    'utf-8',
    'utf-16le',
    'utf-16be',
    'windows-1252',
    'macintosh',
    'ibm437',
    'ibm850',
    'windows-1250',
    'windows-1251',
  ]),
  delimiter: v.picklist(DELIMITERS),
  headerLine: whole,
  subheaders: v.exactOptional(whole),
  quoting: v.exactOptional(v.picklist(['doubled', 'backslash', 'spaced', 'whole line'])),
  file: v.exactOptional(whole),
  sheet: v.exactOptional(whole),
  withoutHidden: v.exactOptional(v.boolean()),
});

const source: v.GenericSchema<FieldSource> = v.variant('kind', [
  v.object({ kind: v.literal('column'), column: whole }),
  v.object({
    kind: v.picklist(['first of full name', 'last of full name']),
    column: whole,
    lastFirst: v.exactOptional(v.boolean()),
  }),
  v.object({
    kind: v.literal('joined'),
    columns,
    designators: v.exactOptional(v.record(v.pipe(v.string(), v.digits()), v.string())),
  }),
  v.object({
    kind: v.literal('part of address'),
    columns,
    part: v.picklist(['street', 'city', 'state', 'zip']),
  }),
  v.object({
    kind: v.literal('part of place'),
    column: whole,
    part: v.picklist(['city', 'state', 'zip']),
  }),
]);

const fields = Object.fromEntries(
  RECORD_FIELDS.map((field) => [field, v.exactOptional(source)]),
) as Record<(typeof RECORD_FIELDS)[number], v.ExactOptionalSchema<typeof source, undefined>>;

export const matching: v.GenericSchema<Matching> = v.object(fields);

const { first_name, last_name, address_1, city, state, zipcode } = fields;

const address: v.GenericSchema<ListAddress> = v.object({
  place: v.picklist(ADDRESS_PLACES),
  index: whole,
  fields: v.object({ address_1, city, state, zipcode }),
  countryColumn: v.exactOptional(whole),
  names: v.exactOptional(v.object({ first_name, last_name })),
});

/** Accepts unknown kinds: reasons and repairs of later versions change the plan, and comparing plans detects that. */
const kinds = <K extends string>() => v.array(v.custom<K>((kind) => typeof kind === 'string'));

const answers = v.picklist(['recent', 'all', 'none']);

/** All plan options. A missing option would change the plan. */
const choices = {
  rowsWithEmail: v.picklist(['auto', 'send', 'leave out']),
  emailColumns: v.exactOptional(columns),
  personColumns: v.exactOptional(columns),
  countryColumn: v.exactOptional(whole),
  otherAddresses: v.exactOptional(v.array(address)),
  sendAnyway: v.exactOptional(kinds<NotSentReason>()),
  without: v.exactOptional(kinds<RepairKind>()),
  reuse: v.exactOptional(
    v.object({ matched: answers, noMatch: answers, onlyNew: v.exactOptional(v.boolean()) }),
  ),
  bodyBytes: v.pipe(v.number(), v.minValue(1_000_000), v.maxValue(MAX_FILE_BYTES)),
} satisfies Record<
  keyof PlanOptions,
  v.GenericSchema | v.ExactOptionalSchema<v.GenericSchema, undefined>
>;

export const planOptions: v.GenericSchema<PlanOptions> = v.object(choices);
