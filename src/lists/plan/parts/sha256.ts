/**
 * SHA-256, hexadecimal. The bytes are taken at the call: they may change before the answer is there. A
 * page without https has no `crypto.subtle`: a library does it there.
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(await digest(bytes));
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle) return new Uint8Array(await subtle.digest('SHA-256', bytes));
  const taken = bytes.slice();
  const library = await import('@noble/hashes/sha2.js');
  return library.sha256(taken);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
