import { entryBytes } from '../../zip/entryBytes.ts';
import type { Chunks } from '../../zip/unpack.ts';
import type { ZipEntry } from '../../zip/zipEntry.ts';

/** An XML part as text: UTF-8, or UTF-16 by its byte-order mark. */
export function xmlText(bytes: Uint8Array): string {
  return new TextDecoder(wideEncoding(bytes) ?? 'utf-8').decode(bytes);
}

/** The bytes of an XML part as UTF-8. Throws as `entryBytes`. */
export async function* xmlChunks(file: Blob, entry: ZipEntry): Chunks {
  const encoder = new TextEncoder();
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const bytes of entryBytes(file, entry)) {
    const encoding = isFirst ? wideEncoding(bytes) : undefined;
    if (encoding) decoder = new TextDecoder(encoding);
    isFirst = false;
    yield decoder ? encoder.encode(decoder.decode(bytes, { stream: true })) : bytes;
  }
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}
