import * as v from 'valibot';
import { isKey } from '../../api/attempts.ts';
import type { BatchOptions } from '../../api/body.ts';
import { isId } from '../../api/calls.ts';
import { isTopic } from '../../api/hints.ts';
import type { Part } from '../../lists/types/plan.ts';
import type { Attempt } from '../state.ts';
import type { SpendingLimit } from '../submitRequest.ts';
import { format, matching, planOptions, whole } from './listSchema.ts';

/** Marks a JSON file as a report. */
export const REPORT_KIND = 'append-desk report';

/** Version of the format. Reports of later versions are refused. */
export const REPORT_VERSION = 1;

/** Text from the API or us that becomes part of a request. */
const text = v.pipe(v.string(), v.maxLength(2_000));
const id = v.pipe(v.string(), v.check(isId));
const url = v.pipe(text, v.url(), v.startsWith('https://'));
/** A header's value. */
const secret = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,128}$/));
/** As a server names its store, in a header. */
const store = v.pipe(v.string(), v.regex(/^[\x20-\x7e]{1,128}$/));
const atLeastNone = v.pipe(v.number(), v.finite(), v.minValue(0));
/** Epoch milliseconds in the range of a Date (ECMAScript, 21.4.1.1). */
const time = v.pipe(atLeastNone, v.maxValue(8.64e15));

const part: v.GenericSchema<Part> = v.object({
  id: whole,
  firstRecord: whole,
  records: v.pipe(whole, v.minValue(1)),
  bytes: whole,
  hash: text,
  firstRow: whole,
  lastRow: whole,
});

const key = v.pipe(v.string(), v.check(isKey));

const attempt: v.GenericSchema<Attempt> = v.object({
  id: key,
  secret: v.exactOptional(secret),
  store: v.exactOptional(v.object({ id: store, at: time })),
  at: time,
  job: id,
  end: v.exactOptional(v.picklist(['reserved', 'not accepted', 'accepted', 'rejected', 'unknown'])),
  elsewhere: v.exactOptional(v.literal(true)),
  void: v.exactOptional(v.literal(true)),
  file: v.exactOptional(v.literal(true)),
  batchId: v.exactOptional(id),
});

const batch = v.object({
  part,
  outcome: v.picklist([
    'planned',
    'sending',
    'accepted',
    'completed',
    'fetched',
    'rejected',
    'failed',
    'unknown',
    'left out',
  ]),
  attempts: v.array(attempt),
  decision: v.exactOptional(v.picklist(['send again', 'leave out'])),
  batchId: v.exactOptional(id),
  file: v.exactOptional(v.literal(true)),
  jobId: v.exactOptional(id),
  state: v.exactOptional(text),
  createdAt: v.exactOptional(v.pipe(v.number(), v.finite())),
  acceptedAt: v.exactOptional(time),
});

const options: v.GenericSchema<BatchOptions> = v.object({
  output_format: v.exactOptional(text),
  notification_URL: v.exactOptional(text),
  notification_method: v.exactOptional(v.picklist(['GET', 'POST'])),
});

const spendingLimit: v.GenericSchema<SpendingLimit> = v.object({
  amount: atLeastNone,
  perRecord: atLeastNone,
  perMatch: atLeastNone,
  currency: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
});

/** A run's report: everything needed to continue the run on another computer. */
export const report = v.pipe(
  v.object({
    kind: v.literal(REPORT_KIND),
    version: v.literal(REPORT_VERSION),
    /** Epoch milliseconds, as all times. */
    made: time,
    list: v.object({
      rows: whole,
      format,
      matching,
      options: planOptions,
      /** Why the same list may be planned differently on another computer. */
      only: v.exactOptional(v.picklist(['corrected', 'earlier answers', 'do not contact'])),
      /** The parts as planned. The parts of batches may be pieces of them. */
      parts: v.array(part),
      blocks: v.object({
        size: v.pipe(whole, v.minValue(1)),
        records: whole,
        hashes: v.pipe(v.string(), v.maxLength(1_000_000)),
      }),
    }),
    job: id,
    submitted: time,
    request: v.object({
      options,
      /** Request bodies contain this address, and bodies under the same key must be identical. */
      hints: v.exactOptional(v.object({ url, topic: v.pipe(v.string(), v.check(isTopic)) })),
      trial: v.exactOptional(whole),
      spendingLimit: v.exactOptional(spendingLimit),
      batchFiles: v.exactOptional(v.object({ batchBytes: v.pipe(whole, v.minValue(1)) })),
    }),
    noFiles: v.exactOptional(v.picklist(['unknown call', 'no server', 'no upload'])),
    /** The first key of a batch without one is derived from this. */
    seed: v.object({ id: key, secret }),
    trialApproved: v.boolean(),
    cancelled: v.boolean(),
    batches: v.array(batch),
  }),
  v.check(
    ({ list, batches }) => coversAll(list.parts) && coversAll(batches.map((one) => one.part)),
    'has gaps',
  ),
);

export type RunReport = v.InferOutput<typeof report>;

/** Whether parts follow one another from the first record on. */
function coversAll(parts: readonly Part[]): boolean {
  let next = 0;
  const follows = parts.every(({ firstRecord, records }) => {
    const isNext = firstRecord === next;
    next += records;
    return isNext;
  });
  return follows && new Set(parts.map((one) => one.id)).size === parts.length;
}
