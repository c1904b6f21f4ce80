import type { WritableFile } from './storage.ts';

const BUFFER = 256 * 1024;

/** Appends to a file through a buffer of its own. `close` writes the rest. */
export class Writer {
  readonly file: WritableFile;
  readonly #encoder = new TextEncoder();
  readonly #buffer = new Uint8Array(BUFFER);
  #used = 0;
  #written = 0;

  constructor(file: WritableFile) {
    this.file = file;
  }

  /** Bytes appended so far. */
  get length(): number {
    return this.#written + this.#used;
  }

  bytes(bytes: Uint8Array): void {
    if (bytes.length > BUFFER - this.#used) this.drain();
    if (bytes.length > BUFFER) {
      this.file.write(bytes, this.#written);
      this.#written += bytes.length;
    } else {
      this.#buffer.set(bytes, this.#used);
      this.#used += bytes.length;
    }
  }

  /** Appends text as UTF-8. A lone surrogate becomes U+FFFD. */
  text(text: string): void {
    for (let rest = text; rest !== '';) {
      const { read, written } = this.#encoder.encodeInto(rest, this.#buffer.subarray(this.#used));
      this.#used += written;
      if (read === rest.length) return;
      rest = rest.slice(read);
      this.drain();
    }
  }

  /** Hands what is buffered to the file. */
  drain(): void {
    if (this.#used === 0) return;
    this.file.write(this.#buffer.subarray(0, this.#used), this.#written);
    this.#written += this.#used;
    this.#used = 0;
  }

  /** Writes the rest to disk and closes the file. */
  finish(): void {
    try {
      this.drain();
      this.file.flush();
    } finally {
      this.file.close();
    }
  }
}
