import type { first } from './en/first.ts';
import type { later } from './en/later.ts';
import type { Formats } from './formats.ts';

type English = typeof first & typeof later;

/** The messages of each area in one language. English is the source of the types. */
export type Messages = { readonly [A in keyof English]: ReturnType<English[A]> };

/** Functions that create the messages of areas with a language's formats. `E`: the English ones. */
export type Creators<E extends Partial<English> = English> = {
  readonly [A in keyof E & keyof Messages]: (formats: Formats) => Messages[A];
};

/** Messages in the first load: the frame, home, and errors. */
export type First = Creators<typeof first>;

/** All other screens. */
export type Later = Creators<typeof later>;
