import { expect, test } from 'vitest';
import { afterEditing, gridCommand, type Key } from './gridKeys.ts';

const size = { rows: 3, columns: 2 };
const middle = { row: 1, column: 1 };

function key(name: string): Key {
  const parts = name.split('+');
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: false,
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  };
}

test.each([
  ['ArrowUp', { row: 0, column: 1 }],
  ['ArrowDown', { row: 2, column: 1 }],
  ['ArrowLeft', { row: 1, column: 0 }],
  ['ArrowRight', { row: 1, column: 1 }],
  ['Tab', { row: 2, column: 0 }],
  ['Shift+Tab', { row: 1, column: 0 }],
  ['Home', { row: 1, column: 0 }],
  ['End', { row: 1, column: 1 }],
  ['PageDown', { row: 2, column: 1 }],
  ['PageUp', { row: 0, column: 1 }],
  ['Ctrl+Home', { row: 0, column: 0 }],
  ['Ctrl+End', { row: 2, column: 1 }],
])('%s moves', (name, to) => {
  expect(gridCommand(key(name), middle, size)).toEqual({ kind: 'move', to });
});

test.each([
  ['Enter', { kind: 'edit' }],
  ['F2', { kind: 'edit' }],
  ['x', { kind: 'edit', text: 'x' }],
  ['Ñ', { kind: 'edit', text: 'Ñ' }],
  ['Delete', { kind: 'clear' }],
  ['Backspace', { kind: 'clear' }],
  ['Ctrl+z', { kind: 'undo' }],
  ['Ctrl+Shift+Z', { kind: 'redo' }],
  ['Ctrl+y', { kind: 'redo' }],
])('%s acts on the cell', (name, command) => {
  expect(gridCommand(key(name), middle, size)).toEqual(command);
});

test('keys that are the browser’s stay its own', () => {
  for (const name of ['Escape', 'Ctrl+c', 'Ctrl+v', 'Alt+ArrowLeft', 'Shift', 'F5'])
    expect(gridCommand(key(name), middle, size)).toBeUndefined();
});

test('Tab leaves the grid behind its last cell, and Shift+Tab before its first', () => {
  expect(gridCommand(key('Tab'), { row: 2, column: 1 }, size)).toBeUndefined();
  expect(gridCommand(key('Shift+Tab'), { row: 0, column: 0 }, size)).toBeUndefined();
});

test('Enter and Tab end the editing of a cell and go on; in the last one they stay', () => {
  expect(afterEditing(key('Enter'), middle, size)).toEqual({ row: 2, column: 1 });
  expect(afterEditing(key('Shift+Enter'), middle, size)).toEqual({ row: 0, column: 1 });
  expect(afterEditing(key('Tab'), middle, size)).toEqual({ row: 2, column: 0 });
  expect(afterEditing(key('Shift+Tab'), middle, size)).toEqual({ row: 1, column: 0 });
  expect(afterEditing(key('Enter'), { row: 2, column: 1 }, size)).toEqual({ row: 2, column: 1 });
  expect(afterEditing(key('Tab'), { row: 2, column: 1 }, size)).toEqual({ row: 2, column: 1 });
  expect(afterEditing(key('a'), middle, size)).toBeUndefined();
});
