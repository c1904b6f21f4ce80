import { QueryClientProvider, useMutation, type QueryClient } from '@tanstack/react-query';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Button } from '../../ui/button.tsx';
import { createQueryClient } from './queryClient.ts';

/** A button that runs `work`, on the page. */
async function showButton(work: () => Promise<unknown>, client: QueryClient) {
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  onTestFinished(() => {
    root.unmount();
    element.remove();
  });
  const Work = () => {
    const { mutate, isPending, status } = useMutation({ mutationFn: work });
    const onClick = () => {
      mutate();
    };
    return createElement(Button, { busy: isPending, onClick }, status);
  };
  root.render(createElement(QueryClientProvider, { client }, createElement(Work)));
  return vi.waitFor(() => {
    const button = element.querySelector('button');
    if (!button) throw new Error('Not rendered yet.');
    return button;
  });
}

test('the second click of a double click does nothing, however busy the computer', async () => {
  const work = vi.fn<() => Promise<void>>(() => new Promise(() => undefined));
  const button = await showButton(work, createQueryClient());
  button.click();
  // Microtasks run between two events even where no timer gets its turn.
  for (let i = 0; i < 50; i++) await Promise.resolve();
  button.click();
  await vi.waitFor(() => {
    expect(button.textContent).toBe('pending');
  });
  expect(work).toHaveBeenCalledTimes(1);
});

test('work runs offline, since most of it needs no network', async () => {
  const button = await showButton(() => Promise.resolve(), createQueryClient());
  window.dispatchEvent(new Event('offline'));
  onTestFinished(() => {
    window.dispatchEvent(new Event('online'));
  });
  button.click();
  await vi.waitFor(() => {
    expect(button.textContent).toBe('success');
  });
});

test('nothing is kept of what a mutation was called with', async () => {
  const client = createQueryClient();
  const mutation = client
    .getMutationCache()
    .build(client, client.defaultMutationOptions({ mutationFn: () => Promise.resolve() }));
  await mutation.execute(undefined);
  await vi.waitFor(() => {
    expect(client.getMutationCache().getAll()).toEqual([]);
  });
});
