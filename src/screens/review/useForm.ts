import { useState } from 'react';
import type { RunState } from '../../runs/state.ts';
import { useServices } from '../../features/page/services.ts';
import { changeForm, firstForm, type Form } from './form.ts';

/**
 * What was typed, by run. A tick at the trial that is lost on the way to connect and back would send,
 * and bill, the whole list.
 */
const typed = new Map<string, Form>();

/** The form of a run as it was left, until the page is loaded again. */
export function useForm(run: RunState): [Form, (change: Partial<Form>) => void] {
  const { config } = useServices();
  const [form, setForm] = useState(() => typed.get(run.id) ?? firstForm(run, config));
  const change = (part: Partial<Form>) => {
    const next = changeForm(form, part);
    typed.set(run.id, next);
    setForm(next);
  };
  return [form, change];
}
