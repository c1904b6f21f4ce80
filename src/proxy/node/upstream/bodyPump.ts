import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Commit } from '../../attempts/idempotentSend.ts';
import { cutShort } from '../../progress.ts';
import type { ApiPost } from './apiPost.ts';

/**
 * Moves a body of `length` bytes upstream as fast as both sides allow. The last chunk waits for `commit` (I16): without
 * it the request can't be understood. Returns a function that stops the transfer.
 */
export function pump(
  incoming: IncomingMessage,
  length: number,
  post: ApiPost,
  commit?: Commit,
): () => void {
  const { upstream } = post;
  const hash = commit && createHash('sha256');
  let left = length;

  const complete = (last: Buffer): void => {
    if (upstream.destroyed) return;
    post.progress.whole = true;
    upstream.end(last);
  };
  const commitAndComplete = async (last: Buffer): Promise<void> => {
    try {
      if (commit && hash) await commit(hash.digest('base64'));
      complete(last);
    } catch (error) {
      upstream.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const pass = (chunk: Buffer): void => {
    left -= chunk.length;
    hash?.update(chunk);
    if (left === 0) void commitAndComplete(chunk);
    else if (!upstream.write(chunk)) incoming.pause();
  };
  const resume = (): void => {
    incoming.resume();
  };
  const closed = (): void => {
    if (left > 0) upstream.destroy(cutShort());
  };
  if (length === 0) void commitAndComplete(Buffer.alloc(0));
  incoming.on('data', pass).once('close', closed);
  upstream.on('drain', resume);
  return () => {
    upstream.off('drain', resume);
    incoming.off('data', pass).off('close', closed);
  };
}

/** Reads a body of `length` bytes for its SHA-256 in base64. Throws a ProxyError if it does not come whole. */
export async function readDigest(incoming: IncomingMessage, length: number): Promise<string> {
  const hash = createHash('sha256');
  let left = length;
  try {
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      hash.update(chunk);
      left -= chunk.length;
    }
  } catch {
    throw cutShort();
  }
  if (left > 0) throw cutShort();
  return hash.digest('base64');
}
