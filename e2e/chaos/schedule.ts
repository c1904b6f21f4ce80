import type { FaultRule, SandboxCall } from '../../src/sandbox/faults/fault.ts';
import type { RelayFault, RelayStage } from '../relay/relay.ts';
import type { Victim } from './computer.ts';
import { Dice } from './dice.ts';
import { CREATE_FAULTS, GET_FAULTS, RELAY_FAULTS, RESULT_FAULTS, UPLOAD_FAULTS } from './faults.ts';

/** When the relay has seen so many calls, the last of them so far. */
export interface Moment {
  readonly calls: number;
  readonly stage: RelayStage;
}

/** When something is killed, and what. */
export interface Kill extends Moment {
  readonly victim: Victim;
}

/** The faults of one run, and the user's actions. */
export interface Schedule {
  readonly seed: number;
  readonly people: number;
  /** Whether batches go as Batch-Files. */
  readonly files: boolean;
  /** Between proxy and API. */
  readonly apiFaults: readonly FaultRule[];
  /** Between browser and proxy: by the how many-eth call it is, from 1. */
  readonly relayFaults: ReadonlyMap<number, RelayFault>;
  /** One for each life of the tab; calls are counted within the life. */
  readonly kills: readonly Kill[];
  /** When the proxy is killed and started again; calls are counted over all. */
  readonly proxyKills: readonly Moment[];
  /** The user's word when asked about a batch. */
  readonly word: () => Word;
}

export type Word = 'send again' | 'leave out';

const STAGES: readonly RelayStage[] = [
  'before body',
  'during body',
  'after body',
  'before answer',
  'after answer',
];

const VICTIMS: readonly Victim[] = ['tab', 'browser'];

/** About how many calls a run of this size makes in all, and how many before most of it is done. */
const CALLS = 30;
const EARLY_CALLS = 12;

export function scheduleOf(seed: number): Schedule {
  const dice = new Dice(seed);
  const files = seed % 2 === 0;
  const rules = (call: SandboxCall, of: readonly FaultRule['fault'][], most: number): FaultRule[] =>
    dice.some(most, 8).map((nth) => ({ call, nth, fault: dice.pick(of) }));
  const moment = (calls: number): Moment => ({
    calls: dice.int(1, calls),
    stage: dice.pick(STAGES),
  });
  const several = <T>(most: number, make: () => T): T[] =>
    Array.from({ length: dice.int(1, most) }, make);
  return {
    seed,
    people: dice.int(650, 1_100),
    files,
    apiFaults: [
      ...(dice.chance(0.2) ? [{ nth: 1 + dice.int(1, CALLS), fault: EXPIRED }] : []),
      ...(dice.chance(0.2) ? rules('createJob', CREATE_FAULTS, 1) : []),
      ...rules(files ? 'createBatchFile' : 'createBatch', CREATE_FAULTS, 4),
      ...(files ? rules('upload', UPLOAD_FAULTS, 4) : []),
      ...rules(files ? 'retrieveBatchFile' : 'retrieveBatch', GET_FAULTS, 3),
      ...rules(files ? 'retrieveBatchFileResult' : 'retrieveResult', RESULT_FAULTS, 3),
    ],
    relayFaults: new Map(dice.some(5, CALLS).map((nth) => [nth, dice.pick(RELAY_FAULTS)])),
    kills: several(3, () => ({ ...moment(EARLY_CALLS), victim: dice.pick(VICTIMS) })),
    proxyKills: dice.chance(0.5) ? several(2, () => moment(CALLS)) : [],
    word: () => (dice.chance(0.5) ? 'send again' : 'leave out'),
  };
}

/** Not at the first call, which only checks the token. */
const EXPIRED: FaultRule['fault'] = { kind: 'token expires' };
