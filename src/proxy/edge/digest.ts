import { cutShort } from '../progress.ts';

/** The SHA-256 of bytes that come in pieces. */
export class Digest {
  readonly #stream = new crypto.DigestStream('SHA-256');
  readonly #writer = this.#stream.getWriter();

  async update(chunk: Uint8Array): Promise<void> {
    await this.#writer.write(chunk);
  }

  /** In base64. */
  async finish(): Promise<string> {
    await this.#writer.close();
    return btoa(String.fromCharCode(...new Uint8Array(await this.#stream.digest)));
  }
}

/** Reads a body of `length` bytes for its SHA-256 in base64. Throws a ProxyError if it does not come whole. */
export async function readDigest(
  body: ReadableStream<Uint8Array> | null,
  length: number,
): Promise<string> {
  const digest = new Digest();
  let left = length;
  try {
    for await (const chunk of body ?? []) {
      left -= chunk.length;
      await digest.update(chunk);
    }
  } catch {
    throw cutShort();
  }
  if (left !== 0) throw cutShort();
  return digest.finish();
}
