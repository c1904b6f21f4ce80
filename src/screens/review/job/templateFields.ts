import type { TemplateSubmit } from '../../../runs/template/makeTemplate.ts';
import { isPlainUrl, type Template } from '../../../runs/template/templateSchema.ts';
import { parseAmount, type Price } from '../../../features/bill/bill.ts';

/** The parts of a form that a template fills in. */
export interface TemplateFields {
  readonly trial: boolean;
  /** In the price's currency, or in records where there is no price. */
  readonly limit: string;
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly format: '' | 'JSON';
}

/** How a template fills in a form; without one, how it is at first. */
export function templateFields(
  template: Template | undefined,
  price: Price | undefined,
): TemplateFields {
  const { trial = false, limit, notification, outputFormat } = template?.submit ?? {};
  return {
    trial,
    limit: limit && limit.currency === price?.currency ? String(limit.amount) : '',
    url: notification?.url ?? '',
    method: notification?.method ?? 'POST',
    format: outputFormat ?? '',
  };
}

/** Whether a template has a spending limit that means something else here: other money, or records. */
export function limitIsLeft(template: Template | undefined, price: Price | undefined): boolean {
  const limit = template?.submit.limit;
  return limit !== undefined && limit.currency !== price?.currency;
}

/** Whether a form's notification URL is not for a template, since it may have credentials. */
export function urlIsLeft({ url }: Pick<TemplateFields, 'url'>): boolean {
  return url.trim() !== '' && !isPlainUrl(url.trim());
}

/** What of a form a template keeps. */
export function submitOf(form: TemplateFields, price: Price | undefined): TemplateSubmit {
  const amount = parseAmount(form.limit);
  const url = form.url.trim();
  return {
    trial: form.trial,
    ...(amount === undefined
      ? {}
      : { limit: { amount, ...(price ? { currency: price.currency } : {}) } }),
    ...(url === '' || urlIsLeft(form) ? {} : { notification: { url, method: form.method } }),
    ...(form.format === '' ? {} : { outputFormat: form.format }),
  };
}
