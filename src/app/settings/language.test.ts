import { expect, test } from 'vitest';
import { chooseLanguage } from './language.ts';

test.each([
  [['en-GB', 'en'], 'en-GB'],
  [['xx-XX', 'en-AU'], 'en-AU'],
  [['es-MX', 'en'], 'es-MX'],
  [['xx'], 'en-US'],
  [[], 'en-US'],
])('%j is answered in %s', (wanted, language) => {
  expect(chooseLanguage(wanted)).toBe(language);
});

test('what is chosen by hand comes first, with the browser’s region where it has one', () => {
  expect(chooseLanguage(['en-GB', 'es-MX'], 'es')).toBe('es-MX');
  expect(chooseLanguage(['en-GB'], 'es')).toBe('es-US');
  expect(chooseLanguage(['es-MX'], 'en')).toBe('en-US');
});
