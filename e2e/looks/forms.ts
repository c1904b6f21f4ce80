import type { Size } from '../engines/tab.ts';

/** A way in which people see the page. */
export interface Form extends Size {
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly language: 'en' | 'es';
  /** The size of the text, in percent of the usual. */
  readonly text: number;
}

/**
 * Where room is shortest, which is where most looks wrong: a window of 1280 pixels at a zoom of 200 % and with
 * a font twice as large, and a small phone.
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
