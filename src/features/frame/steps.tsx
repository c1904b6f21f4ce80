import { CheckIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../messages/language.tsx';
import type { RunPlace } from '../page/paths.ts';

const STEPS = ['choose', 'match', 'review', 'progress', 'results'] as const;

/** Where the run is on its way. */
export function Steps({ at }: { at: RunPlace | 'choose' }) {
  const words = useMessages('frame');
  const now = STEPS.indexOf(at);
  return (
    <ol aria-label={words.steps} className="flex items-center gap-x-3 text-fine sm:gap-x-5">
      {STEPS.map((step, i) => (
        <li
          key={step}
          aria-current={i === now ? 'step' : undefined}
          className={`flex items-center gap-1.5 ${i === now ? 'font-semibold text-ink' : 'text-quiet'}`}
        >
          {i < now ? (
            <CheckIcon className="size-4 text-accent" />
          ) : (
            <span
              className={`size-2 rounded-full ${i === now ? 'bg-accent forced-colors:bg-[Highlight]' : 'bg-line forced-colors:bg-[GrayText]'}`}
            />
          )}
          <span className={i === now ? '' : 'max-sm:sr-only'}>{words.step[step]}</span>
          {i < now && <span className="sr-only">({words.done})</span>}
        </li>
      ))}
    </ol>
  );
}
