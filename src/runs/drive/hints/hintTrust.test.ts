import { beforeEach, expect, test } from 'vitest';
import { HintTrust } from './hintTrust.ts';

let now: number;
let trust: HintTrust;
beforeEach(() => {
  now = 0;
  trust = new HintTrust(() => now);
  trust.connected(true);
});

function proven(): void {
  trust.hinted(1);
  trust.answered(1, true);
}

test('hints can be relied on once one came with the end of a batch', () => {
  expect(trust.relaxed(2)).toBe(false);
  trust.hinted(1);
  trust.answered(1, false);
  expect(trust.relaxed(2)).toBe(false);
  trust.answered(1, true);
  expect(trust.relaxed(2)).toBe(true);
});

test('a batch that was hinted at is asked about as usual until it ends', () => {
  proven();
  trust.hinted(2);
  trust.answered(2, false);
  expect(trust.relaxed(2)).toBe(false);
  expect(trust.relaxed(3)).toBe(true);
});

test('hints alone prove nothing', () => {
  for (const part of [1, 1, 2, 99]) trust.hinted(part);
  expect(trust.reliable).toBe(false);
});

test('an end that no hint told of ends it, unless its hint comes a moment later', () => {
  proven();
  trust.answered(2, true);
  expect(trust.reliable).toBe(false);
  now += 30_000;
  trust.hinted(2);
  expect(trust.reliable).toBe(true);
  trust.answered(3, true);
  now += 90_000;
  trust.hinted(3);
  expect(trust.reliable).toBe(false);
});

test('an end whose hint may have been lost with the stream says nothing', () => {
  proven();
  trust.connected(false);
  expect(trust.relaxed(2)).toBe(false);
  trust.connected(true);
  trust.missed(2);
  trust.missed(3);
  trust.answered(2, true);
  expect(trust.relaxed(3)).toBe(false);
  trust.answered(3, false);
  expect(trust.relaxed(3)).toBe(true);
});

test('the same end counts once, and another batch of the part anew', () => {
  proven();
  trust.answered(1, true);
  expect(trust.reliable).toBe(true);
  trust.watched(1);
  trust.answered(1, true);
  expect(trust.reliable).toBe(false);
});
