/** Checks that the built page calls nothing that the oldest browsers of `src/app/browsers.ts` lack. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Features newer than Chrome 110, Firefox 115 or Safari 16.4 (MDN's tables of November 2026), as they look in
 * minified code. Methods with common names, such as `union`, can't be told from other code; `e2e/engines.spec.ts`
 * removes those from a real browser instead.
 */
const NEWER: Readonly<Record<string, RegExp>> = {
  'URL.canParse': /\bURL\.canParse\b/,
  'URL.parse': /\bURL\.parse\b/,
  'AbortSignal.any': /\bAbortSignal\.any\b/,
  'Promise.withResolvers': /\bPromise\.withResolvers\b/,
  'Promise.try': /\bPromise\.try\b/,
  'Object.groupBy': /\b(?:Object|Map)\.groupBy\b/,
  'Array.fromAsync': /\bArray\.fromAsync\b/,
  'Set methods': /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  'iterator helpers':
    /\bIterator\.(?:from|prototype)\b|\.(?:values|keys|entries)\(\)\.(?:map|filter|take|drop|toArray|some|every|find|forEach|flatMap|reduce)\(/,
  'ArrayBuffer.transfer': /\.transferToFixedLength\(/,
  'well-formed strings': /\.(?:isWellFormed|toWellFormed)\(/,
  'resizable buffers': /\bmaxByteLength\b/,
  'RegExp.escape': /\bRegExp\.escape\b/,
  'Uint8Array and base64':
    /\.(?:toBase64|setFromBase64|toHex|setFromHex)\(|\bUint8Array\.from(?:Base64|Hex)\b/,
  'Math.sumPrecise, f16round': /\bMath\.(?:sumPrecise|f16round)\b|\bFloat16Array\b/,
  'Intl.Segmenter': /\bIntl\.Segmenter\b/,
  'Intl.DurationFormat': /\bIntl\.DurationFormat\b/,
  scheduler: /\b(?:window|globalThis|self)\.scheduler\b|\bscheduler\.(?:yield|postTask)\b/,
  requestIdleCallback: /\brequestIdleCallback\(/,
  'ReadableStream.from': /\bReadableStream\.from\b/,
  'view transitions': /\.startViewTransition\(/,
  popovers: /\.(?:showPopover|hidePopover|togglePopover)\(/,
  'Symbol.dispose': /\bSymbol\.(?:asyncDispose|dispose)\b/,
  checkVisibility: /\.checkVisibility\(/,
  setHTMLUnsafe: /\.(?:setHTMLUnsafe|getHTML)\(/,
  createWritable: /\.createWritable\(/,
};

/**
 * How many characters before a call are searched for a guard. A library may keep the guard in a constant this far
 * above.
 */
const GUARD_WITHIN = 200;

/** Whether the code just before a call checks that the feature exists. */
function isGuarded(code: string, index: number): boolean {
  return /\btypeof\b|\btry\{|[`"'] ?in /.test(code.slice(Math.max(0, index - GUARD_WITHIN), index));
}

/** Unguarded uses of newer features in the scripts below `folder`, each with its file and surrounding code. */
export function newerFeatures(folder: string): string[] {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  return scripts.flatMap((name) => {
    const code = readFileSync(join(folder, name), 'utf8');
    return Object.entries(NEWER).flatMap(([feature, pattern]) => {
      const calls = [...code.matchAll(new RegExp(pattern, 'g'))];
      return calls
        .filter(({ index }) => !isGuarded(code, index))
        .map(
          ({ index }) =>
            `${feature} in ${name}: …${code.slice(Math.max(0, index - 60), index + 60)}…`,
        );
    });
  });
}

/** Command: returns 0 if the built page has no unguarded use of a newer feature, otherwise 1. */
export function checkNewerFeatures(folder = 'dist/page'): number {
  const found = newerFeatures(folder);
  for (const one of found) console.log(one);
  return found.length === 0 ? 0 : 1;
}
