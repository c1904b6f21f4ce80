import { ByteBuffer } from '../../byteBuffer.ts';
import { RECORD_START } from './recordWriter.ts';

const START = new TextEncoder().encode(RECORD_START);
const QUOTE = 34;
const BACKSLASH = 92;

/** Where in a part's bytes the next record starts, from `from` on; -1 behind the last. */
export function nextRecord(bytes: Uint8Array, from: number): number {
  const [first = 0] = START;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1))
    if (START.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}

/** Hands over the ids of a part's records, in order; each is valid until the next one. */
export function eachId(part: Uint8Array, take: (id: ByteBuffer) => void): void {
  const id = new ByteBuffer();
  for (let at = nextRecord(part, 0); at !== -1; at = nextRecord(part, at)) {
    const from = at + START.length;
    at = textEnd(part, from);
    id.clear();
    id.put(part, from, at);
    if (isEscaped(id)) unescape(id);
    take(id);
  }
}

function isEscaped({ memory, length }: ByteBuffer): boolean {
  for (let i = 0; i < length; i++) if (memory[i] === BACKSLASH) return true;
  return false;
}

function unescape(id: ByteBuffer): void {
  const text = JSON.parse(`"${new TextDecoder().decode(id.bytes())}"`) as string;
  id.clear();
  id.putText(text);
}

/** Where the closing quote of a JSON text is that starts at `from`. */
function textEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
