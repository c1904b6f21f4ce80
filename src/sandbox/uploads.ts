import { isId } from '../api/calls.ts';
import { UPLOAD_URL_LIFETIME } from '../api/limits.ts';
import { Refusal } from './refusal.ts';
import type { Notification } from './requests.ts';

/** A Batch-File as encoded in its upload address. The sandbox stores nothing before the records arrive. */
export interface NewBatchFile {
  readonly job: string;
  readonly id: string;
  readonly notification: Notification | undefined;
}

const PREFIX = '/_upload/';

/** An upload address at the sandbox's own origin. Valid for as long as the API's (user guide). */
export function uploadUrl(origin: string, { job, id, notification }: NewBatchFile, now: number) {
  const expires = String(now + UPLOAD_URL_LIFETIME);
  const query = new URLSearchParams({ expires, ...notification });
  return `${origin}${PREFIX}${job}/${id}?${query}`;
}

/** Whether a request is an upload, which needs no key. */
export function isUpload(method: string, target: string): boolean {
  return method === 'PUT' && target.startsWith(PREFIX);
}

/** Reads an upload address. Throws a Refusal if it is expired or invalid. */
export function readUploadUrl(address: string, now: number): NewBatchFile {
  const { pathname, searchParams } = new URL(address);
  const [job = '', id = ''] = pathname.slice(PREFIX.length).split('/');
  if (!isId(job) || !isId(id)) throw new Refusal(403, 'Access Denied');
  if (now >= Number(searchParams.get('expires') ?? 0))
    throw new Refusal(403, 'Request has expired');
  const [url, method] = [searchParams.get('url'), searchParams.get('method')];
  return { job, id, notification: url && method ? { url, method } : undefined };
}
