import { expect, test } from 'vitest';
import { parseFaultPlan, type FaultRule } from './fault.ts';
import { Faults } from './faults.ts';

const RESET = { kind: 'reset', at: 'after body' } as const;
const SLOW = { kind: 'slow', ms: 1 } as const;

function withRules(rules: FaultRule[], seed = 1): Faults {
  const faults = new Faults();
  faults.set({ seed, rules });
  return faults;
}

/** Which of a hundred batches fail. */
function struck(faults: Faults): number[] {
  return Array.from({ length: 100 }, (_, i) => i).filter(() => faults.strike('createBatch', 't'));
}

test('nothing goes wrong unless it is asked for', () => {
  expect(struck(new Faults())).toEqual([]);
  expect(struck(withRules([]))).toEqual([]);
});

test('a rule counts the requests of its call', () => {
  const faults = withRules([{ call: 'createBatch', nth: 2, fault: RESET }]);
  const seen = [
    faults.strike('createBatch', 't'),
    faults.strike('retrieveBatch', 't'),
    faults.strike('createBatch', 't'),
    faults.strike('createBatch', 't'),
  ];
  expect(seen).toEqual([undefined, undefined, RESET, undefined]);
  expect(faults.strikes).toEqual([{ call: 'createBatch', nth: 2, fault: RESET }]);
});

test('a rule without a call counts all', () => {
  const faults = withRules([{ nth: 3, fault: RESET }]);
  const seen = [
    faults.strike('createJob', 't'),
    faults.strike(undefined, 't'),
    faults.strike('createBatch', 't'),
  ];
  expect(seen).toEqual([undefined, undefined, RESET]);
});

test('no token expires at an upload, which has none', () => {
  const faults = withRules([{ nth: 1, fault: { kind: 'token expires' } }]);
  expect(faults.strike('upload', '')).toBeUndefined();
  expect(faults.strike('upload', '')).toBeUndefined();
});

test('the first rule that applies strikes, as often as it may', () => {
  const faults = withRules([
    { times: 1, fault: RESET },
    { call: 'createBatch', fault: SLOW },
  ]);
  expect(faults.strike('createBatch', 't')).toEqual(RESET);
  expect(faults.strike('createBatch', 't')).toEqual(SLOW);
  expect(faults.strike('createJob', 't')).toBeUndefined();
});

test('chance is drawn from the seed, and does not hang on other calls', () => {
  const rules: FaultRule[] = [{ call: 'createBatch', chance: 0.3, fault: RESET }];
  const first = struck(withRules(rules, 7));
  expect(first.length).toBeGreaterThan(15);
  expect(first.length).toBeLessThan(45);
  const disturbed = withRules(rules, 7);
  const again = Array.from({ length: 100 }, (_, i) => i).filter(() => {
    disturbed.strike('retrieveBatch', 't');
    return disturbed.strike('createBatch', 't');
  });
  expect(again).toEqual(first);
  expect(struck(withRules(rules, 8))).not.toEqual(first);
});

test('an expired token stays so, others do not', () => {
  const faults = withRules([{ nth: 1, fault: { kind: 'token expires' } }]);
  expect(faults.strike('createBatch', 'old')).toMatchObject({ kind: 'answer', status: 401 });
  expect(faults.strike('retrieveBatch', 'old')).toMatchObject({ kind: 'answer', status: 401 });
  expect(faults.strike('retrieveBatch', 'new')).toBeUndefined();
  faults.set({ seed: 1, rules: [] });
  expect(faults.strike('retrieveBatch', 'old')).toBeUndefined();
});

test.each([
  '{}',
  'rules',
  '{"rules":[{}]}',
  '{"rules":[{"fault":{"kind":"earthquake"}}]}',
  '{"rules":[{"call":"createBach","fault":{"kind":"slow","ms":1}}]}',
  '{"rules":[{"fault":{"kind":"answer","at":"during answer","status":500}}]}',
])('a plan that makes no sense is refused: %s', (text) => {
  expect(() => parseFaultPlan(text)).toThrow(/./);
});
