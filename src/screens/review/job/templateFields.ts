import type { TemplateSubmit } from '../../../runs/template/makeTemplate.ts';
import type { Template } from '../../../runs/template/templateSchema.ts';
import { parseAmount, type Price } from '../../../features/bill/bill.ts';

/** The parts of a form that a template fills in. */
export interface TemplateFields {
  readonly trial: boolean;
  /** In the price's currency, or in records if there is no price. */
  readonly limit: string;
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly format: '' | 'JSON';
}

/** The fields that a template fills in. Without a template, the defaults. */
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

/** Whether a template's spending limit doesn't apply here: another currency, or records instead of money. */
export function limitIsLeft(template: Template | undefined, price: Price | undefined): boolean {
  const limit = template?.submit.limit;
  return limit !== undefined && limit.currency !== price?.currency;
}

/** The part of a form that a template stores. */
export function submitOf(form: TemplateFields, price: Price | undefined): TemplateSubmit {
  const amount = parseAmount(form.limit);
  const url = form.url.trim();
  return {
    trial: form.trial,
    ...(amount === undefined
      ? {}
      : { limit: { amount, ...(price ? { currency: price.currency } : {}) } }),
    ...(url === '' ? {} : { notification: { url, method: form.method } }),
    ...(form.format === '' ? {} : { outputFormat: form.format }),
  };
}
