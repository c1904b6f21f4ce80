import { expect, test } from 'vitest';
import { deedOf, type Press } from './shortcutKeys.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  typing: false,
  ...more,
});

test.each([
  ['?', 'list'],
  ['n', 'new'],
  ['H', 'home'],
  ['/', 'search'],
  ['x', undefined],
])('%s means %s', (key, deed) => {
  expect(deedOf(press(key), true)).toBe(deed);
});

test('keys without a modifier mean nothing while typing, with a modifier, or switched off', () => {
  expect(deedOf(press('n', { typing: true }), true)).toBeUndefined();
  expect(deedOf(press('n', { ctrlKey: true }), true)).toBeUndefined();
  expect(deedOf(press('n', { altKey: true }), true)).toBeUndefined();
  expect(deedOf(press('n'), false)).toBeUndefined();
});

test('the main button has a modifier, so it works while typing and cannot be pressed by accident', () => {
  expect(deedOf(press('Enter', { ctrlKey: true, typing: true }), false)).toBe('primary');
  expect(deedOf(press('Enter', { metaKey: true }), true)).toBe('primary');
  expect(deedOf(press('Enter'), true)).toBeUndefined();
});
