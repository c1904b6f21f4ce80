import type { WritableFile } from '../storage/storage.ts';
import { Spill } from './spill.ts';

/** Rows are worked on in stretches of so many, so that what belongs to a stretch fits in memory. */
export const STRETCH = 64 * 1024;

const PAGE = 4 * 1024;

/** Pairs of a row and a number, on disk, found again by the row's stretch. */
export class Pairs {
  readonly #spill: Spill;
  readonly #pair = new Uint32Array(2);
  readonly #bytes = new Uint8Array(this.#pair.buffer);

  constructor(file: WritableFile) {
    this.#spill = new Spill(file, PAGE);
  }

  add(ordinal: number, to: number): void {
    this.#pair[0] = ordinal;
    this.#pair[1] = to;
    this.#spill.add(Math.floor(ordinal / STRETCH), this.#bytes);
  }

  /** The pairs whose row is in a stretch. */
  *of(stretch: number): Generator<readonly [ordinal: number, to: number]> {
    for (const bytes of this.#spill.stretches(stretch)) {
      const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
      for (let i = 0; i < numbers.length; i += 2) yield [numbers[i] ?? 0, numbers[i + 1] ?? 0];
    }
  }
}
