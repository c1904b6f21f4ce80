import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';

export interface TermProps {
  /** As it stands in its place. */
  readonly text: string;
  readonly word: string;
  /** What it means, in a sentence or two. */
  readonly meaning: ReactNode;
}

/** A word that is new to many, with its meaning on hover, click, touch or by keyboard. */
export function Term({ text, word, meaning }: TermProps) {
  return (
    <Popover.Root>
      <Popover.Trigger
        openOnHover
        className="-my-px py-px text-start underline decoration-dotted decoration-1 underline-offset-4 hover:text-accent data-popup-open:text-accent"
      >
        {text}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} collisionPadding={12} className="z-30">
          <Popover.Popup className="max-w-80 rounded-md border border-line bg-raised px-4 py-3 text-small text-ink shadow-float transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0">
            <Popover.Title className="font-semibold">{word}</Popover.Title>
            <Popover.Description render={<div />} className="mt-1 text-quiet">
              {meaning}
            </Popover.Description>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
