import { afterAll, beforeAll } from 'vitest';
import type { AttemptState } from '../../src/api/attempts.ts';
import { attemptMemoryConforms } from '../../src/proxy/attempts/conformance.ts';
import type { AttemptMemory } from '../../src/proxy/attempts/memory.ts';
import type { MemoryCall } from './memoryWorker.ts';
import { startEdge, type EdgeRig } from './rig.ts';

let rig: EdgeRig;
beforeAll(async () => {
  rig = await startEdge('memoryWorker');
});
afterAll(() => rig.remove());

async function call(...sent: MemoryCall): Promise<AttemptState | undefined> {
  const body = JSON.stringify(sent);
  const answer = await fetch(`http://127.0.0.1:${rig.port}`, { method: 'POST', body });
  if (!answer.ok) throw new Error(await answer.text());
  return ((await answer.json()) as AttemptState | null) ?? undefined;
}

const memory: AttemptMemory = {
  state: async (attempt) => (await call('state', attempt)) as AttemptState,
  begin: (attempt) => call('begin', attempt),
  end: async (attempt, outcome) => void (await call('end', attempt, outcome)),
};

attemptMemoryConforms(() =>
  Promise.resolve({ memory, restarted: () => rig.restart().then(() => memory) }),
);
