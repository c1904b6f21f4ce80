import { readFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';

/**
 * What a virtual screen of 24 bits shows, as a PNG file: Xvfb keeps it in an XWD file in `-fbdir`
 * (X11's XWDFile.h: a header of big-endian 32-bit numbers, then colors of 12 bytes each, then pixels
 * of four bytes: blue, green, red, unused). WebKitGTK's own pictures never come on some screens (2.50).
 */
export async function pictureOfScreen(
  path: string,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): Promise<Buffer> {
  const { xwd, offsetOf } = await readScreen(path);
  const raw = Buffer.alloc((1 + 3 * width) * height);
  for (let y = 0; y < height; y++) {
    let to = (1 + 3 * width) * y + 1;
    let from = offsetOf(left, top + y);
    for (let x = 0; x < width; x++, from += 4) {
      raw[to++] = xwd[from + 2] ?? 0;
      raw[to++] = xwd[from + 1] ?? 0;
      raw[to++] = xwd[from] ?? 0;
    }
  }
  return png(raw, width, height);
}

/** The color of a pixel, as 0xRRGGBB. */
export async function colorOnScreen(path: string, x: number, y: number): Promise<number> {
  const { xwd, offsetOf } = await readScreen(path);
  return xwd.readUIntLE(offsetOf(x, y), 3);
}

async function readScreen(path: string) {
  const xwd = await readFile(path);
  const lineBytes = xwd.readUInt32BE(12 * 4);
  const pixels = xwd.readUInt32BE(0) + xwd.readUInt32BE(19 * 4) * 12;
  return { xwd, offsetOf: (x: number, y: number) => pixels + y * lineBytes + x * 4 };
}

/** A PNG file of lines of red, green and blue, each after a zero. */
function png(raw: Buffer, width: number, height: number): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw, { level: 3 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
