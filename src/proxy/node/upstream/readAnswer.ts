import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { answerOf, type ApiAnswer } from '../../headers.ts';
import { MAX_ANSWER } from '../../limits.ts';

const LIMIT = { maxOutputLength: MAX_ANSWER };
const unzip = promisify(gunzip);
const unDeflate = promisify(inflate);
const unBrotli = promisify(brotliDecompress);

/**
 * Reads an answer whole. Throws where it breaks off, is larger than `MAX_ANSWER`, or cannot be decoded: it does
 * not tell then how the API took the request.
 */
export async function readAnswer(answer: IncomingMessage): Promise<ApiAnswer> {
  const bytes = await decoded(headerOf(answer, 'content-encoding'), await readAll(answer));
  const get = (name: string) => headerOf(answer, name);
  return answerOf(answer.statusCode ?? 0, bytes.toString('utf8'), get);
}

async function readAll(answer: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER) throw new RangeError('The answer is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** We ask for no encoding, but something in between may use one anyway. */
async function decoded(encoding: string | undefined, bytes: Buffer): Promise<Buffer> {
  switch (encoding?.toLowerCase()) {
    case undefined:
    case 'identity':
      return bytes;
    case 'gzip':
      return unzip(bytes, LIMIT);
    case 'deflate':
      return unDeflate(bytes, LIMIT);
    case 'br':
      return unBrotli(bytes, LIMIT);
    default:
      throw new TypeError('The answer has an unknown encoding.');
  }
}

/** A header of a message; the first where it came more than once. */
export function headerOf(message: IncomingMessage, name: string): string | undefined {
  const value = message.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
