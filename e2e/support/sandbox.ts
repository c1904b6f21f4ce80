import type { ApiRecord } from '../../src/api/record.ts';
import type { FaultRule } from '../../src/sandbox/faults/fault.ts';
import type { Servers } from './servers.ts';

interface Job {
  readonly id: string;
  readonly name: string;
}

async function ask(servers: Servers, path: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(`${servers.sandbox.origin}${path}`, init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** The id of the one job of this name that the API has. */
export async function jobNamed(servers: Servers, name: string): Promise<string> {
  const jobs = (await ask(servers, '/_sandbox/jobs')) as Job[];
  const [job, ...more] = jobs.filter((candidate) => candidate.name === name);
  if (!job || more.length > 0) throw new Error(`${more.length + (job ? 1 : 0)} jobs “${name}”`);
  return job.id;
}

/** Creates a job at the API, not through the proxy; returns its id. */
export async function createJob(servers: Servers, name: string): Promise<string> {
  const answer = (await ask(servers, '/v3/async/append/email/job', {
    method: 'POST',
    headers: {
      'x-api-key': 'test',
      authorizationtoken: 'test',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ name }),
  })) as { job_id: string };
  return answer.job_id;
}

/** Every record that the API accepted under a job, as it was sent. */
export async function acceptedRecords(servers: Servers, job: string): Promise<ApiRecord[]> {
  return (await ask(servers, `/_sandbox/jobs/${job}/records`)) as ApiRecord[];
}

/** Makes the API fail as the rules say, from now on; see `src/sandbox/README.md`. */
export async function setFaults(servers: Servers, ...rules: FaultRule[]): Promise<void> {
  const body = JSON.stringify({ rules });
  await ask(servers, '/_sandbox/faults', { method: 'PUT', body });
}
