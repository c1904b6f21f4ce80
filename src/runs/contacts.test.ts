import { expect, test } from 'vitest';
import { engineWith, textFile } from '../lists/testing/engine.ts';
import { Contacts, type LoadHostList } from './contacts.ts';

/** A host whose list has this email and this version tag. */
function host(email: string, tag: string): LoadHostList {
  return (known) => Promise.resolve(known === tag ? undefined : { file: textFile(email), tag });
}

test('the host’s list is read again only when it changed', async () => {
  const engine = engineWith();
  const first = new Contacts(engine, host('a@example.com', 'v1'));
  expect(await first.current()).toMatchObject({ version: 1, host: { sha256: 1 }, hostTag: 'v1' });
  expect(await first.current()).toMatchObject({ version: 1 });
  const next = new Contacts(engine, host('b@example.com', 'v2'));
  const [one, other] = await Promise.all([next.current(), next.current()]);
  expect(one).toMatchObject({ version: 2, host: { sha256: 1 }, hostTag: 'v2' });
  expect(other).toEqual(one);
});

test('a host’s list that cannot be loaded or read is an error, and the one before stays', async () => {
  const engine = engineWith();
  await new Contacts(engine, host('a@example.com', 'v1')).current();
  const offline = new Contacts(engine, () => Promise.reject(new Error('offline')));
  await expect(offline.current()).rejects.toThrow('host list missing');
  const broken = new Contacts(engine, host('', 'v2'));
  await expect(broken.current()).rejects.toThrow('host list missing');
  expect(await offline.list()).toMatchObject({ version: 1, host: { sha256: 1 } });
});

test('a list that the host provides no longer does not hold any more', async () => {
  const engine = engineWith();
  await new Contacts(engine, host('a@example.com', 'v1')).current();
  const without = new Contacts(engine, undefined);
  expect(await without.current()).toMatchObject({ version: 2, host: { sha256: 0 } });
  expect(await without.current()).toMatchObject({ version: 2 });
});

test('no result is given as it comes where somebody is on the list, the host’s not loaded yet included', async () => {
  await new Contacts(engineWith(), undefined).refuseRawResults();
  const withHost = new Contacts(engineWith(), host('a@example.com', 'v1'));
  await expect(withHost.refuseRawResults()).rejects.toThrow('raw result');
  const offline = new Contacts(engineWith(), () => Promise.reject(new Error('offline')));
  await expect(offline.refuseRawResults()).rejects.toThrow('host list missing');
});
