/**
 * The records of a ZIP file as bytes (PKWARE's APPNOTE 6.3.10, sections 4.3 to 4.5). Sizes and offsets
 * that do not fit 32 bits, and counts that do not fit 16, are written the way of Zip64, others never:
 * Excel is said to repair workbooks that have it needlessly.
 */
import type { ZipEntry } from './zipEntry.ts';

/** A value of 32 bits that says: look in the Zip64 record. */
const IN_ZIP64 = 0xffff_ffff;
const COUNT_IN_ZIP64 = 0xffff;

const VERSION = 20;
const ZIP64_VERSION = 45;
const ZIP64_TAG = 0x0001;

/** Bytes of the room that a local header of unknown sizes has for a Zip64 record of them. */
const ROOM = 20;

/**
 * The room while it is not needed: Microsoft's growth hint, which Office's own files have and every
 * reader skips: tag, length, signature, padding value; then zeros.
 */
const ROOM_UNUSED = [0xa220, ROOM - 4, 0xa028, ROOM - 8];

/** What the headers of an entry say. */
export type EntryHead = Pick<
  ZipEntry,
  'nameBytes' | 'flags' | 'method' | 'time' | 'date' | 'crc' | 'packedSize' | 'size'
>;

/** A local header. `room`: sizes may be set later, to such that need Zip64. */
export function localHeader(head: EntryHead, room: boolean): Uint8Array {
  const { nameBytes, packedSize, size } = head;
  const zip64 = needsZip64(head);
  const bytes = new Bytes(30 + nameBytes.length + ROOM)
    .four(0x0403_4b50)
    .two(zip64 ? ZIP64_VERSION : VERSION);
  putCommon(bytes, head, room || zip64 ? ROOM : 0, zip64);
  bytes.text(nameBytes);
  if (zip64) bytes.two(ZIP64_TAG).two(16).eight(size).eight(packedSize);
  else if (room) for (const value of [...ROOM_UNUSED, 0, 0, 0, 0, 0, 0]) bytes.two(value);
  return bytes.taken();
}

/** A header of the central directory, for an entry whose local header is at byte `offset`. */
export function centralHeader(head: EntryHead, offset: number): Uint8Array {
  const { nameBytes, packedSize, size } = head;
  const sizes = needsZip64(head) ? [size, packedSize] : [];
  const large = [...sizes, ...(offset >= IN_ZIP64 ? [offset] : [])];
  const version = large.length > 0 ? ZIP64_VERSION : VERSION;
  const extra = large.length > 0 ? 4 + large.length * 8 : 0;
  const bytes = new Bytes(46 + nameBytes.length + extra)
    .four(0x0201_4b50)
    .two(version)
    .two(version);
  putCommon(bytes, head, extra, sizes.length > 0);
  // No comment, the first disk, no attributes.
  bytes.two(0).two(0).two(0).four(0).four(Math.min(offset, IN_ZIP64)).text(nameBytes);
  if (extra > 0) bytes.two(ZIP64_TAG).two(extra - 4);
  for (const value of large) bytes.eight(value);
  return bytes.taken();
}

/** The end of the central directory, which has `count` headers from byte `offset` to byte `end`. */
export function endRecords(count: number, offset: number, end: number): Uint8Array {
  const size = end - offset;
  const bytes = new Bytes(56 + 20 + 22);
  if (count >= COUNT_IN_ZIP64 || offset >= IN_ZIP64 || size >= IN_ZIP64) {
    bytes.four(0x0606_4b50).eight(44).two(ZIP64_VERSION).two(ZIP64_VERSION).four(0).four(0);
    bytes.eight(count).eight(count).eight(size).eight(offset);
    bytes.four(0x0706_4b50).four(0).eight(end).four(1);
  }
  const shown = Math.min(count, COUNT_IN_ZIP64);
  bytes.four(0x0605_4b50).two(0).two(0).two(shown).two(shown);
  bytes.four(Math.min(size, IN_ZIP64)).four(Math.min(offset, IN_ZIP64)).two(0);
  return bytes.taken();
}

/** A date and time as MS-DOS has them: local time, from 1980 on, seconds in twos. */
export function dosTime(at: Date): Pick<ZipEntry, 'date' | 'time'> {
  const year = Math.max(0, at.getFullYear() - 1980);
  const date = (year << 9) | ((at.getMonth() + 1) << 5) | at.getDate();
  const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1);
  return { date, time };
}

function needsZip64({ packedSize, size }: EntryHead): boolean {
  return packedSize >= IN_ZIP64 || size >= IN_ZIP64;
}

/** What local and central headers have in common. */
function putCommon(bytes: Bytes, head: EntryHead, extra: number, zip64: boolean): void {
  bytes.two(head.flags).two(head.method).two(head.time).two(head.date).four(head.crc);
  bytes.four(zip64 ? IN_ZIP64 : head.packedSize).four(zip64 ? IN_ZIP64 : head.size);
  bytes.two(head.nameBytes.length).two(extra);
}

/** Numbers, little-endian, one after another. */
class Bytes {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(most: number) {
    this.#bytes = new Uint8Array(most);
    this.#view = new DataView(this.#bytes.buffer);
  }

  two(value: number): this {
    this.#view.setUint16(this.#at, value, true);
    this.#at += 2;
    return this;
  }

  four(value: number): this {
    this.#view.setUint32(this.#at, value, true);
    this.#at += 4;
    return this;
  }

  eight(value: number): this {
    this.#view.setBigUint64(this.#at, BigInt(value), true);
    this.#at += 8;
    return this;
  }

  text(bytes: Uint8Array): this {
    this.#bytes.set(bytes, this.#at);
    this.#at += bytes.length;
    return this;
  }

  taken(): Uint8Array {
    return this.#bytes.subarray(0, this.#at);
  }
}
