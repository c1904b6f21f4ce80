import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ServicesContext, type Services, type Transport } from '../../features/page/services.ts';
import type { PlanOptions } from '../../lists/types/plan.ts';
import type { RunState } from '../../runs/state.ts';
import { Value } from '../../runs/watched.ts';
import { useCutFor } from './useCutFor.ts';

const SIZES = { batches: 1, 'batch files': 2 };

const PATIENCE = { timeout: 60_000 };

/** A run that is open in tabs, planned as the last of them wants it once `until` resolves. */
function openRun(until: Promise<void> = Promise.resolve()) {
  const planned = new Value(SIZES.batches);
  const match = vi.fn<(...args: [string, unknown, PlanOptions]) => Promise<void>>(
    async (_run, _matching, { bodyBytes }) => {
      await until;
      planned.set(bodyBytes);
    },
  );
  const config = { bodyBytes: SIZES.batches, fileBytes: SIZES['batch files'] };
  return { planned, match, services: { runs: { match }, config } as unknown as Services };
}

/** A tab that shows the run; gives what it shows, and the way to choose. */
async function openTab({ planned, services }: ReturnType<typeof openRun>) {
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  onTestFinished(() => {
    root.unmount();
    element.remove();
  });
  const Tab = () => {
    const [transport, setTransport] = useState<Transport>('batches');
    const bodyBytes = useSyncExternalStore(
      (changed) => planned.subscribe(changed),
      () => planned.get(),
    );
    const run = { id: 'r', matching: {}, planOptions: { bodyBytes } } as unknown as RunState;
    const isCut = useCutFor(run, transport, setTransport);
    const choose = (way: Transport) =>
      createElement('button', { key: way, onClick: () => setTransport(way) });
    return [
      choose('batches'),
      choose('batch files'),
      createElement('p', { key: 'shown' }, `${transport}, ${isCut ? 'cut' : 'not cut'}`),
    ];
  };
  const provider = createElement(ServicesContext, { value: services }, createElement(Tab));
  root.render(createElement(QueryClientProvider, { client: new QueryClient() }, provider));
  const tab = {
    choose: (transport: Transport) => {
      element.querySelectorAll('button')[transport === 'batches' ? 0 : 1]?.click();
    },
    shows: (text: string) =>
      vi.waitFor(() => {
        expect(element.textContent).toBe(text);
      }, PATIENCE),
  };
  await tab.shows('batches, cut');
  return tab;
}

test('another tab takes over how batches are sent, and does not plan the list its own way', async () => {
  const run = openRun();
  const tabs = [await openTab(run), await openTab(run)] as const;
  tabs[0].choose('batch files');
  for (const tab of tabs) await tab.shows('batch files, cut');
  expect(run.match).toHaveBeenCalledTimes(1);
  tabs[1].choose('batches');
  for (const tab of tabs) await tab.shows('batches, cut');
  expect(run.match).toHaveBeenCalledTimes(2);
});

test('what is chosen last counts, also before the list is planned for what was chosen before', async () => {
  let plan!: () => void;
  const run = openRun(new Promise((resolve) => (plan = resolve)));
  const tab = await openTab(run);
  tab.choose('batch files');
  await tab.shows('batch files, not cut');
  tab.choose('batches');
  await tab.shows('batches, cut');
  plan();
  await vi.waitFor(() => {
    expect(run.match).toHaveBeenCalledTimes(2);
    expect(run.planned.get()).toBe(SIZES.batches);
  }, PATIENCE);
  await tab.shows('batches, cut');
});
