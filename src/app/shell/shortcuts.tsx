import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { PATHS } from '../../features/page/paths.ts';
import { useServices } from '../../features/page/services.ts';
import { useMessages } from '../../messages/language.tsx';
import { actionOf, type ShortcutAction } from './shortcutKeys.ts';

const ShortcutSheet = lazy(() => import('../../screens/help/shortcutSheet.tsx'));

/** The keys of the whole page, and the button and key that list them. */
export function Shortcuts() {
  const words = useMessages('app');
  const { shortcuts } = useServices();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || dialogOpen()) return;
      const action = actionOf(keyPressOf(event), shortcuts.get());
      if (action === undefined) return;
      event.preventDefault();
      ACTIONS[action]({ navigate, openList: () => setOpen(true) });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [shortcuts, navigate]);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        className="inline-flex min-h-6 items-center underline underline-offset-4 hover:text-ink"
        onClick={() => {
          setOpen(true);
        }}
      >
        {words.shortcuts}
      </button>
      {open && (
        <Suspense>
          <ShortcutSheet open onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}

interface ActionContext {
  readonly navigate: (path: string) => void;
  readonly openList: () => void;
}

const ACTIONS: Record<ShortcutAction, (context: ActionContext) => void> = {
  list: ({ openList }) => openList(),
  new: ({ navigate }) => navigate(PATHS.choose),
  home: ({ navigate }) => navigate(PATHS.home),
  search: () => document.querySelector<HTMLElement>('main input[type="search"]')?.focus(),
  primary: () => document.querySelector<HTMLElement>('main [data-primary]:not(:disabled)')?.click(),
};

function keyPressOf(event: KeyboardEvent) {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  return { key, ctrlKey, metaKey, altKey, typing: isTextInput(target) };
}

function isTextInput(target: EventTarget | null): boolean {
  const box = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';
  return target instanceof Element && target.closest(box) !== null;
}

function dialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
