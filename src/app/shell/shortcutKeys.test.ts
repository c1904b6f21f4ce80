import { expect, test } from 'vitest';
import { actionOf, type KeyPress } from './shortcutKeys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
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
])('%s means %s', (key, action) => {
  expect(actionOf(press(key), true)).toBe(action);
});

test('keys without a modifier mean nothing while typing, with a modifier, or switched off', () => {
  expect(actionOf(press('n', { typing: true }), true)).toBeUndefined();
  expect(actionOf(press('n', { ctrlKey: true }), true)).toBeUndefined();
  expect(actionOf(press('n', { altKey: true }), true)).toBeUndefined();
  expect(actionOf(press('n'), false)).toBeUndefined();
});

test('the main button has a modifier, so it works while typing and cannot be pressed by accident', () => {
  expect(actionOf(press('Enter', { ctrlKey: true, typing: true }), false)).toBe('primary');
  expect(actionOf(press('Enter', { metaKey: true }), true)).toBe('primary');
  expect(actionOf(press('Enter'), true)).toBeUndefined();
});
