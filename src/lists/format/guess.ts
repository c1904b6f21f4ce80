import { BLOCK_BYTES } from '../context.ts';
import type { Format, SingleByteEncoding } from '../types/format.ts';
import { ListError } from '../types/problem.ts';
import { isThere, readBlob } from '../read/copy.ts';
import type { ListNotice } from '../types/profile.ts';
import { likelyFormats } from './dialect.ts';
import { guessEncoding, isSingleByte } from '../read/encoding/encoding.ts';
import { SingleByteEvidence } from '../read/encoding/singleByte.ts';
import { sniff } from './sniff.ts';

/** So much of the start of a file tells its format. */
export const HEAD_BYTES = BLOCK_BYTES;

/** The start of a file. Throws a ListError where it cannot be the start of a list. */
export async function headOf(file: Blob): Promise<Uint8Array> {
  const head = await readBlob(file, 0, HEAD_BYTES);
  if (head.length === 0) await isThere(file);
  const problem = sniff(head);
  if (problem) throw new ListError(problem);
  return head;
}

/** What is known of a list before it is read. */
export interface ListHead {
  readonly format: Format;
  /** What of it the user has chosen. */
  readonly chosen: Partial<Format>;
  /** The start of the file. */
  readonly head: Uint8Array;
  /** Bytes of the whole file. */
  readonly bytes: number;
  /** Whether bytes that cannot be in the encoding disprove it. */
  readonly strict: boolean;
  /** Whether quotes that are never closed are read as ordinary characters. */
  readonly lenient: boolean;
  /** What there is to say already. */
  readonly notices: readonly ListNotice[];
}

/** What a list may be, before all of it is read. */
export interface Guess extends Omit<ListHead, 'format'> {
  /** Most likely first. */
  readonly formats: readonly Format[];
}

/** What a list of so many bytes may be by its head; what the user has chosen stays. */
export function guessOf(head: Uint8Array, bytes: number, chosen: Partial<Format>): Guess {
  const encoding = chosen.encoding ?? guessEncoding(head);
  const isWhole = head.length === bytes;
  const { formats, fixedWidth } = likelyFormats(head, isWhole, { ...chosen, encoding });
  const notices: ListNotice[] = fixedWidth ? [{ kind: 'fixed width' }] : [];
  if (chosen.encoding === undefined && isSingleByte(encoding))
    notices.push({ kind: 'encoding guessed', to: encoding, samples: samplesOf(head, encoding) });
  const strict = encoding === 'utf-8' && chosen.encoding === undefined;
  return { formats, chosen, head, bytes, strict, lenient: false, notices };
}

function samplesOf(head: Uint8Array, encoding: SingleByteEncoding): string[] {
  const evidence = new SingleByteEvidence();
  evidence.take(head);
  return evidence.samples(encoding);
}
