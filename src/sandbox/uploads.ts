import { isId } from '../api/calls.ts';
import { UPLOAD_URL_LIFETIME } from '../api/limits.ts';
import { Refusal } from './refusal.ts';

/** What an upload address says: the sandbox keeps nothing of a Batch-File before its records come. */
export interface UploadAddress {
  readonly job: string;
  readonly id: string;
  /** Epoch milliseconds. */
  readonly expires: number;
}

const PREFIX = '/_upload/';

/** An address at the sandbox's own origin that is good for as long as the API's (user guide). */
export function uploadUrl(origin: string, job: string, id: string, now: number): string {
  return `${origin}${PREFIX}${job}/${id}?expires=${now + UPLOAD_URL_LIFETIME}`;
}

/** Whether a request is an upload, which needs no key. */
export function isUpload(method: string, target: string): boolean {
  return method === 'PUT' && target.startsWith(PREFIX);
}

/** Reads an upload address. Throws a Refusal where it expired or is none. */
export function readUploadUrl(url: string, now: number): UploadAddress {
  const { pathname, searchParams } = new URL(url);
  const [job = '', id = ''] = pathname.slice(PREFIX.length).split('/');
  const expires = Number(searchParams.get('expires') ?? 0);
  if (!isId(job) || !isId(id)) throw new Refusal(403, 'Access Denied');
  if (now >= expires) throw new Refusal(403, 'Request has expired');
  return { job, id, expires };
}
