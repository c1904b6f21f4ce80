import { Progress } from '@base-ui/react/progress';
import { memo } from 'react';
import type { Batch } from '../../runs/state.ts';
import { batchProgress } from './runProgress.ts';
import { PHASE_CLASS, phaseOf, type BatchPhase } from './batchPhase.ts';

/** Up to so many batches stand in one row, each as wide as its records are many. */
const ONE_ROW = 24;

const MOVING: ReadonlySet<BatchPhase> = new Set(['being sent', 'at the API']);

export interface BatchStripProps {
  readonly label: string;
  readonly valueText: string;
  /** 0 to 1. */
  readonly share: number;
  readonly batches: readonly Batch[];
}

/** The run's progress bar: a cell for each batch, which fills as the batch goes on. */
export function BatchStrip({ label, valueText, share, batches }: BatchStripProps) {
  const few = batches.length <= ONE_ROW;
  return (
    <Progress.Root
      aria-label={label}
      getAriaValueText={() => valueText}
      value={share * 100}
      className={
        few
          ? 'flex h-10 gap-1 sm:h-12'
          : 'grid auto-rows-[1rem] grid-cols-[repeat(auto-fit,minmax(0.875rem,1fr))] gap-1'
      }
    >
      {batches.map((batch) => (
        <Cell key={batch.part.id} batch={batch} calm={!few} />
      ))}
    </Progress.Root>
  );
}

/** Made anew only when its batch changes: there may be hundreds, and one changes at a time. */
const Cell = memo(function Cell({ batch, calm }: { batch: Batch; calm: boolean }) {
  const phase = phaseOf(batch);
  const filled = phase === 'unclear' || phase === 'left out' ? 1 : batchProgress(batch);
  return (
    <div
      className="filled relative min-w-1 overflow-hidden rounded-sm bg-line"
      style={{ flexGrow: batch.part.records, flexBasis: 0 }}
    >
      <div
        className={`filled absolute inset-0 origin-left transition-[scale,opacity] duration-500 ease-calm ${PHASE_CLASS[phase]} ${!calm && MOVING.has(phase) ? 'animate-breathe' : ''}`}
        // Scaled, not widened: that moves without the page's thread, which has work to do.
        style={{ scale: `${filled} 1` }}
      />
    </div>
  );
});
