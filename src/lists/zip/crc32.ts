/** Tables for eight bytes at a time ("slicing by 8"); reflected polynomial 0xedb88320, as in ZIP and gzip. */
const TABLES = makeTables();

/** The CRC-32 of `bytes` behind bytes whose CRC-32 is `before`. Unsigned. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES;
  const inEights = bytes.length - (bytes.length % 8);
  let crc = ~before;
  let at = 0;
  for (; at < inEights; at += 8) {
    crc ^= byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) | (byteAt(bytes, at + 2) << 16);
    crc ^= byteAt(bytes, at + 3) << 24;
    crc =
      (t7[crc & 0xff] ?? 0) ^
      (t6[(crc >>> 8) & 0xff] ?? 0) ^
      (t5[(crc >>> 16) & 0xff] ?? 0) ^
      (t4[crc >>> 24] ?? 0) ^
      (t3[byteAt(bytes, at + 4)] ?? 0) ^
      (t2[byteAt(bytes, at + 5)] ?? 0) ^
      (t1[byteAt(bytes, at + 6)] ?? 0) ^
      (t0[byteAt(bytes, at + 7)] ?? 0);
  }
  for (; at < bytes.length; at++) crc = (t0[(crc ^ byteAt(bytes, at)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

type Table = Int32Array;

function makeTables(): readonly [Table, Table, Table, Table, Table, Table, Table, Table] {
  const t0 = Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1;
    return crc;
  });
  const next = (table: Table) => table.map((crc) => (crc >>> 8) ^ (t0[crc & 0xff] ?? 0));
  const t1 = next(t0);
  const t2 = next(t1);
  const t3 = next(t2);
  const t4 = next(t3);
  const t5 = next(t4);
  const t6 = next(t5);
  return [t0, t1, t2, t3, t4, t5, t6, next(t6)];
}
