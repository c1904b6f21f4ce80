import type { Sheet } from '../support/csv.ts';

/** A point of the window, in CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The size of a window's inside, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a script of a test takes and gives: it runs in the page, and sees nothing of the test. */
export type Value =
  string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** A tab of any browser engine: what a person does in it, and what it complained about. */
export interface Tab {
  go(url: string): Promise<void>;
  reload(): Promise<void>;
  run<A extends readonly Value[], T extends Value | void>(
    script: (...args: A) => T,
    ...args: A
  ): Promise<T>;
  /** A real press of the mouse. */
  click(place: Place): Promise<void>;
  /** Real presses of keys into what has the focus. */
  type(text: string): Promise<void>;
  press(key: 'Tab' | 'Enter' | 'Escape'): Promise<void>;
  resize(size: Size): Promise<void>;
  /** What the window shows, as a PNG file. */
  picture(): Promise<Buffer>;
  /** Chooses a file in the page's one file input. */
  choose(path: string): Promise<void>;
  /** The file that comes of a deed. */
  download(deed: () => Promise<void>): Promise<Sheet>;
  /** Errors on the console, uncaught, and breaches of the content security policy, of all tabs so far. */
  complaints(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A running browser. */
export interface Engine {
  /** The id of the browser's main process, the ancestor of all its others. */
  pid(): number;
  openTab(): Promise<Tab>;
  /** Ends the browser at once, as a crash does, and starts it again with what it had stored. */
  restart?(): Promise<void>;
  stop(): Promise<void>;
}
