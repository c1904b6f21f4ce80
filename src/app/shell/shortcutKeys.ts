import { Value } from '../../runs/watched.ts';
import type { BooleanSetting } from '../../features/page/services.ts';
import { readPreference, writePreference } from '../settings/preferences.ts';

/** A key that was pressed, and whether into a box that takes text. */
export interface KeyPress extends Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'> {
  readonly typing: boolean;
}

/** What a shortcut does. */
export type ShortcutAction = 'list' | 'new' | 'home' | 'search' | 'primary';

const SINGLE: Readonly<Record<string, ShortcutAction>> = {
  '?': 'list',
  n: 'new',
  h: 'home',
  '/': 'search',
};

/**
 * What a key press means. Keys without a modifier can be switched off (`single` false), as WCAG 2.1.4
 * asks: those who dictate press them by speaking.
 */
export function actionOf(
  { key, ctrlKey, metaKey, altKey, typing }: KeyPress,
  single: boolean,
): ShortcutAction | undefined {
  if (key === 'Enter' && (ctrlKey || metaKey)) return 'primary';
  if (!single || typing || ctrlKey || metaKey || altKey) return undefined;
  return SINGLE[key.toLowerCase()];
}

/** Whether keys without a modifier are shortcuts, as the user has it in this browser: on unless switched off. */
export function openShortcutSetting(): BooleanSetting {
  const on = new Value(readPreference('shortcuts') !== 'off');
  return {
    get: on.get,
    subscribe: on.subscribe,
    set(wanted) {
      writePreference('shortcuts', wanted ? 'on' : 'off');
      on.set(wanted);
    },
  };
}
