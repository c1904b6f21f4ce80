import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadConfig, parseConfig } from './config.ts';

test('what is not set has its default', () => {
  expect(parseConfig('{}')).toEqual({
    apiBase: './api',
    version: 'v3',
    brand: { name: 'Append Desk' },
    demo: true,
    live: true,
    bodyBytes: 8_000_000,
    keepDays: 30,
  });
});

test('the shipped settings are right', () => {
  expect(parseConfig(readFileSync('public/config.json', 'utf8')).apiBase).toBe('./api');
});

test.each([
  ['{', /not JSON/],
  ['"./api"', /one object of settings/],
  ['{"bodyBytes":20000000}', /“bodyBytes” must be 10000000 or less/],
  ['{"keepDays":0}', /“keepDays” must be 1 or more/],
  ['{"brand":{"accent":"teal"}}', /“brand\.accent” must be a colour/],
  ['{"supportUrl":"javascript:alert(1)"}', /“supportUrl” must begin with/],
  ['{"apibase":"./api"}', /“apibase” is not a setting/],
])('%s is told as wrong', (json, says) => {
  expect(() => parseConfig(json)).toThrow(says);
});

const missing = () => Promise.resolve(new Response('', { status: 404 }));
const offline = () => Promise.reject(new TypeError('Failed to fetch'));

test('a missing file is told', async () => {
  await expect(loadConfig(missing)).rejects.toThrow(/could not be fetched \(404\)/);
  await expect(loadConfig(offline)).rejects.toThrow(/could not be fetched\./);
});
