import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Dialog } from '@base-ui/react/dialog';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../button.tsx';
import { CrossIcon } from '../icons.tsx';
import { useInertScreen } from './modal.ts';

const BACKDROP =
  'fixed inset-0 bg-backdrop transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0';
const PANEL =
  'fixed z-10 rounded-lg border border-line bg-raised shadow-float transition-[opacity,transform] duration-200 ease-calm ' +
  'data-ending-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:translate-y-2 data-starting-style:opacity-0';

export interface ConfirmProps {
  /** The button that asks. */
  readonly trigger: ReactElement;
  readonly title: string;
  readonly children: ReactNode;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}

/** Asks before something that cannot be taken back. */
export function Confirm({ trigger, title, children, yes, no, onYes }: ConfirmProps) {
  const [open, setOpen] = useState(false);
  useInertScreen(open);
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger render={trigger} />
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={BACKDROP} />
        <AlertDialog.Popup
          className={`${PANEL} inset-x-4 top-[20vh] mx-auto max-w-md space-y-4 p-6`}
        >
          <AlertDialog.Title className="text-title font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description render={<div />} className="space-y-3 text-small text-quiet">
            {children}
          </AlertDialog.Description>
          <div className="flex flex-wrap justify-end gap-3 pt-2">
            <AlertDialog.Close render={<Button />}>{no}</AlertDialog.Close>
            <AlertDialog.Close render={<Button variant="danger" />} onClick={onYes}>
              {yes}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

export interface SheetProps {
  /** The button that opens it; without one, `open` does. */
  readonly trigger?: ReactElement;
  readonly title: string;
  readonly description?: ReactNode;
  readonly close: string;
  readonly width?: 'wide' | 'narrow';
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** The element to focus after closing. Default: the one focused before. */
  readonly returnFocus?: () => HTMLElement | null;
  /** Whether the content focuses itself once rendered. Otherwise its first control gets the focus. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** A panel over the screen, for looking closer. What is in it is only made when it is open. */
export function Sheet(props: SheetProps) {
  const { trigger, title, description, close, width = 'wide', takesFocus, children } = props;
  const [openByTrigger, setOpen] = useState(false);
  const { open = openByTrigger, onOpenChange = setOpen } = props;
  useInertScreen(open);
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Dialog.Trigger render={trigger} />}
      <Dialog.Portal>
        <Dialog.Backdrop className={BACKDROP} />
        <Dialog.Popup
          initialFocus={!takesFocus}
          finalFocus={props.returnFocus}
          className={`${PANEL} inset-x-3 top-3 mx-auto flex max-h-[calc(100dvh-1.5rem)] ${width === 'wide' ? 'max-w-5xl' : 'max-w-lg'} flex-col sm:inset-x-8 sm:top-12 sm:max-h-[calc(100dvh-6rem)]`}
        >
          <div className="flex items-start gap-4 border-b border-line px-6 py-4">
            <div className="grow">
              <Dialog.Title className="text-title font-semibold">{title}</Dialog.Title>
              {description !== undefined && (
                <Dialog.Description className="text-small text-quiet">
                  {description}
                </Dialog.Description>
              )}
            </div>
            <Dialog.Close
              aria-label={close}
              className="-mr-2 grid size-11 shrink-0 place-items-center rounded-md text-quiet hover:bg-sunken hover:text-ink"
            >
              <CrossIcon />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
