import { ListError } from '../types/problem.ts';
import { crc32 } from './crc32.ts';
import { damaged, viewOf } from './fileView.ts';
import { chunksOf, gunzip, type Chunks } from './unpack.ts';
import { ENCRYPTED, type ZipEntry } from './zipEntry.ts';

const LOCAL_SIGNATURE = 0x04_03_4b_50;
const LOCAL_LENGTH = 30;

const STORED = 0;
const DEFLATED = 8;

/** A gzip header that says nothing but that what follows is deflated (RFC 1952). */
const GZIP_HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/** Maximum ratio of unpacked to packed size; real workbooks and lists stay below it. */
const MOST_TIMES_LARGER = 250;

/** Unpacked bytes that are always allowed, whatever the ratio. */
const NEVER_TOO_LARGE = 32 * 1024 * 1024;

/** Throws a ListError `unpacks too large` if a file unpacks to many times more than any real list. */
export function refuseBomb(size: number, packedSize: number): void {
  if (size > NEVER_TOO_LARGE && size > packedSize * MOST_TIMES_LARGER)
    throw new ListError({ kind: 'unpacks too large' });
}

/** An entry's bytes as they are in the file, still packed. Throws a ListError `file damaged` if they are not all there. */
export async function packedBytes(file: Blob, { offset, packedSize }: ZipEntry): Promise<Blob> {
  if (offset < 0 || offset + LOCAL_LENGTH > file.size) throw damaged();
  const header = await viewOf(file, offset, offset + LOCAL_LENGTH);
  if (header.getUint32(0, true) !== LOCAL_SIGNATURE) throw damaged();
  const from = offset + LOCAL_LENGTH + header.getUint16(26, true) + header.getUint16(28, true);
  if (from + packedSize > file.size) throw damaged();
  return file.slice(from, from + packedSize);
}

/**
 * An entry's bytes, unpacked. Throws ListErrors: `file damaged` where length or CRC are not those of the
 * directory, `file gone`, `encrypted file`, `unpacks too large`.
 */
export async function* entryBytes(file: Blob, entry: ZipEntry): Chunks {
  const { method, flags, packedSize, size } = entry;
  if (flags & ENCRYPTED) throw new ListError({ kind: 'encrypted file' });
  refuseBomb(size, packedSize);
  const packed = await packedBytes(file, entry);
  if (method === STORED) yield* checked(chunksOf(packed.stream(), file), entry);
  else if (method === DEFLATED) yield* sized(gunzip(asGzip(packed, entry)), entry);
  else throw damaged();
}

/** All of an entry's bytes. Throws as `entryBytes`, and `unpacks too large` where they are more than `most`. */
export async function wholeEntry(
  file: Blob,
  entry: ZipEntry,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.size > most) throw new ListError({ kind: 'unpacks too large' });
  const whole = new Uint8Array(entry.size);
  let at = 0;
  for await (const bytes of entryBytes(file, entry)) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}

/** Chunks that are as many bytes as the directory claims. */
async function* sized(chunks: Chunks, { size }: ZipEntry): Chunks {
  let length = 0;
  for await (const bytes of chunks) {
    length += bytes.length;
    if (length > size) throw damaged();
    yield bytes;
  }
  if (length !== size) throw damaged();
}

/** Chunks with the CRC that the directory claims. */
async function* checked(chunks: Chunks, entry: ZipEntry): Chunks {
  let crc = 0;
  for await (const bytes of sized(chunks, entry)) {
    crc = crc32(bytes, crc);
    yield bytes;
  }
  if (crc !== entry.crc) throw damaged();
}

/** The same bytes as a gzip file: the browser checks its length and CRC, much faster than we could. */
function asGzip(packed: Blob, { crc, size }: ZipEntry): Blob {
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, crc, true);
  trailer.setUint32(4, size % 2 ** 32, true);
  return new Blob([GZIP_HEADER, packed, trailer.buffer]);
}
