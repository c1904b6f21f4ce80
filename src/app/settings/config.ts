import * as v from 'valibot';
import { DEFAULT_VERSION, isId } from '../../api/calls.ts';
import {
  DEFAULT_BODY_BYTES,
  DEFAULT_FILE_BYTES,
  MAX_BODY_BYTES,
  MAX_FILE_BYTES,
  SMALLEST_SPLIT_BYTES,
} from '../../api/limits.ts';
import type { Config } from '../../features/page/services.ts';
import { parseUrl } from '../../features/page/parseUrl.ts';

const DEFAULT_KEEP_DAYS = 30;
const DEFAULT_REUSE_DAYS = 90;
/** Ten years. A larger number is a mistake. */
const MOST_DAYS = 3_650;

const text = v.pipe(v.string('must be a text'), v.trim(), v.minLength(1, 'must not be empty'));
const color = v.pipe(text, v.regex(/^#[0-9a-f]{6}$/i, 'must be a color such as #0b7a66'));
const bytesUpTo = (most: number) =>
  v.pipe(
    v.number('must be a number'),
    v.integer('must be a whole number'),
    v.minValue(SMALLEST_SPLIT_BYTES, `must be ${SMALLEST_SPLIT_BYTES} or more`),
    v.maxValue(most, `must be ${most} or less`),
  );
const transport = v.picklist(['batches', 'batch files'], 'must be "batches" or "batch files"');
const days = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(1, 'must be 1 or more'),
  v.maxValue(MOST_DAYS, `must be ${MOST_DAYS} or less`),
);
const link = v.pipe(
  text,
  v.regex(/^(https?:|mailto:)/i, 'must begin with https:, http: or mailto:'),
);
const flag = v.boolean('must be true or false');
const apiBase = v.pipe(
  text,
  v.check(isBase, 'must be a path such as ./api, or a URL, and end there'),
  v.transform((base) => base.replace(/\/+$/, '')),
);
const version = v.pipe(text, v.check(isId, 'must be as it stands in the API’s paths, such as v3'));
// The content security policy blocks pictures and data from other origins.
const fileLike = (example: string) =>
  v.pipe(
    text,
    v.regex(/^(?![a-z][a-z\d+.-]*:|\/\/)/i, `must be a file beside index.html, such as ${example}`),
  );
const logo = fileLike('./logo.svg');
const beside = fileLike('./do-not-contact.csv');

const brand = v.strictObject(
  {
    name: v.optional(text, 'Append Desk'),
    logo: v.exactOptional(logo),
    accent: v.exactOptional(color),
  },
  'must be an object',
);

const unitPrice = v.pipe(v.number('must be a number'), v.minValue(0, 'must be 0 or more'));
const price = v.pipe(
  v.strictObject(
    {
      currency: v.pipe(text, v.regex(/^[A-Z]{3}$/, 'must be a code such as USD')),
      perRecord: v.optional(unitPrice, 0),
      perMatch: v.optional(unitPrice, 0),
    },
    'must be an object',
  ),
  v.check(({ perRecord, perMatch }) => perRecord + perMatch > 0, 'must have a price above 0'),
);

const schema = v.pipe(
  v.strictObject({
    apiBase: v.optional(apiBase, './api'),
    version: v.optional(version, DEFAULT_VERSION),
    brand: v.optional(brand, {}),
    supportUrl: v.exactOptional(link),
    demo: v.optional(flag, true),
    live: v.optional(flag, true),
    bodyBytes: v.optional(bytesUpTo(MAX_BODY_BYTES), DEFAULT_BODY_BYTES),
    fileBytes: v.optional(bytesUpTo(MAX_FILE_BYTES), DEFAULT_FILE_BYTES),
    transport: v.optional(transport, 'batches'),
    keepDays: v.optional(days, DEFAULT_KEEP_DAYS),
    reuseDays: v.optional(days, DEFAULT_REUSE_DAYS),
    price: v.exactOptional(price),
    doNotContact: v.exactOptional(beside),
    templates: v.exactOptional(v.array(v.unknown(), 'must be an array')),
  }),
  v.forward(
    v.check(({ demo, live }) => demo || live, 'cannot be false where “demo” is false too'),
    ['live'],
  ),
);

/** Whether paths of calls can be appended to this base. */
function isBase(base: string): boolean {
  const url = parseUrl(base, 'https://page.invalid');
  return url !== undefined && /^https?:$/.test(url.protocol) && !/[?#]/.test(base);
}

/** The host's settings are missing or wrong; the message says where, for whoever hosts the page. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Parses `config.json`. Missing settings have their defaults; unknown ones are an error. */
export async function parseConfig(json: string): Promise<Config> {
  let settings: unknown;
  try {
    settings = JSON.parse(json);
  } catch {
    throw new ConfigError('config.json is not JSON.');
  }
  const parsed = v.safeParse(schema, settings);
  if (!parsed.success) throw wrong(parsed.issues.map(mistake));
  const { templates: values, ...config } = parsed.output;
  if (!values) return config;
  // Few hosts offer templates, so the code that reads them loads only when needed.
  const { readConfigTemplates } = await import('./configTemplates.ts');
  const { templates, mistakes } = readConfigTemplates(values);
  if (mistakes.length > 0) throw wrong(mistakes);
  return { ...config, templates };
}

function wrong(mistakes: readonly string[]): ConfigError {
  return new ConfigError(`config.json: ${mistakes.join(' ')}`);
}

function mistake(issue: v.InferIssue<typeof schema>): string {
  const where = v.getDotPath(issue);
  if (where === null) return 'It must be one object of settings.';
  return issue.expected === 'never'
    ? `“${where}” is not a setting.`
    : `“${where}” ${issue.message}.`;
}

/** Parses the host's settings as they were fetched. Throws a ConfigError that says what is wrong. */
export async function loadConfig(fetched: Promise<Response>): Promise<Config> {
  let response: Response;
  try {
    response = await fetched;
  } catch {
    throw new ConfigError('config.json could not be fetched.');
  }
  if (!response.ok) throw new ConfigError(`config.json could not be fetched (${response.status}).`);
  return parseConfig(await response.text());
}
