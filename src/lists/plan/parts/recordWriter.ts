import { RECORD_FIELDS } from '../../../api/record.ts';
import { ByteBuffer, NO_BYTE, packedText } from '../../byteBuffer.ts';
import type { Values } from '../../clean/recordMaker.ts';
import type { Value } from '../../clean/value.ts';

/**
 * How every record in a part's file starts. Inside a JSON text a quote has a backslash before it, so
 * these bytes are nowhere else in the file.
 */
export const RECORD_START = '{"external_id":"';

const START = packedText(RECORD_START);
const END = packedText('"},');
const FIELDS = RECORD_FIELDS.filter((field) => field !== 'external_id').map(
  (field) => [field, packedText(`","${field}":"`)] as const,
);

/** Bytes of records that are collected before they are passed on. */
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

  /** Writes a record and returns its bytes without the comma. A record of more than `most` bytes is not written. */
  write(values: Values, externalId: Value, most: number): number {
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

  #record(values: Values, externalId: Value): void {
    const json = this.#json;
    json.putPacked(START);
    this.#text(externalId);
    for (const [field, before] of FIELDS) {
      const value = values[field];
      if (value.isEmpty) continue;
      json.putPacked(before);
      this.#text(value);
    }
    json.putPacked(END);
  }

  /** Writes the content between the quotes of a JSON string. */
  #text(value: Value): void {
    const isPlain = this.#json.putChecked(value, PLAIN);
    if (!isPlain) this.#json.putText(JSON.stringify(value.text()).slice(1, -1));
  }
}

/** Bytes that need no escape in JSON. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 32 || byte === 34 || byte === 92 ? NO_BYTE : 0,
);
