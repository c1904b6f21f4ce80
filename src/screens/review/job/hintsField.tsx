import { useQuery } from '@tanstack/react-query';
import { CheckField } from '../../../ui/form/fields.tsx';
import { useMessages } from '../../../messages/language.tsx';
import { useServices } from '../../../features/page/services.ts';
import type { Form } from './form.ts';

interface HintsFieldProps {
  readonly form: Form;
  readonly onChange: (change: Partial<Form>) => void;
}

/** Lets the API notify our server about batches. Shown if the server offers that and no other URL is entered. */
export function HintsField({ form, onChange }: HintsFieldProps) {
  const words = useMessages('review');
  const offered = useHintOffer();
  const ownUrl = form.url.trim() !== '';
  if (offered === undefined) return null;
  return (
    <div className="pb-6">
      <CheckField
        label={words.hints}
        hint={ownUrl ? words.hintsOrUrl : words.hintsHint}
        checked={form.hintBase !== ''}
        disabled={ownUrl}
        onCheck={(on) => {
          onChange({ hintBase: on ? offered : '' });
        }}
      />
    </div>
  );
}

/** Our server's URL for notifications. Undefined while unknown, or if the server offers none. */
function useHintOffer(): string | undefined {
  const { hintOffer } = useServices();
  const { data } = useQuery({
    queryKey: ['hint offer'],
    queryFn: async ({ signal }) => (await hintOffer(signal)) ?? null,
    // Without https the page can't hash a token to its topic.
    enabled: window.isSecureContext,
    retry: false,
    staleTime: Infinity,
  });
  return data ?? undefined;
}
