import { BLOCK_BYTES } from '../context.ts';
import type { Format, SingleByteEncoding } from '../types/format.ts';
import { ListError } from '../types/problem.ts';
import { isEncryptedWorkbook } from './compoundFile.ts';
import { packingOf } from './packing.ts';
import { isThere, readBlob } from '../read/copy.ts';
import type { ListNotice } from '../types/profile.ts';
import { likelyFormats } from './likelyFormats.ts';
import { guessEncoding, isSingleByte } from '../read/encoding/encoding.ts';
import { SingleByteEvidence } from '../read/encoding/singleByte.ts';
import { sniff } from './sniff.ts';

/** Bytes at the start of a file by which its format is guessed. */
export const HEAD_BYTES = BLOCK_BYTES;

/** The start of a file, packed or not. Throws a ListError if it cannot be the start of a list. */
export async function headOf(file: Blob): Promise<Uint8Array> {
  const head = await readBlob(file, 0, HEAD_BYTES);
  if (head.length === 0) await isThere(file);
  if (packingOf(head)) return head;
  const problem = sniff(head);
  if (!problem) return head;
  const isOldOffice = problem.kind === 'not a csv' && problem.looksLike === 'spreadsheet';
  const isEncrypted = isOldOffice && (await isEncryptedWorkbook(file, head));
  throw new ListError(isEncrypted ? { kind: 'encrypted file' } : problem);
}

/** What is known of a list before it is read. */
export interface ListHead {
  readonly format: Format;
  /** The parts of the format that the user has chosen. */
  readonly chosen: Partial<Format>;
  /** The start of the file. */
  readonly head: Uint8Array;
  /** Bytes of the whole list, as far as is known. */
  readonly size: () => number;
  /** Whether bytes that cannot be in the encoding disprove it. */
  readonly strict: boolean;
  /** Whether quotes that are never closed are read as ordinary characters. */
  readonly lenient: boolean;
  /** Notices that are known before the list is read. */
  readonly notices: readonly ListNotice[];
}

/** The likely formats of a list, before all of it is read. */
export interface Guess extends Omit<ListHead, 'format'> {
  /** Most likely first. */
  readonly formats: readonly Format[];
}

/** Guesses a list's formats from its head; `size` gives the bytes of all of it. What the user has chosen is kept. */
export function guessOf(head: Uint8Array, size: () => number, chosen: Partial<Format>): Guess {
  const encoding = chosen.encoding ?? guessEncoding(head);
  const isWhole = head.length === size();
  const { formats, fixedWidth } = likelyFormats(head, isWhole, { ...chosen, encoding });
  const notices: ListNotice[] = fixedWidth ? [{ kind: 'fixed width' }] : [];
  if (chosen.encoding === undefined && isSingleByte(encoding))
    notices.push({ kind: 'encoding guessed', to: encoding, samples: samplesOf(head, encoding) });
  const strict = encoding === 'utf-8' && chosen.encoding === undefined;
  return { formats, chosen, head, size, strict, lenient: false, notices };
}

function samplesOf(head: Uint8Array, encoding: SingleByteEncoding): string[] {
  const evidence = new SingleByteEvidence();
  evidence.take(head);
  return evidence.samples(encoding);
}
