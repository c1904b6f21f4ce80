import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadConfig, parseConfig } from './config.ts';

/** Settings with one template: a valid one with `change` applied. */
function templates(change: object): string {
  const right = {
    kind: 'append-desk template',
    version: 1,
    name: 'Donors',
    columns: ['City'],
    matching: { city: { kind: 'column', column: 'City' } },
  };
  return JSON.stringify({ templates: [{ ...right, ...change }] });
}

test('templates are offered as they are', async () => {
  expect((await parseConfig(templates({}))).templates).toMatchObject([{ name: 'Donors' }]);
});

test('what is not set has its default', async () => {
  expect(await parseConfig('{}')).toEqual({
    apiBase: './api',
    version: 'v3',
    brand: { name: 'Append Desk' },
    demo: true,
    live: true,
    bodyBytes: 8_000_000,
    fileBytes: 48_000_000,
    transport: 'batches',
    keepDays: 30,
    reuseDays: 90,
  });
});

test('the shipped settings are right', async () => {
  expect((await parseConfig(readFileSync('public/config.json', 'utf8'))).apiBase).toBe('./api');
});

test.each([
  ['{', 'config.json is not JSON.'],
  ['"./api"', 'config.json: It must be one object of settings.'],
  ['{"apiBase":"javascript:alert(1)"}', '“apiBase” must be a path such as ./api, or a URL'],
  ['{"apiBase":"./api?key=1"}', '“apiBase” must be a path such as ./api, or a URL'],
  ['{"apiBase":""}', '“apiBase” must not be empty.'],
  ['{"version":"v3/../v2"}', '“version” must be as it stands in the API’s paths'],
  ['{"brand":"Ours"}', '“brand” must be an object.'],
  ['{"brand":{"name":7}}', '“brand.name” must be a text.'],
  ['{"brand":{"logo":"https://elsewhere.example/logo.svg"}}', '“brand.logo” must be a file beside'],
  ['{"brand":{"logo":"//elsewhere.example/logo.svg"}}', '“brand.logo” must be a file beside'],
  ['{"brand":{"accent":"teal"}}', '“brand.accent” must be a color such as #0b7a66.'],
  ['{"brand":{"color":"#0b7a66"}}', '“brand.color” is not a setting.'],
  ['{"supportUrl":"javascript:alert(1)"}', '“supportUrl” must begin with'],
  ['{"demo":"no"}', '“demo” must be true or false.'],
  ['{"demo":false,"live":false}', '“live” cannot be false where “demo” is false too.'],
  ['{"bodyBytes":20000000}', '“bodyBytes” must be 10000000 or less.'],
  ['{"fileBytes":50000001}', '“fileBytes” must be 50000000 or less.'],
  ['{"transport":"files"}', '“transport” must be "batches" or "batch files".'],
  ['{"price":{"currency":"$"}}', '“price.currency” must be a code such as USD.'],
  ['{"price":{"currency":"USD"}}', '“price” must have a price above 0.'],
  ['{"price":{"currency":"USD","perMatch":-1}}', '“price.perMatch” must be 0 or more.'],
  ['{"templates":{}}', '“templates” must be an array.'],
  ['{"templates":[1]}', '“templates.0” must be a template: an object whose “kind” is'],
  [templates({ version: 2 }), '“templates.0.version” must be 1: later versions need a newer page.'],
  [templates({ name: '' }), '“templates.0.name” must not be empty.'],
  [templates({ rows: [] }), '“templates.0.rows” is not a setting.'],
  [templates({ columns: undefined }), '“templates.0.columns” is missing.'],
  [
    templates({ matching: { city: { kind: 'column', column: 'Town' } } }),
    '“templates.0.matching.city” uses “Town”, which is not in “templates.0.columns”.',
  ],
  ['{"keepDays":0}', '“keepDays” must be 1 or more.'],
  ['{"apibase":"./api"}', '“apibase” is not a setting.'],
  ['{"demo":1,"live":1}', '“demo” must be true or false. “live” must be true or false.'],
])('%s is told as wrong', async (json, says) => {
  await expect(parseConfig(json)).rejects.toThrow(says);
});

test.each(['./api', '/api', 'api', '../api/', 'https://desk.example/api'])(
  'calls may go to %s',
  async (apiBase) => {
    expect((await parseConfig(JSON.stringify({ apiBase }))).apiBase).toBe(
      apiBase.replace(/\/$/, ''),
    );
  },
);

const missing = () => Promise.resolve(new Response('', { status: 404 }));
const offline = () => Promise.reject(new TypeError('Failed to fetch'));

test('a missing file is told', async () => {
  await expect(loadConfig(missing())).rejects.toThrow(/could not be fetched \(404\)/);
  await expect(loadConfig(offline())).rejects.toThrow(/could not be fetched\./);
});
