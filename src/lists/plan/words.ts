import type { ReadableFile, WritableFile } from '../storage/storage.ts';

const WORD = Uint32Array.BYTES_PER_ELEMENT;
const WINDOW = 64 * 1024;

/** A long row of 32-bit numbers in a file, read in order through a window, or one by one anywhere. */
export class Words {
  readonly #file: ReadableFile;
  readonly #window = new Uint32Array(WINDOW);
  readonly #one = new Uint32Array(1);
  readonly #oneBytes = new Uint8Array(this.#one.buffer);
  #from = 0;
  #filled = 0;

  constructor(file: ReadableFile) {
    this.#file = file;
  }

  get length(): number {
    return this.#file.size() / WORD;
  }

  /** The number at `i`, for reading forward: what is around it is read with it. */
  at(i: number): number {
    if (i < this.#from || i >= this.#from + this.#filled) this.#move(i);
    return this.#window[i - this.#from] ?? 0;
  }

  /** The number at `i`, for jumping about. */
  peek(i: number): number {
    if (i >= this.#from && i < this.#from + this.#filled) return this.#window[i - this.#from] ?? 0;
    this.#file.read(this.#oneBytes, i * WORD);
    return this.#one[0] ?? 0;
  }

  /** Changes the number at `i` in the window, which `at` has moved there. */
  protected replace(i: number, word: number): void {
    this.#window[i - this.#from] = word;
  }

  /** What is in the window, and where it belongs. */
  protected window(): { bytes: Uint8Array; at: number } {
    return {
      bytes: new Uint8Array(this.#window.buffer, 0, this.#filled * WORD),
      at: this.#from * WORD,
    };
  }

  #move(to: number): void {
    this.leave();
    const bytes = new Uint8Array(this.#window.buffer);
    this.#from = to;
    this.#filled = this.#file.read(bytes, to * WORD) / WORD;
  }

  /** Before the window moves on. */
  protected leave(): void {}
}

/** The same, to change. `finish` writes what was set last. */
export class WritableWords extends Words {
  readonly #file: WritableFile;
  #changed = false;

  constructor(file: WritableFile) {
    super(file);
    this.#file = file;
  }

  set(i: number, word: number): void {
    this.at(i);
    this.replace(i, word);
    this.#changed = true;
  }

  finish(): void {
    this.leave();
    this.#file.flush();
  }

  protected override leave(): void {
    if (!this.#changed) return;
    const { bytes, at } = this.window();
    this.#file.write(bytes, at);
    this.#changed = false;
  }
}

/** Collects numbers and hands them on as bytes, many at a time. */
export class WordBuffer {
  readonly #words = new Uint32Array(4_096);
  readonly #hand: (bytes: Uint8Array) => void;
  #used = 0;

  constructor(hand: (bytes: Uint8Array) => void) {
    this.#hand = hand;
  }

  add(word: number): void {
    if (this.#used === this.#words.length) this.drain();
    this.#words[this.#used] = word;
    this.#used += 1;
  }

  drain(): void {
    this.#hand(new Uint8Array(this.#words.buffer, 0, this.#used * WORD));
    this.#used = 0;
  }
}
