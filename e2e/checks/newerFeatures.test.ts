import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkNewerFeatures, newerFeatures } from './newerFeatures.ts';

let page: string;
beforeEach(() => {
  page = mkdtempSync(join(tmpdir(), 'features-'));
  mkdirSync(join(page, 'assets'));
});
afterEach(() => {
  rmSync(page, { recursive: true });
});

function build(script: string): void {
  writeFileSync(join(page, 'assets/a.js'), script);
}

test.each([
  'const u=URL.canParse(a)',
  'let s=AbortSignal.any([a,b])',
  'const{promise:e}=Promise.withResolvers()',
  'var g=Object.groupBy(a,b)',
  'return m.values().map(e=>e.id)',
  'if(a.isSubsetOf(b))c()',
  'new Intl.Segmenter(`en`)',
  'requestIdleCallback(()=>a())',
])('%s fails the check', (script) => {
  build(script);
  expect(newerFeatures(page)).toHaveLength(1);
  expect(checkNewerFeatures(page)).toBe(1);
});

test.each([
  'typeof e.checkVisibility==`function`?e.checkVisibility():0',
  '`requestIdleCallback`in window?requestIdleCallback(a):a()',
  'try{t.startViewTransition(a)}catch{}',
  'structuredClone(a.toSorted().findLast(b))',
  '[...m.values()].map(e=>e.id)',
  'var h=typeof Uint8Array.fromHex==`function`,g=Array.from({length:256},(e,t)=>t.toString(16).padStart(2,`0`));' +
    'function _(e){if(s(e),h)return e.toHex();let t=``}',
])('%s passes', (script) => {
  build(script);
  expect(checkNewerFeatures(page)).toBe(0);
});

test('each use is told, with its file', () => {
  build('URL.canParse(a);URL.canParse(b)');
  expect(newerFeatures(page)).toEqual([
    expect.stringContaining('URL.canParse in assets/a.js'),
    expect.stringContaining('URL.canParse in assets/a.js'),
  ]);
});
