import type { WritableFile } from '../../storage/storage.ts';
import { Spill } from '../../storage/spill.ts';

/** Rows are worked on in stretches of so many, so that what belongs to a stretch fits in memory. */
export const STRETCH = 64 * 1024;

const PAGE = 4 * 1024;
const PAIR = 8;

/** Pairs of a row and a number, on disk, found again by the row's stretch. */
export class Pairs {
  readonly #spill: Spill;

  constructor(file: WritableFile) {
    this.#spill = new Spill(file, PAGE);
  }

  add(ordinal: number, to: number): void {
    const page = this.#spill.pageFor(Math.floor(ordinal / STRETCH), PAIR);
    page.view.setUint32(page.used, ordinal);
    page.view.setUint32(page.used + 4, to);
    page.used += PAIR;
  }

  /** The pairs whose row is in a stretch. */
  *of(stretch: number): Generator<readonly [ordinal: number, to: number]> {
    for (const bytes of this.#spill.stretches(stretch)) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      for (let at = 0; at < bytes.length; at += PAIR)
        yield [view.getUint32(at), view.getUint32(at + 4)];
    }
  }
}
