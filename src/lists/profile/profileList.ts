import { throttled, turn, type Context } from '../context.ts';
import { runFiles } from '../storage/paths.ts';
import { ListError } from '../types/problem.ts';
import type { SampledProfile } from '../types/profile.ts';
import type { Work } from '../types/progress.ts';
import type { Source } from '../read/copy.ts';
import { Utf8Evidence } from '../read/encoding/encoding.ts';
import type { Guess, ListHead } from '../format/guess.ts';
import { ListProfile } from './listProfile.ts';
import { SingleByteEvidence } from '../read/encoding/singleByte.ts';

/** Profiles a list; where the whole of it disproves what its start made likely, once more from its bytes. */
export async function profileList(
  context: Context,
  run: string,
  first: Guess,
  source: Source,
  work: Work<SampledProfile>,
): Promise<SampledProfile> {
  let refused: Refused | undefined;
  for (let guess = first; ; source = await source.again()) {
    const { formats, ...list } = guess;
    const [format, ...others] = formats;
    if (!format) throw new Error('A list has a format.');
    const found = await profilePass(context, run, { ...list, format }, source.blocks, work);
    if ('profile' in found) return found.profile;
    if ('disprovedAt' in found) {
      source = await source.again();
      guess = await notStrictly(guess, found.disprovedAt, source.blocks, work.signal);
    } else {
      refused ??= { guess, error: found.problem };
      if (others.length > 0) guess = { ...guess, formats: others };
      else guess = lastResort(guess, refused);
    }
  }
}

/** The first guess that made no sense of a list, and why. */
interface Refused {
  readonly guess: Guess;
  readonly error: ListError;
}

/**
 * What is left where a list can be read in no likely way: to read quotes that are never closed as
 * ordinary characters, in the likeliest format. Else that one says why it cannot be read.
 */
function lastResort({ lenient }: Guess, { guess, error }: Refused): Guess {
  if (lenient || error.problem.kind !== 'unclosed quote') throw error;
  const notices = [...guess.notices, error.problem];
  return { ...guess, formats: guess.formats.slice(0, 1), lenient: true, notices };
}

/**
 * What is left of UTF-8 that cannot be: damaged UTF-8, where hardly anything is broken, else the encoding
 * with a byte for each character that the words speak for.
 */
async function notStrictly(
  guess: Guess,
  rowNumber: number,
  blocks: Source['blocks'],
  signal?: AbortSignal,
): Promise<Guess> {
  const utf8 = new Utf8Evidence();
  const words = new SingleByteEvidence();
  for await (const block of blocks) {
    utf8.take(block);
    words.take(block);
    await turn(signal);
  }
  if (utf8.end()) return { ...guess, strict: false };
  const encoding = words.encoding();
  const samples = words.samples(encoding);
  return {
    ...guess,
    formats: guess.formats.map((format) => ({ ...format, encoding })),
    strict: false,
    notices: [...guess.notices, { kind: 'encoding changed', to: encoding, samples, rowNumber }],
  };
}

/** What speaks against a format: bytes that cannot be in its encoding, or a list that it makes no sense of. */
type Disproof = { readonly disprovedAt: number } | { readonly problem: ListError };

/** The profile of the whole list, unless its format is disproved on the way. */
async function profilePass(
  { storage, now }: Context,
  run: string,
  list: ListHead,
  blocks: Source['blocks'],
  work: Work<SampledProfile>,
): Promise<{ readonly profile: SampledProfile } | Disproof> {
  const index = await storage.create(runFiles(run).index(list.format));
  try {
    const reading = new ListProfile(list, index);
    return await profileBlocks(reading, blocks, list.strict, { ...work, now });
  } finally {
    index.close();
  }
}

async function profileBlocks(
  reading: ListProfile,
  blocks: Source['blocks'],
  strict: boolean,
  { onProgress, signal, now }: Work<SampledProfile> & Pick<Context, 'now'>,
): Promise<{ readonly profile: SampledProfile } | Disproof> {
  const tell = throttled(now, onProgress);
  try {
    for await (const block of blocks) {
      reading.push(block);
      tell(() => reading.profile(false));
      await turn(signal);
    }
    reading.end();
    return { profile: reading.profile(true) };
  } catch (error) {
    // What a strict decoder throws.
    if (strict && error instanceof TypeError) return { disprovedAt: reading.broken ?? 0 };
    if (error instanceof ListError && isOfFormat(error)) return { problem: error };
    throw error;
  }
}

/** Whether another format could read what this problem is about. */
function isOfFormat({ problem }: ListError): boolean {
  return ['unclosed quote', 'line too long', 'only a header', 'empty'].includes(problem.kind);
}
