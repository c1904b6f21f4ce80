import {
  attemptPath,
  parseAttemptReport,
  parseProblem,
  type AttemptReport,
} from '../../api/attempts.ts';
import { SECRET } from './attemptHeaders.ts';
import { raw, requestText } from './rig.ts';

/** The text of a request about an attempt. */
export function aboutText(key: string, method: 'GET' | 'DELETE' = 'GET', secret = SECRET): string {
  const headers = secret === '' ? {} : { 'attempt-secret': secret };
  return requestText({ method, target: `/api${attemptPath(key)}`, headers });
}

/** What the server tells of an attempt. */
export async function reportOf(
  port: number,
  key: string,
  method?: 'GET' | 'DELETE',
): Promise<AttemptReport> {
  return parseAttemptReport((await raw(port, aboutText(key, method))).body);
}

export async function stateOf(port: number, key: string): Promise<string> {
  return (await reportOf(port, key)).state;
}

/** The problem that an answer is, by its code and its promise; undefined for another answer. */
export function problemIn(body: string): { code: string; reached: string } | undefined {
  const problem = parseProblem(body);
  return problem && { code: problem.code, reached: problem.reached };
}
