import { RECORD_FIELDS } from '../../api/record.ts';
import { ByteBuffer, NO_BYTE } from '../byteBuffer.ts';
import type { Values } from '../clean/recordMaker.ts';

/**
 * How every record in a part's file starts. Inside a JSON text a quote has a backslash before it, so
 * these bytes are nowhere else in the file.
 */
export const RECORD_START = '{"external_id":"';

const START = ascii(RECORD_START);
const END = ascii('"},');
const FIELDS = RECORD_FIELDS.filter((field) => field !== 'external_id').map(
  (field) => [field, ascii(`","${field}":"`)] as const,
);

/** Records are handed on when they come to so many bytes. */
const GATHERED = 256 * 1024;

/**
 * Writes records as they are sent, one behind the other with a comma behind each: JSON as UTF-8,
 * attributes in the tutorial's order, without blank ones. As bytes from the start, since making texts
 * and encoding them takes three times as long.
 */
export class RecordWriter {
  readonly #json = new ByteBuffer();
  readonly #hand: (bytes: Uint8Array) => void;

  constructor(hand: (bytes: Uint8Array) => void) {
    this.#hand = hand;
  }

  /** Gives how many bytes the record has, without the comma; one with more than `most` is not written. */
  write(values: Readonly<Values>, externalId: string, most: number): number {
    if (this.#json.length > GATHERED) this.drain();
    const start = this.#json.length;
    this.#record(values, externalId);
    const bytes = this.#json.length - start - 1;
    if (bytes > most) this.#json.cutTo(start);
    return bytes;
  }

  drain(): void {
    this.#hand(this.#json.bytes());
    this.#json.clear();
  }

  #record(values: Readonly<Values>, externalId: string): void {
    const json = this.#json;
    json.put(START);
    this.#text(externalId);
    for (const [field, before] of FIELDS) {
      const value = values[field];
      if (value === '') continue;
      json.put(before);
      this.#text(value);
    }
    json.put(END);
  }

  /** What stands between the quotes of a JSON text. */
  #text(text: string): void {
    const isPlain = this.#json.putWestern(text, PLAIN);
    if (!isPlain) this.#json.putText(JSON.stringify(text).slice(1, -1));
  }
}

/** The ASCII characters that JSON takes as they are. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) =>
  code < 32 || code > 126 || code === 34 || code === 92 ? NO_BYTE : code,
);

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
