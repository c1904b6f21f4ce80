import type { Size } from '../engines/tab.ts';

/** A form in which people see the page: window, theme and text size. */
export interface Form extends Size {
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly language: 'en' | 'es';
  /** Text size in percent of the default. */
  readonly text: number;
}

/**
 * The forms with the least room, where most layout faults occur: a window of 1280 pixels at 200% zoom with a doubled
 * font size, and a small phone.
 */
export const NARROWEST: readonly Form[] = [
  { name: 'zoomed', width: 640, height: 450, theme: 'light', language: 'en', text: 100 },
  { name: 'large-text', width: 1280, height: 900, theme: 'light', language: 'es', text: 200 },
  { name: 'phone-dark-es', width: 360, height: 740, theme: 'dark', language: 'es', text: 100 },
];

export const FORMS: readonly Form[] = [
  { name: 'wide', width: 1280, height: 900, theme: 'light', language: 'en', text: 100 },
  { name: 'wide-dark-es', width: 1280, height: 900, theme: 'dark', language: 'es', text: 100 },
  { name: 'phone', width: 390, height: 844, theme: 'light', language: 'en', text: 100 },
  ...NARROWEST,
];
