import { expect, test } from 'vitest';
import { visibleText } from './visibleText.ts';

test.each([
  ['', '∅'],
  ['1 Main St', '1·Main·St'],
  ['Ann\u00a0Lee', 'Ann⍽Lee'],
  ['Ann\u200b', 'Ann▯'],
  ['\ufeffAnn', '▯Ann'],
  ['A\u00adnn\u2003Lee', 'A▯nn▯Lee'],
  ['Ann\tLee\r\n', 'Ann⇥Lee↵↵'],
  ['Jose\u0301', 'Jose◌\u0301'],
  ['José', 'José'],
])('every character of %j can be seen', (text, visible) => {
  expect(visibleText(text)).toBe(visible);
});
