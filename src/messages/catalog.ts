import type { first } from './en/first.ts';
import type { later } from './en/later.ts';
import type { Formats } from './formats.ts';

type English = typeof first & typeof later;

/** The messages of each area in one language. English is the source of the types. */
export type Messages = { readonly [A in keyof English]: ReturnType<English[A]> };

/** What makes the messages of areas with a language's formats; `E` is the English of these areas. */
export type Creators<E extends Partial<English> = English> = {
  readonly [A in keyof E & keyof Messages]: (formats: Formats) => Messages[A];
};

/** What is shown at once: the frame, home, and what is said when something fails. */
export type First = Creators<typeof first>;

/** All other screens. */
export type Later = Creators<typeof later>;
