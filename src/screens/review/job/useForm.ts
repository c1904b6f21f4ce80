import { useState } from 'react';
import type { RunState } from '../../../runs/state.ts';
import { useServices, type Transport } from '../../../features/page/services.ts';
import type { Price } from '../../../features/bill/bill.ts';
import { changeForm, firstForm, type Form } from './form.ts';
import { templateFields } from './templateFields.ts';

/**
 * Form values by run, kept across screens. If the trial checkbox were lost on the way to connect and back, the whole
 * list would be sent and billed.
 */
const typed = new Map<string, { readonly form: Form; readonly template: string | undefined }>();

/** The form of a run. Keeps its values until the page is reloaded. */
export function useForm(
  run: RunState,
  price: Price | undefined,
): [Form, (change: Partial<Form>) => void] {
  const { config } = useServices();
  const [form, setForm] = useState(() => openForm(run, config.transport, price));
  const change = (part: Partial<Form>) => {
    const next = changeForm(form, part);
    typed.set(run.id, { form: next, template: run.template?.name });
    setForm(next);
  };
  return [form, change];
}

/** The stored form, with the fields of another template if one was applied since. */
function openForm(run: RunState, transport: Transport, price: Price | undefined): Form {
  const left = typed.get(run.id);
  if (!left) return firstForm(run, transport, price);
  const { form, template } = left;
  if (template === run.template?.name) return form;
  const fields = templateFields(run.template, price);
  const hintBase = fields.url === '' ? form.hintBase : '';
  return { ...form, ...fields, hintBase, trial: form.trial || fields.trial };
}
