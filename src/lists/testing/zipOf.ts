import { crc32 } from '../zip/crc32.ts';

/** An entry of a ZIP file to make, and what is to be odd or wrong about it. */
export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** The unpacked size that is claimed. */
  readonly size?: number;
  /** CRC and sizes stand behind the bytes, and zeros in the local header. */
  readonly descriptor?: boolean;
  /** Sizes and offset stand in a ZIP64 field. */
  readonly zip64?: boolean;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** In place of a number that is in the ZIP64 field. */
const WIDE = 0xff_ff_ff_ff;

/** Makes a ZIP file. A writer of its own, so that tests do not only read what the product wrote. */
export async function zipOf(
  entries: readonly Packed[],
  { comment = '', zip64 = false }: { comment?: string; zip64?: boolean } = {},
): Promise<Blob> {
  const pieces: Bytes[] = [];
  const directory: Bytes[] = [];
  for (const entry of entries) {
    const packed = await pack(entry);
    directory.push(...centralEntry(entry, packed.length, lengthOf(pieces)));
    pieces.push(...localEntry(entry, packed));
  }
  const from = lengthOf(pieces);
  const [count, size] = [entries.length, lengthOf(directory)];
  if (zip64) directory.push(...end64(count, size, from));
  const claimed = zip64 ? [0xffff, WIDE, WIDE] : [count, size, from];
  return new Blob([...pieces, ...directory, ...end(claimed, comment)]);
}

async function pack({ bytes, method = 8 }: Packed): Promise<Bytes> {
  if (method !== 8) return bytes;
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function localEntry(entry: Packed, packed: Bytes): Bytes[] {
  const { crc = crc32(entry.bytes), size = entry.bytes.length, descriptor = false } = entry;
  const name = new TextEncoder().encode(entry.name);
  const numbers = descriptor ? [0, 0, 0] : [crc, packed.length, size];
  const behind = descriptor ? [words(0x08_07_4b_50, crc, packed.length, size)] : [];
  return [
    words(0x04_03_4b_50),
    shorts(20, flagsOf(entry), entry.method ?? 8, 0, 0x21),
    words(...numbers),
    shorts(name.length, 0),
    name,
    packed,
    ...behind,
  ];
}

function centralEntry(entry: Packed, packedSize: number, offset: number): Bytes[] {
  const { crc = crc32(entry.bytes), size = entry.bytes.length, zip64 = false } = entry;
  const name = new TextEncoder().encode(entry.name);
  const extra = zip64
    ? [shorts(0x7075, 1), Uint8Array.of(9), shorts(1, 24), bigs(size, packedSize, offset)]
    : [];
  return [
    words(0x02_01_4b_50),
    shorts(20, 20, flagsOf(entry), entry.method ?? 8, 0, 0x21),
    words(crc, zip64 ? WIDE : packedSize, zip64 ? WIDE : size),
    shorts(name.length, lengthOf(extra), 0, 0, 0),
    words(0, zip64 ? WIDE : offset),
    name,
    ...extra,
  ];
}

function flagsOf({ flags = 0, descriptor = false }: Packed): number {
  return flags | (descriptor ? 8 : 0) | 0x800;
}

function end([count = 0, size = 0, from = 0]: readonly number[], comment: string): Bytes[] {
  const text = new TextEncoder().encode(comment);
  return [
    words(0x06_05_4b_50),
    shorts(0, 0, count, count),
    words(size, from),
    shorts(text.length),
    text,
  ];
}

function end64(count: number, size: number, from: number): Bytes[] {
  return [
    words(0x06_06_4b_50),
    bigs(44),
    shorts(45, 45),
    words(0, 0),
    bigs(count, count, size, from),
    words(0x07_06_4b_50, 0),
    bigs(from + size),
    words(1),
  ];
}

function lengthOf(pieces: readonly Bytes[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

function shorts(...numbers: number[]): Bytes {
  return new Uint8Array(Uint16Array.from(numbers).buffer);
}

function words(...numbers: number[]): Bytes {
  return new Uint8Array(Uint32Array.from(numbers).buffer);
}

function bigs(...numbers: number[]): Bytes {
  return new Uint8Array(BigUint64Array.from(numbers, (number) => BigInt(number)).buffer);
}
