import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MAX_CORRECTIONS, type CorrectedCell } from '../../lists/types/corrections.ts';
import type { Suggestion } from '../../lists/types/suggestion.ts';
import { useMessages } from '../../messages/language.tsx';
import { countCorrections } from '../../runs/model/corrections.ts';
import type { RunState } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/heading.tsx';
import { useServices } from '../page/services.ts';
import { ErrorNotice } from '../problems/errorNotice.tsx';
import { useCorrect } from './useCorrect.ts';

/** Suggested fixes that apply to many rows, each with its count. Renders nothing if there are none. */
export function Suggestions({ run }: { run: RunState }) {
  const words = useMessages('corrections');
  const [taken, setTaken] = useState<readonly Suggestion[]>([]);
  const { found, isSettled } = useSuggestions(run);
  const correct = useCorrect(run);
  const applied = new Set(
    taken.filter(({ cells }) => isCorrected(run, cells)).map((suggestion) => keyOf(suggestion)),
  );
  // An undone suggestion isn't found again until the list is replanned. Keeps its line in place meanwhile.
  const kept = isSettled ? taken.filter((suggestion) => applied.has(keyOf(suggestion))) : taken;
  const byKey = new Map([...found, ...kept].map((suggestion) => [keyOf(suggestion), suggestion]));
  const lines = [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (lines.length === 0) return <ErrorNotice error={correct.error} />;
  return (
    <Section title={words.suggested}>
      <p className="-mt-3 mb-4 text-small text-quiet">{words.suggestedHint}</p>
      <ul className="border-t border-line">
        {lines.map(([key, suggestion]) => (
          <SuggestionLine
            key={key}
            suggestion={suggestion}
            isApplied={applied.has(key)}
            hasRoom={hasRoom(run, suggestion)}
            onApply={() => {
              setTaken([
                ...taken.filter((other) => keyOf(other) !== keyOf(suggestion)),
                suggestion,
              ]);
              correct.mutate(suggestion.cells);
            }}
            onUndo={() => {
              correct.mutate(suggestion.cells.map(asInList));
            }}
          />
        ))}
      </ul>
      <ErrorNotice error={correct.error} />
    </Section>
  );
}

/** Suggestions for the current plan. Returns those of the previous plan while they are being computed. */
function useSuggestions(run: RunState) {
  const { runs } = useServices();
  const { data, isFetching } = useQuery({
    queryKey: ['suggestions', run.id, run.plan],
    queryFn: ({ signal }) => runs.suggestFixes(run.id, signal),
    enabled: run.plan !== undefined,
    placeholderData: keepPreviousData,
    networkMode: 'always',
    // Suggestions are optional, so a failure shows none.
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  return { found: data ?? [], isSettled: run.plan !== undefined && !isFetching };
}

function keyOf(suggestion: Suggestion): string {
  return suggestion.kind === 'state from ZIP' ? '' : `${suggestion.from} ${suggestion.to}`;
}

function isCorrected({ corrections }: RunState, cells: readonly CorrectedCell[]): boolean {
  return cells.every(({ row, column, text }) => corrections?.get(row)?.get(column)?.text === text);
}

function hasRoom({ corrections }: RunState, { rows }: Suggestion): boolean {
  return countCorrections(corrections) + rows <= MAX_CORRECTIONS;
}

function asInList({ row, column, was }: CorrectedCell): CorrectedCell {
  return { row, column, was, text: was };
}

interface SuggestionLineProps {
  readonly suggestion: Suggestion;
  readonly isApplied: boolean;
  /** Whether the limit of corrected cells leaves room for this suggestion. */
  readonly hasRoom: boolean;
  readonly onApply: () => void;
  readonly onUndo: () => void;
}

function SuggestionLine(props: SuggestionLineProps) {
  const { suggestion, isApplied, hasRoom: fits, onApply, onUndo } = props;
  const words = useMessages('corrections');
  const { rows } = suggestion;
  const text =
    suggestion.kind === 'state from ZIP'
      ? words.stateFromZip(rows)
      : words.cityMisspelled(suggestion.from, suggestion.to);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-b border-line py-2.5 text-small">
      <p className="min-w-0 grow">
        <span className="block font-semibold">{text}</span>
        {!isApplied && !fits && (
          <span className="block text-quiet">{words.full(MAX_CORRECTIONS)}</span>
        )}
        <span role="status">{isApplied && words.fixed(rows)}</span>
      </p>
      {(isApplied || fits) && (
        <Button
          aria-label={isApplied ? words.undoOf(text) : words.fixAllOf(rows, text)}
          onClick={isApplied ? onUndo : onApply}
        >
          {isApplied ? words.undo : words.fixAll(rows)}
        </Button>
      )}
    </li>
  );
}
