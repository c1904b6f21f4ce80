/** Checks that the JavaScript which a first visit loads stays small. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes, gzipped: what the entry, all that it imports statically, and a language's first messages may weigh together. */
const INITIAL_JS_BYTES = 130_000;

/** Gzipped bytes of the scripts that `index.html` in `page` loads at once, in the language for which they are most. */
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

/** The command: measures the built page; 0 when it keeps within the budget. */
export function checkBudget(page = 'dist/page', budget = INITIAL_JS_BYTES): number {
  const bytes = initialBytes(page);
  console.log(`Initial JavaScript: ${bytes} of ${budget} bytes, gzipped`);
  return bytes <= budget ? 0 : 1;
}
