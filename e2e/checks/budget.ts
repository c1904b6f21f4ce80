/** Checks that the JavaScript which a first visit loads stays small. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Maximum gzipped bytes of the entry, its static imports, and one language's first messages together. */
const INITIAL_JS_BYTES = 130_000;

/** Gzipped bytes of the scripts that `index.html` in `page` loads at once, for the largest language. */
export function initialBytes(page: string): number {
  const html = readFileSync(join(page, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  if (scripts.length === 0) throw new Error(`${page}/index.html loads no script.`);
  const weigh = (script: string) => gzipSync(readFileSync(join(page, script))).length;
  const messages = Object.values(firstMessages(html)).map(weigh);
  return scripts.map(weigh).reduce((sum, bytes) => sum + bytes, Math.max(0, ...messages));
}

/** The file of each language's first messages, as the build tells `public/boot.js`. */
function firstMessages(html: string): Record<string, string> {
  const [, json = '{}'] = /data-messages="([^"]*)"/.exec(html) ?? [];
  return JSON.parse(json.replaceAll('&quot;', '"')) as Record<string, string>;
}

/** Command: measures the built page. Returns 0 if it is within the budget, otherwise 1. */
export function checkBudget(page = 'dist/page', budget = INITIAL_JS_BYTES): number {
  const bytes = initialBytes(page);
  console.log(`Initial JavaScript: ${bytes} of ${budget} bytes, gzipped`);
  return bytes <= budget ? 0 : 1;
}
