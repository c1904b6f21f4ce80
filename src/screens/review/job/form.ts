import type { BatchOptions } from '../../../api/body.ts';
import { isId } from '../../../api/calls.ts';
import { MAX_NOTIFICATION_URL } from '../../../api/limits.ts';
import { dayOf } from '../../../lists/earlier/dayOf.ts';
import type { RunState } from '../../../runs/state.ts';
import type { SubmitRequest } from '../../../runs/submitRequest.ts';
import { limitOf, parseAmount, type Price } from '../../../features/bill/bill.ts';
import { templateFields, type TemplateFields } from './templateFields.ts';
import { parseUrl } from '../../../features/page/parseUrl.ts';
import type { Transport } from '../../../features/page/services.ts';
import type { TransportConfig } from '../../../features/page/transport.ts';
import type { ReviewMessages } from '../../../messages/en/screens/review.ts';

/** How many records a trial sends first. */
export const TRIAL_RECORDS = 100;

/** What the user says about a submission, as typed. */
export interface Form extends TemplateFields {
  readonly name: string;
  readonly existing: string;
  readonly transport: Transport;
  /** Our server's URL for notifications if the user allows them; `url` is empty then. Otherwise empty. */
  readonly hintBase: string;
}

/** The error of each part of a form. */
export type FormErrors = { readonly [part in 'name' | 'existing' | 'limit' | 'url']?: string };

/** The initial form: a job name from the list's name and the date, and the rest from the applied template. */
export function firstForm(
  { file, createdAt, template }: RunState,
  transport: Transport,
  price?: Price,
): Form {
  const name = file.name.replace(/\.[^.]*$/, '');
  return {
    name: `${name} ${dayOf(createdAt)}`,
    existing: '',
    transport,
    hintBase: '',
    ...templateFields(template, price),
  };
}

export function changeForm(form: Form, change: Partial<Form>): Form {
  return { ...form, ...change };
}

/** What keeps a form from being submitted; empty if nothing does. */
export function validate(form: Form, words: ReviewMessages['wrong']): FormErrors {
  const existing = form.existing.trim();
  const url = form.url.trim();
  return {
    ...(existing === '' && form.name.trim() === '' ? { name: words.name } : {}),
    ...(existing !== '' && !isId(existing) ? { existing: words.existing } : {}),
    ...(url !== '' && !isHttps(url) ? { url: words.url } : {}),
    ...(url.length > MAX_NOTIFICATION_URL ? { url: words.urlLong(MAX_NOTIFICATION_URL) } : {}),
  };
}

/** The request of a form without errors; its limit is in the price's currency, or in records. */
export function toRequest(
  form: Form,
  { bodyBytes }: Pick<TransportConfig, 'bodyBytes'>,
  price?: Price,
): SubmitRequest {
  const existing = form.existing.trim();
  const job = existing
    ? ({ kind: 'existing', id: existing } as const)
    : ({ kind: 'new', name: form.name.trim() } as const);
  const amount = parseAmount(form.limit);
  return {
    job,
    options: toOptions(form),
    ...(form.transport === 'batches' ? {} : { batchFiles: { batchBytes: bodyBytes } }),
    ...(form.trial ? { trial: TRIAL_RECORDS } : {}),
    ...(amount === undefined ? {} : { spendingLimit: limitOf(amount, price) }),
  };
}

function toOptions({ url, method, format }: Form): BatchOptions {
  return {
    ...(format === '' ? {} : { output_format: format }),
    ...(url.trim() === '' ? {} : { notification_URL: url.trim(), notification_method: method }),
  };
}

function isHttps(text: string): boolean {
  return parseUrl(text)?.protocol === 'https:';
}
