import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { SAMPLE_LIST } from './lists.ts';

/** What stays as it is: names, also of languages, keys and files; the API's words, and those in the file. */
const SAME = [
  'Append Desk, email append, English, Enter, sample-list-enriched.csv',
  'QUEUED, PROCESSING, COMPLETED, append_status, matched, no match',
];

/** Small words that hardly any English sentence lacks, and no Spanish one has. */
const SMALL = /\b(the|your|you|and|with|from|this|that|not|are|was|will|have|is|of|or|to|it)\b/i;

/** Words of the page's English that neither its Spanish nor the sample list has. */
export function englishWords(): ReadonlySet<string> {
  const english = new Set(sentencesIn('src/messages/en'));
  // What is the same in both was not translated.
  const spanish = sentencesIn('src/messages/es').filter(
    (sentence) => !english.has(sentence) && !SMALL.test(sentence),
  );
  const known = wordsIn([...spanish, ...SAME, readFileSync(SAMPLE_LIST, 'utf8')].join('\n'));
  return new Set([...wordsIn([...english].join('\n'))].filter((word) => !known.has(word)));
}

/** The words of a text, in small letters. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(
    withoutName(text)
      .toLowerCase()
      .match(/\p{L}{2,}/gu),
  );
}

/** A name with an English article is no English. */
function withoutName(text: string): string {
  return text.replaceAll('The Data Group', ' ');
}

/** The texts in the sources of a folder. */
function sentencesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => sentences(join(folder, file)));
}

function sentences(file: string): string[] {
  return textsIn(parseAst(readFileSync(file, 'utf8'), { lang: 'ts' })).map(withoutName);
}

/** Parts of the code whose strings are names in it. */
const NO_TEXT = new Set(['key', 'test', 'source', 'typeAnnotation', 'typeArguments']);

function textsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, value } = node as { type?: string; value?: unknown };
  if (type === 'Literal') return typeof value === 'string' ? [value] : [];
  if (type === 'TemplateElement') return [(value as { cooked: string }).cooked];
  return Object.entries(node).flatMap(([part, inner]) => (NO_TEXT.has(part) ? [] : textsIn(inner)));
}
