import { expect, test } from 'vitest';
import { chooseLanguage } from './language.ts';

test.each([
  [['en-GB', 'en'], 'en-GB'],
  [['xx-XX', 'en-AU'], 'en-AU'],
  [['xx'], 'en-US'],
  [[], 'en-US'],
])('%j is answered in %s', (wanted, language) => {
  expect(chooseLanguage(wanted)).toBe(language);
});
