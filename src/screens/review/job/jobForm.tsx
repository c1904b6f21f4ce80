import { useState } from 'react';
import type { Plan } from '../../../lists/types/plan.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { CheckField, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { Section } from '../../../ui/heading.tsx';
import { useMessages } from '../../../messages/language.tsx';
import { useServices } from '../../../features/page/services.ts';
import type { RunState } from '../../../runs/state.ts';
import { SaveTemplate } from '../../../features/templates/saveTemplate.tsx';
import { limitIsLeft, submitOf } from './templateFields.ts';
import { TRIAL_RECORDS, type Form, type FormErrors } from './form.ts';
import type { Price } from '../../../features/bill/bill.ts';
import { HintsField } from './hintsField.tsx';
import { useJobExists } from './useJobExists.ts';

export interface JobFormProps {
  readonly form: Form;
  readonly onChange: (change: Partial<Form>) => void;
  readonly errors: FormErrors;
  readonly plan: Plan;
  readonly price: Price | undefined;
  readonly run: RunState;
}

/** Under which job the batches go, and how. */
export function JobForm({ form, onChange, errors, plan, price, run }: JobFormProps) {
  const words = useMessages('review');
  const money = useMessages('bill');
  const { config } = useServices();
  const templates = useMessages('templates');
  return (
    <Section
      title={words.job}
      aside={<SaveTemplate run={run} submit={submitOf(form, price)} file={run.template?.file} />}
      className="space-y-8"
    >
      <div className="grid items-start gap-x-6 gap-y-4 md:grid-cols-[1fr_auto_1fr]">
        <TextField
          label={words.jobName}
          value={form.name}
          hint={words.jobNameHint}
          error={errors.name}
          disabled={form.existing.trim() !== ''}
          onText={(name) => {
            onChange({ name });
          }}
        />
        <p className="text-small text-quiet md:pt-9">{words.or}</p>
        <ExistingJob form={form} onChange={onChange} errors={errors} demo={run.demo} />
      </div>
      <div className="max-w-xs">
        <TextField
          label={money.limit}
          value={form.limit}
          inputMode="decimal"
          hint={
            limitIsLeft(run.template, price)
              ? templates.limitLeft
              : money.limitHint(price?.currency)
          }
          error={errors.limit}
          onText={(limit) => {
            onChange({ limit });
          }}
        />
      </div>
      {plan.records > TRIAL_RECORDS && (
        <CheckField
          label={words.trial}
          hint={words.trialHint}
          checked={form.trial}
          onCheck={(trial) => {
            onChange({ trial });
          }}
        />
      )}
      <Disclosure
        label={words.advanced}
        summary={words.advancedSummary}
        held={errors.url !== undefined}
      >
        {!run.demo && <HintsField form={form} onChange={onChange} />}
        <div className="grid items-start gap-6 md:grid-cols-[2fr_1fr_1fr]">
          <TextField
            label={words.url}
            value={form.url}
            inputMode="url"
            hint={form.hintBase === '' ? words.urlHint : words.urlOrHints}
            error={errors.url}
            disabled={form.hintBase !== ''}
            onText={(url) => {
              onChange({ url });
            }}
          />
          <SelectField
            label={words.method}
            value={form.method}
            choices={[
              { value: 'POST', label: 'POST' },
              { value: 'GET', label: 'GET' },
            ]}
            onChoice={(method) => {
              onChange({ method });
            }}
          />
          <SelectField
            label={words.format}
            value={form.format}
            choices={[
              { value: '', label: words.formatDefault },
              { value: 'JSON', label: words.formatJson },
            ]}
            onChoice={(format) => {
              onChange({ format });
            }}
          />
          <SelectField
            label={words.sendAs}
            value={form.transport}
            hint={words.sendAsHint(config.fileBytes)}
            choices={[
              { value: 'batches', label: words.asBatches },
              { value: 'batch files', label: words.asFiles },
            ]}
            onChoice={(transport) => {
              onChange({ transport });
            }}
          />
        </div>
      </Disclosure>
    </Section>
  );
}

/** An ID is looked up at the API once it is typed, where this tab is connected. */
function ExistingJob({
  form,
  onChange,
  errors,
  demo,
}: Pick<JobFormProps, 'form' | 'onChange' | 'errors'> & { demo: boolean }) {
  const words = useMessages('review');
  const [typed, setTyped] = useState('');
  const found = useJobExists(demo ? '' : typed);
  const answer = typed === form.existing.trim() ? found : undefined;
  return (
    <TextField
      label={words.existing}
      value={form.existing}
      hint={answer === true ? words.jobExists : words.existingHint}
      error={errors.existing ?? (answer === false ? words.noSuchJob : undefined)}
      onText={(existing) => {
        onChange({ existing });
      }}
      onBlur={() => {
        setTyped(form.existing.trim());
      }}
    />
  );
}
