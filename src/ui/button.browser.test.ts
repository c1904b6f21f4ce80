import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Button } from './button.tsx';

/** Clicks the submit button of a form. Returns how often that submitted it. */
function submissions(busy: boolean): number {
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  onTestFinished(() => {
    root.unmount();
    element.remove();
  });
  const onSubmit = vi.fn<(event: Event) => void>((event) => {
    event.preventDefault();
  });
  const button = createElement(Button, { type: 'submit', busy }, 'Connect');
  flushSync(() => {
    root.render(createElement('form', { onSubmit }, button));
  });
  element.querySelector('button')?.click();
  return onSubmit.mock.calls.length;
}

test('a busy button submits nothing', () => {
  expect(submissions(false)).toBe(1);
  expect(submissions(true)).toBe(0);
});
