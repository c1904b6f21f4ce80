import { ByteBuffer } from '../byteBuffer.ts';
import { RECORD_START } from './recordWriter.ts';

const START = new TextEncoder().encode(RECORD_START);
const QUOTE = 34;
const BACKSLASH = 92;
const LINE_END = 10;

/** Where in a part's bytes the next record starts, from `from` on; -1 behind the last. */
export function nextRecord(bytes: Uint8Array, from: number): number {
  const [first = 0] = START;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1))
    if (START.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}

/** The ids of a part's records, in order. */
export function idsOf(bytes: Uint8Array): string[] {
  // Gathered first and decoded in one go: there are many, and each is short. No JSON text has a line end.
  const ids = new ByteBuffer();
  for (let at = nextRecord(bytes, 0); at !== -1; at = nextRecord(bytes, at)) {
    const from = at + START.length;
    at = textEnd(bytes, from);
    ids.put(bytes.subarray(from, at));
    ids.putByte(LINE_END);
  }
  const texts = new TextDecoder().decode(ids.bytes()).split('\n').slice(0, -1);
  return texts.map((id) => (id.includes('\\') ? (JSON.parse(`"${id}"`) as string) : id));
}

/** Where the closing quote of a JSON text is that starts at `from`. */
function textEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
