import { setFaults } from './remote.ts';
import type { World } from './world.ts';

/** Batches stay where they are until `letGo`. */
export async function holdBack({ sandbox }: World): Promise<void> {
  const fault = { kind: 'state', state: 'ON HOLD' } as const;
  await setFaults(sandbox, [{ call: 'retrieveBatch', times: 1_000, fault }]);
}

export async function letGo({ sandbox }: World): Promise<void> {
  await setFaults(sandbox, []);
}
