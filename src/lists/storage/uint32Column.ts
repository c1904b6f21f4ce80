import type { ReadableFile, WritableFile } from './storage.ts';

const BYTES = Uint32Array.BYTES_PER_ELEMENT;
const WINDOW = 64 * 1024;

/** A long column of unsigned 32-bit numbers in a file, read in order through a window, or one by one anywhere. */
export class Uint32Column {
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
    return this.#file.size() / BYTES;
  }

  /** The number at `i`, for reading forward: what is around it is read with it. */
  at(i: number): number {
    if (i < this.#from || i >= this.#from + this.#filled) this.#move(i);
    return this.#window[i - this.#from] ?? 0;
  }

  /** The number at `i`, for jumping about. */
  peek(i: number): number {
    if (i >= this.#from && i < this.#from + this.#filled) return this.#window[i - this.#from] ?? 0;
    this.#file.read(this.#oneBytes, i * BYTES);
    return this.#one[0] ?? 0;
  }

  /** Changes the number at `i` in the window, which `at` has moved there. */
  protected replace(i: number, value: number): void {
    this.#window[i - this.#from] = value;
  }

  /** What is in the window, and where it belongs. */
  protected window(): { bytes: Uint8Array; at: number } {
    return {
      bytes: new Uint8Array(this.#window.buffer, 0, this.#filled * BYTES),
      at: this.#from * BYTES,
    };
  }

  #move(to: number): void {
    this.leave();
    const bytes = new Uint8Array(this.#window.buffer);
    this.#from = to;
    this.#filled = this.#file.read(bytes, to * BYTES) / BYTES;
  }

  /** Before the window moves on. */
  protected leave(): void {}
}

/** The same, to change. `finish` writes what was set last. */
export class WritableUint32Column extends Uint32Column {
  readonly #file: WritableFile;
  #changed = false;

  constructor(file: WritableFile) {
    super(file);
    this.#file = file;
  }

  set(i: number, value: number): void {
    this.at(i);
    this.replace(i, value);
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
export class Uint32Buffer {
  readonly #numbers = new Uint32Array(4_096);
  readonly #hand: (bytes: Uint8Array) => void;
  #used = 0;

  constructor(hand: (bytes: Uint8Array) => void) {
    this.#hand = hand;
  }

  add(value: number): void {
    if (this.#used === this.#numbers.length) this.drain();
    this.#numbers[this.#used] = value;
    this.#used += 1;
  }

  drain(): void {
    this.#hand(new Uint8Array(this.#numbers.buffer, 0, this.#used * BYTES));
    this.#used = 0;
  }
}
