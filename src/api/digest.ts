/**
 * The SHA-256 of a body in base64, read piece by piece: `crypto.subtle` takes a body as a whole only, and is missing
 * on pages without https. Undefined if the body cannot be read.
 */
export async function bodyDigest(body: Blob): Promise<string | undefined> {
  try {
    const { sha256 } = await import('@noble/hashes/sha2.js');
    const hash = sha256.create();
    const reader = body.stream().getReader();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      hash.update(value);
    }
    return btoa(String.fromCharCode(...hash.digest()));
  } catch {
    // Sending it will tell why.
    return undefined;
  }
}
