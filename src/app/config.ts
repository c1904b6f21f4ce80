import * as v from 'valibot';
import { DEFAULT_VERSION } from '../api/calls.ts';
import { DEFAULT_BODY_BYTES, MAX_BODY_BYTES, SMALLEST_SPLIT_BYTES } from '../api/limits.ts';
import type { Config } from '../screens/services.ts';

/** Where the host's settings are, relative to the page. */
const CONFIG_FILE = './config.json';

const DEFAULT_KEEP_DAYS = 30;
/** Ten years: more is a slip. */
const MOST_DAYS = 3_650;

const text = v.pipe(v.string('must be a text'), v.trim(), v.minLength(1, 'must not be empty'));
const colour = v.pipe(text, v.regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #0b7a66'));
const bodyBytes = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(SMALLEST_SPLIT_BYTES, `must be ${SMALLEST_SPLIT_BYTES} or more`),
  v.maxValue(MAX_BODY_BYTES, `must be ${MAX_BODY_BYTES} or less`),
);
const keepDays = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(1, 'must be 1 or more'),
  v.maxValue(MOST_DAYS, `must be ${MOST_DAYS} or less`),
);
const httpUrl = v.pipe(text, v.regex(/^(https?:|mailto:)/i, 'must begin with https: or mailto:'));
const flag = v.boolean('must be true or false');

const brand = v.strictObject({
  name: v.optional(text, 'Append Desk'),
  logo: v.exactOptional(text),
  accent: v.exactOptional(colour),
});

const schema = v.strictObject({
  apiBase: v.optional(
    v.pipe(
      text,
      v.transform((base) => base.replace(/\/+$/, '')),
    ),
    './api',
  ),
  version: v.optional(text, DEFAULT_VERSION),
  brand: v.optional(brand, {}),
  supportUrl: v.exactOptional(httpUrl),
  demo: v.optional(flag, true),
  live: v.optional(flag, true),
  bodyBytes: v.optional(bodyBytes, DEFAULT_BODY_BYTES),
  keepDays: v.optional(keepDays, DEFAULT_KEEP_DAYS),
});

/** The host's settings are missing or wrong; the message says where, for whoever hosts the page. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Parses `config.json`. What is not given has its default; a word that means nothing is an error. */
export function parseConfig(json: string): Config {
  let settings: unknown;
  try {
    settings = JSON.parse(json);
  } catch {
    throw new ConfigError('config.json is not JSON.');
  }
  const parsed = v.safeParse(schema, settings);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue);
  if (where === null) throw new ConfigError('config.json must be one object of settings.');
  throw new ConfigError(
    issue.type === 'strict_object'
      ? `config.json: “${where}” is not a setting.`
      : `config.json: “${where}” ${issue.message}.`,
  );
}

/** Fetches and parses the host's settings. Throws a ConfigError that says what is wrong. */
export async function loadConfig(get: typeof fetch): Promise<Config> {
  let response: Response;
  try {
    response = await get(CONFIG_FILE, { cache: 'no-cache' });
  } catch {
    throw new ConfigError('config.json could not be fetched.');
  }
  if (!response.ok) throw new ConfigError(`config.json could not be fetched (${response.status}).`);
  return parseConfig(await response.text());
}
