import { STRETCH } from '../../plan/duplicates/pairs.ts';
import { codeOf, flagOf, numberOf } from '../answerCode.ts';
import type { Wanted } from './answerReader.ts';
import type { Origins } from './origins.ts';
import { isBetter, type KnownAnswer } from './reuse.ts';

/** Marks a row whose person no source knows. */
const NOBODY = 0xffff_ffff;

/** An answer about a row's person, and the number of its origin. */
export interface RowAnswer extends KnownAnswer {
  readonly origin: number;
}

/** For each row of a stretch, the earlier answer that counts. */
export class StretchAnswers {
  readonly #origins: Origins;
  readonly #source = new Uint32Array(STRETCH);
  readonly #answer = new Uint32Array(STRETCH);
  readonly #origin = new Uint32Array(STRETCH);

  constructor(origins: Origins) {
    this.#origins = origins;
  }

  clear(): void {
    this.#source.fill(NOBODY);
  }

  /** Offers a source's answer about a row's person. Keeps the better one. */
  offer(row: number, source: number, answer: number, originInSource: number): void {
    const origin = this.#origins.of(source, originInSource);
    const before = this.at(row);
    if (before && !isBetter(this.#known(answer, origin), before)) return;
    this.#source[row] = source;
    this.#answer[row] = answer;
    this.#origin[row] = origin;
  }

  at(row: number): RowAnswer | undefined {
    if (this.#source[row] === NOBODY) return undefined;
    return this.#known(this.#answer[row] ?? 0, this.#origin[row] ?? 0);
  }

  /** The location of the row's answer. */
  whereOf(row: number): Wanted {
    const answer = this.#answer[row] ?? 0;
    return {
      row,
      source: this.#source[row] ?? 0,
      reused: flagOf(answer),
      position: numberOf(answer),
    };
  }

  /** Drops a row's answer, since its file is gone. */
  forget(row: number): void {
    this.#source[row] = NOBODY;
  }

  #known(answer: number, origin: number): RowAnswer {
    return { code: codeOf(answer), at: this.#origins.all[origin]?.at ?? 0, origin };
  }
}
