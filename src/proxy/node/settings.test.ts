import { expect, test } from 'vitest';
import { SettingsError } from '../settings.ts';
import { readSettings } from './settings.ts';

test('without any, it serves this computer alone and calls the API', () => {
  const { apiOrigin, dataDir, ...rest } = readSettings({});
  expect(rest).toEqual({
    port: 8787,
    host: '127.0.0.1',
    allowedOrigins: [],
    maxConcurrent: 256,
    rateLimit: undefined,
    behindProxy: false,
    outboundProxy: undefined,
    uploadHosts: { names: ['api.thedatagroup.com', '*.amazonaws.com'], origins: [] },
  });
  expect(apiOrigin.href).toBe('https://api.thedatagroup.com/');
  expect(dataDir).toBe(`${process.cwd()}/.data`);
});

test.each([
  ['PORT', '80a'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['API_ORIGIN', 'api.example.com'],
  ['API_ORIGIN', 'ftp://api.example.com'],
  ['API_ORIGIN', 'https://api.example.com/v3'],
  ['API_ORIGIN', 'https://user:pass@api.example.com'],
  ['API_ORIGIN', 'https://api.example.com?x'],
  ['ALLOWED_ORIGINS', 'https://a.example,*'],
  ['UPLOAD_HOSTS', '*'],
  ['UPLOAD_HOSTS', '*.com/'],
  ['UPLOAD_HOSTS', '127.0.0.1'],
  ['UPLOAD_HOSTS', 'files.example.com:8443'],
  ['UPLOAD_HOSTS', 'https://user@files.example.com'],
  ['RATE_LIMIT', '0'],
  ['MAX_CONCURRENT', '0'],
  ['BEHIND_PROXY', 'yes'],
  ['HTTPS_PROXY', 'proxy.example:3128'],
  ['PUBLIC_URL', 'http://desk.example'],
  ['PUBLIC_URL', 'desk.example'],
  ['PUBLIC_URL', 'https://desk.example/?x'],
  ['PUBLIC_URL', 'https://user:pass@desk.example'],
  ['ATTEMPTS_URL', 'mysql://db.example/a'],
  ['ATTEMPTS_URL', 'db.example'],
])('%s=%s is said to be wrong', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(SettingsError);
  expect(() => readSettings({ [name]: value })).toThrow(name);
});

test.each(['https://desk.example/a', 'https://desk.example/a/', 'https://desk.example/a//'])(
  'PUBLIC_URL=%s ends in one slash',
  (url) => {
    expect(readSettings({ PUBLIC_URL: url }).publicUrl).toBe('https://desk.example/a/');
  },
);

test('empty is as good as absent', () => {
  expect(readSettings({ PORT: '', RATE_LIMIT: ' ' })).toMatchObject({ port: 8787 });
});

test.each([
  [{}, 'http://proxy.example:3128/'],
  [{ NO_PROXY: 'other.example, .thedatagroup.com' }, undefined],
  [{ NO_PROXY: '*' }, undefined],
  [{ NO_PROXY: 'group.com' }, 'http://proxy.example:3128/'],
  [{ API_ORIGIN: 'http://localhost:1' }, undefined],
])('with HTTPS_PROXY and %j the way leads through %s', (env, proxy) => {
  const settings = readSettings({ HTTPS_PROXY: 'http://proxy.example:3128', ...env });
  expect(settings.outboundProxy?.href).toBe(proxy);
});

test('records may be uploaded to hosts, hosts below a name, and origins', () => {
  const env = { UPLOAD_HOSTS: 'Files.example.com, *.example.net http://127.0.0.1:8788' };
  expect(readSettings(env).uploadHosts).toEqual({
    names: ['files.example.com', '*.example.net'],
    origins: ['http://127.0.0.1:8788'],
  });
});

test.each([
  ['HTTPS_PROXY', 'socks://user:PLANTED@proxy.example'],
  ['API_ORIGIN', 'https://user:PLANTED@api.example.com'],
  ['ALLOWED_ORIGINS', 'https://user:PLANTED@a.example'],
  ['UPLOAD_HOSTS', 'https://user:PLANTED@files.example.com'],
  ['PUBLIC_URL', 'https://user:PLANTED@desk.example'],
  ['ATTEMPTS_URL', 'mysql://user:PLANTED@db.example/a'],
])('what is wrong with %s is said without its password', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^(?!.*PLANTED).*${name}`));
});
