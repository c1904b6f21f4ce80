import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { parseAmount, raisedLimitError, waitingRecords } from '../../features/bill/bill.ts';
import { useServices } from '../../features/page/services.ts';
import { ErrorNotice } from '../../features/problems/errorNotice.tsx';
import { useMessages } from '../../messages/language.tsx';
import { costOf, mostSpent } from '../../runs/model/spending.ts';
import type { RunState } from '../../runs/state.ts';
import type { SpendingLimit } from '../../runs/submitRequest.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/form/fields.tsx';
import { Notice } from '../../ui/notice.tsx';

/** The run waits at its spending limit: what it takes to go on, and the ways to do so. */
export function LimitNotice({ run }: { run: RunState }) {
  const words = useMessages('bill');
  const limit = run.request?.spendingLimit;
  if (!limit) return null;
  const { currency, amount } = limit;
  const records = waitingRecords(run);
  return (
    <Notice
      tone="warn"
      role="alert"
      title={words.reached}
      actions={<RaiseLimit run={run} limit={limit} />}
    >
      <p>{words.reachedText(mostSpent(run, limit), amount, currency)}</p>
      <p>{words.toGoOn(records, costOf(records, limit), currency)}</p>
    </Notice>
  );
}

function RaiseLimit({ run, limit }: { run: RunState; limit: SpendingLimit }) {
  const words = useMessages('bill');
  const { runs } = useServices();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const change = useMutation({
    mutationFn: (next: SpendingLimit | undefined) => runs.changeLimit(run.id, next),
  });
  const amount = parseAmount(text);
  const error = raisedLimitError(text, limit, words);
  const raise = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (amount !== undefined && error === undefined) change.mutate({ ...limit, amount });
  };
  return (
    <form noValidate className="w-full max-w-md space-y-3" onSubmit={raise}>
      <TextField
        label={words.newLimit}
        value={text}
        inputMode="decimal"
        onText={setText}
        error={asked ? error : undefined}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" busy={change.isPending}>
          {words.raise}
        </Button>
        <Button
          busy={change.isPending}
          onClick={() => {
            change.mutate(undefined);
          }}
        >
          {words.lift}
        </Button>
      </div>
      <ErrorNotice error={change.error} />
    </form>
  );
}
