import type { AnswerOrigin } from '../../types/earlier.ts';
import type { Source } from './sources.ts';

/** Numbers the lists that answers come from, each once. */
export class Origins {
  readonly all: AnswerOrigin[] = [];
  readonly #sources: readonly Source[];
  readonly #known = new Map<string, number>();
  /** For each source: our number by the source's own number of an origin. */
  readonly #bySource: Map<number, number>[];

  constructor(sources: readonly Source[]) {
    this.#sources = sources;
    this.#bySource = sources.map(() => new Map());
  }

  /** Our number of an origin that a source numbers `origin`. */
  of(source: number, origin: number): number {
    const known = this.#bySource[source]?.get(origin);
    if (known !== undefined) return known;
    const { name, at } = this.#sources[source]?.originOf(origin) ?? { name: '', at: 0 };
    const number = this.#number({ name, at });
    this.#bySource[source]?.set(origin, number);
    return number;
  }

  #number(origin: AnswerOrigin): number {
    const key = `${origin.at} ${origin.name}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.all.length);
    return this.all.push(origin) - 1;
  }
}
