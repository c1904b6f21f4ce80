import type { RecordField } from '../../../api/record.ts';
import type { Doubt } from '../../../lists/match/doubts.ts';
import { columnsOf } from '../../../lists/match/required.ts';
import type { FieldSource, MatchReason } from '../../../lists/types/matching.ts';
import type { Profile } from '../../../lists/types/profile.ts';
import { CheckIcon, HistoryIcon, MendIcon, WarnIcon } from '../../../ui/icons.tsx';
import { useMessages } from '../../../messages/language.tsx';
import { fillOf, type Sample } from '../draft/samples.ts';

/** Why a field has its column, and how sure that is; without a reason the user chose it. */
export function MatchReasonLabel({
  reason,
  sure,
}: {
  reason: MatchReason | undefined;
  sure: boolean;
}) {
  const words = useMessages('match');
  const isOfBefore = reason === 'as last time' || reason === 'template';
  const Icon = !sure ? WarnIcon : isOfBefore ? HistoryIcon : CheckIcon;
  return (
    <span
      className={`flex items-center gap-1 text-fine ${sure ? 'text-quiet' : 'font-semibold text-warn'}`}
    >
      <Icon className={`size-4 ${sure ? 'text-accent' : ''}`} />
      {!sure && reason !== 'content' ? words.check : reason ? words.reasons[reason] : words.yours}
    </span>
  );
}

export interface FactsProps {
  readonly source: FieldSource;
  readonly profile: Profile;
  readonly samples: readonly Sample[];
  /** Shows the samples whole, on as many lines as they need. */
  readonly whole: boolean;
}

/** What a column holds: samples as they will be sent, and how much of it is filled. */
export function ColumnFacts({ source, profile, samples, whole }: FactsProps) {
  const words = useMessages('match');
  const { share, blank } = fillOf(columnsOf(source), profile);
  return (
    <p className={`flex items-center gap-1.5 ${whole ? 'flex-wrap' : ''}`}>
      {samples.length === 0 && <span className="grow">{words.noSamples}</span>}
      {samples.map((sample) => (
        <SampleText key={sample.text} {...sample} whole={whole} />
      ))}
      <span className="ml-auto pl-2 whitespace-nowrap" title={words.blank(blank)}>
        {words.filled(share)}
      </span>
    </p>
  );
}

function SampleText({ text, before, whole }: Sample & { whole: boolean }) {
  const words = useMessages('match');
  return (
    <span
      title={before === undefined ? text : words.repaired(before)}
      className="flex min-w-8 items-center gap-1 rounded-sm bg-sunken px-1.5 py-0.5 text-ink forced-colors:border"
    >
      <span className={whole ? 'wrap-anywhere' : 'truncate'}>{text}</span>
      {before !== undefined && (
        <>
          <MendIcon className="size-3.5 text-accent" />
          <span className="sr-only">({words.repaired(before)})</span>
        </>
      )}
    </span>
  );
}

/** Says what the column looks like instead. */
export function DoubtHint({ doubt }: { doubt: Doubt }) {
  const words = useMessages('match');
  const names = useMessages('fields');
  const { field, looksLike } = doubt;
  return (
    <p className="mt-1 font-medium text-warn">
      {looksLike === 'other' ? words.unlike(names[field]) : words.looksLike[looksLike]}
    </p>
  );
}

export function NoColumnHint({ field, invalid }: { field: RecordField; invalid: boolean }) {
  const words = useMessages('match');
  if (field === 'external_id') return words.externalIdHint;
  return invalid && <span className="font-medium text-bad">{words.chooseColumn}</span>;
}
