import { damaged, viewOf } from './fileView.ts';
import { UTF8_NAME, type ZipEntry } from './zipEntry.ts';

const END_SIGNATURE = 0x06_05_4b_50;
const END_LENGTH = 22;
const LOCATOR_SIGNATURE = 0x07_06_4b_50;
const LOCATOR_LENGTH = 20;
const END64_SIGNATURE = 0x06_06_4b_50;
const END64_LENGTH = 56;
const ENTRY_SIGNATURE = 0x02_01_4b_50;
const ENTRY_LENGTH = 46;

/** A comment at the end of the file has at most 65,535 bytes. */
const LONGEST_TAIL = END_LENGTH + LOCATOR_LENGTH + 0xff_ff;

/** Maximum bytes of a directory: no workbook's is larger, and it is held in memory. */
const LARGEST_DIRECTORY = 64 * 1024 * 1024;

/** In place of a number that is in the ZIP64 field. */
const IN_ZIP64 = 0xff_ff_ff_ff;

/** Where the central directory is. */
interface Place {
  readonly from: number;
  readonly size: number;
  /** Bytes in front of the ZIP file, which its offsets do not count. */
  readonly shift: number;
}

/**
 * The entries of a ZIP file in the order of its central directory, read from its end by slices. Throws a
 * ListError `file damaged` where there is no whole directory.
 */
export async function readZipDirectory(file: Blob): Promise<ZipEntry[]> {
  const { from, size, shift } = await findDirectory(file);
  if (from < 0 || size > LARGEST_DIRECTORY || from + size > file.size) throw damaged();
  const view = await viewOf(file, from, from + size);
  const entries: ZipEntry[] = [];
  for (let at = 0; at < size;) {
    if (size - at < ENTRY_LENGTH || view.getUint32(at, true) !== ENTRY_SIGNATURE) break;
    const length = ENTRY_LENGTH + lengthsAt(view, at).reduce((sum, part) => sum + part);
    if (at + length > size) throw damaged();
    entries.push(readEntry(view, at, shift));
    at += length;
  }
  return entries;
}

async function findDirectory(file: Blob): Promise<Place> {
  const start = Math.max(0, file.size - LONGEST_TAIL);
  const tail = await viewOf(file, start, file.size);
  const end = findEnd(tail);
  const locator = end - LOCATOR_LENGTH;
  const isZip64 = locator >= 0 && tail.getUint32(locator, true) === LOCATOR_SIGNATURE;
  if (isZip64) return findDirectory64(file, bigAt(tail, locator + 8), start + locator);
  const size = tail.getUint32(end + 12, true);
  const from = start + end - size;
  return { from, size, shift: from - tail.getUint32(end + 16, true) };
}

/** The last end record whose comment ends where the file ends, or else the last that there is. */
function findEnd(tail: DataView): number {
  let last = -1;
  for (let at = tail.byteLength - END_LENGTH; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_LENGTH + tail.getUint16(at + 20, true) === tail.byteLength) return at;
    if (last < 0) last = at;
  }
  if (last < 0) throw damaged();
  return last;
}

/** As the ZIP64 end record says, which is at `at`, or right before its locator if something is in front of the ZIP file. */
async function findDirectory64(file: Blob, at: number, locator: number): Promise<Place> {
  for (const place of [at, locator - END64_LENGTH]) {
    if (place < 0 || place + END64_LENGTH > locator) continue;
    const end = await viewOf(file, place, place + END64_LENGTH);
    if (end.getUint32(0, true) !== END64_SIGNATURE) continue;
    const size = bigAt(end, 40);
    const from = place - size;
    return { from, size, shift: from - bigAt(end, 48) };
  }
  throw damaged();
}

function readEntry(view: DataView<ArrayBuffer>, at: number, shift: number): ZipEntry {
  const [nameLength, extraLength] = lengthsAt(view, at);
  const bytes = (from: number, length: number) =>
    new Uint8Array(view.buffer, view.byteOffset + from, length);
  const nameBytes = bytes(at + ENTRY_LENGTH, nameLength);
  const extra = bytes(at + ENTRY_LENGTH + nameLength, extraLength);
  const flags = view.getUint16(at + 8, true);
  const [size, packedSize, offset] = wideNumbers(
    [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true)),
    extra,
  );
  return {
    name: nameOf(nameBytes, flags).replaceAll('\\', '/'),
    nameBytes,
    method: view.getUint16(at + 10, true),
    flags,
    crc: view.getUint32(at + 16, true),
    packedSize: packedSize ?? 0,
    size: size ?? 0,
    offset: (offset ?? 0) + shift,
    date: view.getUint16(at + 14, true),
    time: view.getUint16(at + 12, true),
  };
}

/** Lengths of an entry's name, extra fields and comment. */
function lengthsAt(view: DataView, at: number): [name: number, extra: number, comment: number] {
  return [
    view.getUint16(at + 28, true),
    view.getUint16(at + 30, true),
    view.getUint16(at + 32, true),
  ];
}

/** Numbers of 32 bits, in the order of the ZIP64 field, each with what stands there in its place. */
function wideNumbers(numbers: readonly number[], extra: Uint8Array): number[] {
  const field = zip64Field(extra);
  let at = 0;
  return numbers.map((number) => {
    if (number !== IN_ZIP64 || !field || at + 8 > field.byteLength) return number;
    at += 8;
    return bigAt(field, at - 8);
  });
}

function zip64Field(extra: Uint8Array): DataView | undefined {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.length);
  for (let at = 0; at + 4 <= extra.length;) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > extra.length) return undefined;
    if (view.getUint16(at, true) === 1)
      return new DataView(extra.buffer, extra.byteOffset + at + 4, length);
    at += 4 + length;
  }
  return undefined;
}

/** A number of 64 bits; larger than any file where it is not exact. */
function bigAt(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** Most names are UTF-8 even if not marked so; invalid bytes become U+FFFD. */
function nameOf(bytes: Uint8Array, flags: number): string {
  if ((flags & UTF8_NAME) === 0 && bytes.every((byte) => byte < 0x80))
    return String.fromCharCode(...bytes);
  return new TextDecoder().decode(bytes);
}
