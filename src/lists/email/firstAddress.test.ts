import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAddress } from './isAddress.ts';
import { firstAddress, hasAddress } from './firstAddress.ts';

test.each([
  'a@example.com',
  'a.b+c@ex-ample.co.uk',
  "sean.o'brien@example.com",
  "!#$%&'*+/=?^_`{|}~-@example.com",
  '=a@example.com',
  'r&d@example.com',
  'zoë@example.org',
  'δοκιμή@παράδειγμα.δοκιμή',
  '用户@例子.公司',
  'a@xn--bcher-kva.example',
  'a@example.xn--p1ai',
  'a@b.co',
  'A_B@EXAMPLE.COM',
  'x@my_host.example.com',
  `${'a'.repeat(64)}@example.com`,
])('%s is an address', (text) => {
  expect(isAddress(text)).toBe(true);
  expect(firstAddress(text)).toBe(text);
  expect(hasAddress(text)).toBe(true);
});

test.each([
  '',
  'none',
  'no email',
  'declined',
  'N/A',
  '@handle',
  'tess@example',
  'n@n.n',
  'a@b.123',
  '.a@example.com',
  'a..b@example.com',
  'a@-example.com',
  'a@example..com',
  'a@b@example.com',
  'a b@',
  '"a b"@example.com',
  `${'a'.repeat(65)}@example.com`,
  `a@${'b'.repeat(64)}.com`,
  `a@${'b.'.repeat(130)}com`,
])('%j has no address', (text) => {
  expect(isAddress(text)).toBe(false);
  expect(hasAddress(text)).toBe(false);
  expect(firstAddress(text)).toBeUndefined();
});

test.each([
  ['a@x.co; b@x.co', 'a@x.co'],
  ['a@x.co,b@x.co', 'a@x.co'],
  ['a@x.co b@x.co', 'a@x.co'],
  ['a@x.co / b@x.co', 'a@x.co'],
  ['a@x.co|b@x.co', 'a@x.co'],
  ['a@x; b@x.co', 'b@x.co'],
  ['none, b@x.co', 'b@x.co'],
  ['Di <d@x.co>', 'd@x.co'],
  ['"Doe, Di" <d@x.co>', 'd@x.co'],
  ['<d@x.co>', 'd@x.co'],
  ['(d@x.co)', 'd@x.co'],
  ['"d@x.co"', 'd@x.co'],
  ["'d@x.co'", 'd@x.co'],
  ['“d@x.co”', 'd@x.co'],
  ["Di <sean.o'brien@x.co>", "sean.o'brien@x.co"],
  ["sean.o'brien@x.co; b@x.co", "sean.o'brien@x.co"],
  ['sean.o&#39;brien@x.co', "sean.o'brien@x.co"],
  ['mailto:d@x.co', 'd@x.co'],
  ['MAILTO:d@x.co?subject=Hi', 'd@x.co'],
  ['=HYPERLINK("mailto:ida@example.net","ida@example.net")', 'ida@example.net'],
  ['email: d@x.co', 'd@x.co'],
  ['D@X.CO ', 'D@X.CO'],
  ['d@x.co.', 'd@x.co'],
  ['d@x.co\u200b', 'd@x.co'],
  ['\ufeffd@x.co', 'd@x.co'],
  ['d@x\u00ad.co', 'd@x.co'],
  ['d@x.co\u00a0', 'd@x.co'],
  ['d@x.co\n', 'd@x.co'],
  ['ｄ@ｘ．ｃｏ', 'd@x.co'],
  ['noemail@noemail.com', 'noemail@noemail.com'],
])('in %j the first address is %s', (text, address) => {
  expect(firstAddress(text)).toBe(address);
  expect(hasAddress(text)).toBe(true);
});

test.each(['john doe@x.co', 'Jane Doe jane@x.co'])(
  '%s has an address, of which it is not clear where it starts',
  (text) => {
    expect(hasAddress(text)).toBe(true);
    expect(firstAddress(text)).toBeUndefined();
  },
);

test('an address is found among others and in brackets, whatever its atoms', () => {
  const atom = fc.stringMatching(/^[a-zA-Z\d!#$%&'*+/=?^_`{|}~-]{1,9}$/);
  const address = fc
    .tuple(fc.array(atom, { minLength: 1, maxLength: 3 }), fc.domain())
    .map(([atoms, domain]) => `${atoms.join('.')}@${domain}`);
  fc.assert(
    fc.property(address, (one) => {
      expect(isAddress(one)).toBe(true);
      expect(firstAddress(one)).toBe(one);
      expect(firstAddress(`Di <${one}>`)).toBe(one);
      expect(firstAddress(`${one}; b@x.co`)).toBe(one);
    }),
  );
});
