import type { SentRecord } from '../../src/sandbox/emails.ts';
import type { FaultRule } from '../../src/sandbox/faults/fault.ts';
import type { Strike } from '../../src/sandbox/faults/faults.ts';
import type { World } from './world.ts';

type Sandbox = World['sandbox'];

async function ask(sandbox: Sandbox, path: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(`${sandbox.origin}/_sandbox/${path}`, init);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** Sets the API's fault rules. */
export async function setFaults(
  sandbox: Sandbox,
  rules: readonly FaultRule[],
  seed = 1,
): Promise<void> {
  await ask(sandbox, 'faults', { method: 'PUT', body: JSON.stringify({ seed, rules }) });
}

/** Every record that the API accepted, in any job. */
export async function allAccepted(sandbox: Sandbox): Promise<SentRecord[]> {
  const jobs = (await ask(sandbox, 'jobs')) as { id: string }[];
  const records = jobs.map(({ id }) => ask(sandbox, `jobs/${id}/records`));
  return ((await Promise.all(records)) as SentRecord[][]).flat();
}

/** The faults that struck. */
export async function strikes(sandbox: Sandbox): Promise<Strike[]> {
  return (await ask(sandbox, 'faults')) as Strike[];
}
