import { expect, test } from 'vitest';
import { urlIsLeft, type TemplateSubmit } from '../../../runs/template/makeTemplate.ts';
import type { Template } from '../../../runs/template/templateSchema.ts';
import { DONORS } from '../../../runs/testing/templates.ts';
import { limitIsLeft, submitOf, templateFields } from './templateFields.ts';

const PRICE = { currency: 'USD', perRecord: 0.1, perMatch: 0 };

const withSubmit = (submit: TemplateSubmit): Template => ({ ...DONORS, submit });

test.each([
  { trial: false },
  { trial: true, limit: { amount: 1234.5, currency: 'USD' } },
  {
    trial: false,
    notification: { url: 'https://example.com/x', method: 'GET' },
    outputFormat: 'JSON',
  },
] as const)('what a template fills in is saved the same: %j', (submit) => {
  expect(submitOf(templateFields(withSubmit(submit), PRICE), PRICE)).toEqual(submit);
});

test('a limit in other money, or in records, is left out', () => {
  const inMoney = withSubmit({ trial: false, limit: { amount: 250, currency: 'USD' } });
  const inRecords = withSubmit({ trial: false, limit: { amount: 250 } });
  for (const [template, price] of [
    [inMoney, undefined],
    [inMoney, { ...PRICE, currency: 'EUR' }],
    [inRecords, PRICE],
  ] as const) {
    expect(templateFields(template, price).limit).toBe('');
    expect(limitIsLeft(template, price)).toBe(true);
  }
  expect(templateFields(inRecords, undefined).limit).toBe('250');
  expect(limitIsLeft(inRecords, undefined)).toBe(false);
});

test('a URL that may have credentials is not saved', () => {
  const form = { ...templateFields(undefined, undefined), url: ' https://example.com/x?key=1' };
  expect(urlIsLeft(submitOf(form, undefined))).toBe(true);
  expect(urlIsLeft(submitOf({ ...form, url: ' https://example.com/x' }, undefined))).toBe(false);
  expect(urlIsLeft(submitOf({ ...form, url: ' ' }, undefined))).toBe(false);
});
