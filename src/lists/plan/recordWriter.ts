import { RECORD_FIELDS } from '../../api/record.ts';
import { ByteBuffer } from '../byteBuffer.ts';
import type { Values } from '../clean/recordMaker.ts';

/**
 * How every record in a part's file starts. Inside a JSON text a quote has a backslash before it, so
 * these bytes are nowhere else in the file.
 */
export const RECORD_START = '{"external_id":"';

const QUOTE = 34;
const BACKSLASH = 92;
const BRACE = 125;

const START = ascii(RECORD_START);
const FIELDS = RECORD_FIELDS.filter((field) => field !== 'external_id').map(
  (field) => [field, ascii(`","${field}":"`)] as const,
);

/**
 * Writes records as they are sent: JSON as UTF-8, attributes in the tutorial's order, without blank
 * ones. As bytes from the start, since making texts and encoding them takes three times as long.
 */
export class RecordWriter {
  readonly #json = new ByteBuffer();

  /** The record's bytes; good until the next record. */
  write(values: Readonly<Values>, externalId: string): Uint8Array {
    const json = this.#json;
    json.clear();
    json.putAll(START);
    this.#text(externalId);
    for (const [field, before] of FIELDS) {
      const value = values[field];
      if (value === '') continue;
      json.putAll(before);
      this.#text(value);
    }
    json.reserve(2);
    json.put(QUOTE);
    json.put(BRACE);
    return json.bytes();
  }

  /** What stands between the quotes of a JSON text. */
  #text(text: string): void {
    const json = this.#json;
    const start = json.length;
    json.reserve(text.length);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 32 || code > 126 || code === QUOTE || code === BACKSLASH) {
        json.cut(start);
        json.putText(JSON.stringify(text).slice(1, -1));
        return;
      }
      json.put(code);
    }
  }
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
