import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Plan } from '../../../lists/types/plan.ts';
import type { RunState } from '../../../runs/state.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useMessages } from '../../../messages/language.tsx';
import { useServices } from '../../../features/page/services.ts';
import { useReplan } from '../useReplan.ts';

/** Replans if the do-not-contact list changed since the plan. Shows an error if it can't be loaded. */
export function HostListNotice({ run, plan }: { run: RunState; plan: Plan }) {
  const { contacts } = useServices();
  const words = useMessages('doNotContact');
  const { title, text } = useMessages('problems').contacts['host list missing'];
  const { data, isError, isFetching, refetch } = useQuery({
    queryKey: ['do-not-contact', 'current'],
    queryFn: () => contacts.current(),
    networkMode: 'always',
    gcTime: 0,
    retry: false,
  });
  const isOld = data !== undefined && !run.toPlan && (plan.doNotContact ?? 0) < data.version;
  const { mutate: replan } = useReplan(run);
  useEffect(() => {
    if (isOld) replan({});
  }, [isOld, replan]);
  if (!isError) return null;
  return (
    <Notice
      tone="bad"
      role="alert"
      title={title}
      actions={
        <Button
          busy={isFetching}
          onClick={() => {
            void refetch();
          }}
        >
          {words.tryAgain}
        </Button>
      }
    >
      {text}
    </Notice>
  );
}
