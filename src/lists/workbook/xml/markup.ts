const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

const COMMENT = bytesOf('!--');
const COMMENT_END = bytesOf('-->');
const CDATA = bytesOf('![CDATA[');
const CDATA_END = bytesOf(']]>');
const QUESTION_END = bytesOf('?>');

/** An element is not all there: its end was not found before the zero byte that follows all bytes scanned here. */
export const INCOMPLETE = -1;

/** Where the element that starts at `from` ends, whatever is in it; INCOMPLETE where it does not. */
export function elementEnd(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at !== INCOMPLETE; at = nextMarkup(bytes, at)) {
    const end = markupEnd(bytes, at);
    if (end === INCOMPLETE) return INCOMPLETE;
    const second = bytes[at + 1];
    if (second !== BANG && second !== QUESTION) {
      if (second === SLASH) depth -= 1;
      else if (bytes[end - 2] !== SLASH) depth += 1;
      if (depth <= 0) return end;
    }
    at = end;
  }
  return INCOMPLETE;
}

/** Where the tag, comment, instruction or CDATA that starts at `from` ends. */
export function markupEnd(bytes: Uint8Array, from: number): number {
  const at = from + 1;
  if (bytes[at] === QUESTION) return behind(bytes, at, QUESTION_END);
  if (bytes[at] !== BANG) return tagEnd(bytes, at);
  if (startsWith(bytes, at, COMMENT)) return behind(bytes, at + COMMENT.length, COMMENT_END);
  if (startsWith(bytes, at, CDATA)) return behind(bytes, at + CDATA.length, CDATA_END);
  return tagEnd(bytes, at);
}

/** Where the tag with `from` in it ends; a `>` in quotes is none of it. */
export function tagEnd(bytes: Uint8Array, from: number): number {
  let quote = 0;
  for (let at = from; ; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return INCOMPLETE;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GT) return at + 1;
    else if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) quote = byte;
  }
}

/** Where the next `<` is. */
export function nextMarkup(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === LT) return at;
    if (byte === 0) return INCOMPLETE;
  }
}

/** Where the name in a tag starts, without its prefix; `from` is behind `<` or `</`. */
export function localNameStart(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === COLON) return at + 1;
    if (byte <= SPACE || byte === GT || byte === SLASH) return from;
  }
}

/** Whether a tag's name, which starts at `from`, is this one. */
export function isNamed(bytes: Uint8Array, from: number, name: Uint8Array): boolean {
  const after = bytes[from + name.length] ?? 0;
  const ends = after === GT || after === SLASH || (after > 0 && after <= SPACE);
  return ends && startsWith(bytes, from, name);
}

/** ASCII characters as bytes. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

function startsWith(bytes: Uint8Array, from: number, start: Uint8Array): boolean {
  for (let i = 0; i < start.length; i++) if (bytes[from + i] !== start[i]) return false;
  return true;
}

/** The place behind the next occurrence of `end`. */
function behind(bytes: Uint8Array, from: number, end: Uint8Array): number {
  for (let at = from; (bytes[at] ?? 0) !== 0; at++)
    if (startsWith(bytes, at, end)) return at + end.length;
  return INCOMPLETE;
}
