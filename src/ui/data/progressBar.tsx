import { Progress } from '@base-ui/react/progress';
import type { ReactNode } from 'react';

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; `null` where it cannot be known. */
  readonly value: number | null;
  /** What stands beside the label, such as the percentage. */
  readonly text?: ReactNode;
  /** How the value is said. */
  readonly valueText: string;
  readonly size?: 'slim' | 'broad';
}

/** A labelled progress bar. */
export function ProgressBar({ label, value, text, valueText, size = 'slim' }: ProgressBarProps) {
  return (
    <Progress.Root
      value={value === null ? null : value * 100}
      getAriaValueText={() => valueText}
      className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-2"
    >
      <Progress.Label className="text-small font-semibold">{label}</Progress.Label>
      <span className="text-small text-quiet">{text}</span>
      <Progress.Track
        className={`filled col-span-2 overflow-hidden rounded-full bg-line ${size === 'broad' ? 'h-3' : 'h-1.5'}`}
      >
        <Progress.Indicator className="filled h-full rounded-full bg-accent data-indeterminate:w-1/3 data-indeterminate:animate-breathe" />
      </Progress.Track>
    </Progress.Root>
  );
}
