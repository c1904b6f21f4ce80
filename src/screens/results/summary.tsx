import type { Summary } from '../../lists/types/outcome.ts';
import type { OutcomeFilter } from '../../lists/types/rows.ts';
import type { RunState } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { Figure, Figures } from '../../ui/data/figure.tsx';
import { useFormats, useMessages } from '../../messages/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ShareBar, type Share } from '../../ui/data/shareBar.tsx';
import { Cost } from '../../features/bill/cost.tsx';
import { GlossaryTerm } from '../../features/terms/glossaryTerm.tsx';
import { filterKey, outcomesOf } from './outcomes.ts';

export interface SummaryRegionProps {
  readonly run: RunState;
  readonly summary: Summary;
  /** Shows the rows of an outcome. */
  readonly onShow: (filter: OutcomeFilter) => void;
}

/** Shows the outcomes of all rows in one bar that adds up to the file. */
export function SummaryRegion({ run, summary, onShow }: SummaryRegionProps) {
  const words = useMessages('results');
  return (
    <section aria-labelledby="summary" className="space-y-10">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="summary" className="text-title">
          {words.summary}
        </h2>
        <p className="text-small text-quiet">{words.adds(summary.rows)}</p>
      </div>
      <SummaryFigures run={run} summary={summary} />
      <ShareBar shares={useShares(summary, onShow)} total={summary.rows} />
      <Cost run={run} />
      <Remarks run={run} summary={summary} />
    </section>
  );
}

/** The main figures, in large type. */
export function SummaryFigures({ run, summary }: { run: RunState; summary: Summary }) {
  const words = useMessages('results');
  const earlier = useMessages('earlier');
  const { count, percent, duration } = useFormats();
  const { matched, noMatch, suppressed = 0 } = summary;
  // The API found withheld emails too. They count for the match rate, but not for the emails in the file.
  const hits = matched + suppressed;
  const answered = hits + noMatch;
  const accepted = run.batches.filter(({ batchId }) => batchId !== undefined);
  const rateNote = summary.reused ? earlier.rateNote : words.matchRateNote;
  const took = (run.finishedAt ?? 0) - (run.submittedAt ?? 0);
  return (
    <Figures>
      <Figure
        strong
        value={answered > 0 ? percent(hits / answered) : words.noRate}
        label={<GlossaryTerm term="rate">{words.matchRate}</GlossaryTerm>}
        note={rateNote(hits, answered)}
      />
      <Figure value={count(matched)} label={words.found} note={words.foundNote} />
      <Figure value={count(summary.rows)} label={words.rows} note={words.rowsNote} />
      <Figure value={duration(took)} label={words.took} note={words.tookNote(accepted.length)} />
    </Figures>
  );
}

/** The segments of the bar. With `onShow`, each opens its rows. */
export function useShares(summary: Summary, onShow?: (filter: OutcomeFilter) => void): Share[] {
  const words = useMessages('results');
  const { count, percent } = useFormats();
  return outcomesOf(summary, words).map(({ filter, label, rows, tone }) => ({
    key: filterKey(filter),
    tone,
    label,
    amount: rows,
    text: count(rows),
    percent: percent(rows / summary.rows),
    action: onShow && (
      <Button
        variant="quiet"
        className="min-h-9 whitespace-nowrap"
        aria-label={words.showRowsOf(label)}
        onClick={() => {
          onShow(filter);
        }}
      >
        {words.showRows}
      </Button>
    ),
  }));
}

function Remarks({ run, summary }: { run: RunState; summary: Summary }) {
  const words = useMessages('results');
  const earlier = useMessages('earlier');
  const { reused } = summary;
  const counts = run.batches.flatMap((batch) => batch.counts ?? []);
  const sum = (of: 'lacking' | 'extra' | 'repeated') =>
    counts.reduce((total, count) => total + count[of], 0);
  const odd = { lacking: sum('lacking'), extra: sum('extra'), repeated: sum('repeated') };
  return (
    <div className="space-y-4 empty:hidden">
      {summary.linesAbove + summary.blankLines > 0 && (
        <Notice>{words.leftOut(summary.linesAbove, summary.blankLines)}</Notice>
      )}
      {reused && <Notice>{earlier.result(reused.matched, reused.noMatch)}</Notice>}
      {odd.extra + odd.repeated > 0 && (
        <Notice>{words.oddities(odd.lacking, odd.extra, odd.repeated)}</Notice>
      )}
    </div>
  );
}
