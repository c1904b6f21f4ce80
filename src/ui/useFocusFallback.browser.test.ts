import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { useFocusFallback } from './useFocusFallback.ts';

/** A heading, and two buttons of which the first removes itself when clicked. */
function Screen() {
  const [isFixed, setFixed] = useState(false);
  const fix = createElement('button', { onClick: () => setFixed(true) }, 'Fix rows');
  return [
    createElement('h1', { key: 'heading', tabIndex: -1 }, 'Review'),
    createElement('div', { key: 'content', onFocus: useFocusFallback() }, [
      isFixed ? null : createElement('span', { key: 'fix' }, fix),
      createElement('button', { key: 'submit' }, 'Submit list'),
    ]),
  ];
}

/** Clicks the first button while one has the focus. Returns what has it then. */
function focusedAfter(focus: 'Fix rows' | 'Submit list'): string | null | undefined {
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  onTestFinished(() => {
    root.unmount();
    element.remove();
  });
  flushSync(() => {
    root.render(createElement(Screen));
  });
  const buttons = [...element.querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent === focus)?.focus();
  flushSync(() => {
    buttons[0]?.click();
  });
  return document.activeElement?.textContent;
}

test('the heading gets the focus if the focused element disappears', () => {
  expect(focusedAfter('Fix rows')).toBe('Review');
});

test('the focus stays on an element that is still there', () => {
  expect(focusedAfter('Submit list')).toBe('Submit list');
});
