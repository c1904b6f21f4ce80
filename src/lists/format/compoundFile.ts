import { readBlob } from '../read/copy.ts';

/** How a compound file (MS-CFB) starts: an old Office document, or one that is encrypted. */
export const COMPOUND_FILE = '\xd0\xcf\x11\xe0';

/** Bytes of the directory that are searched: an encrypted workbook has few entries. */
const DIRECTORY_BYTES = 4_096;

/** Whether a compound file holds an encrypted workbook (MS-OFFCRYPTO, 2.3.2), and not an `.xls`. */
export async function isEncryptedWorkbook(file: Blob, head: Uint8Array): Promise<boolean> {
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  if (head.length < 512) return false;
  const sectorBytes = 2 ** Math.min(16, view.getUint16(30, true));
  const from = (view.getUint32(48, true) + 1) * sectorBytes;
  const directory = await readBlob(file, from, from + DIRECTORY_BYTES);
  return new TextDecoder('utf-16le').decode(directory).includes('EncryptedPackage');
}
