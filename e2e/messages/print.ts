/** Command: prints every message with the screens that show it, both languages side by side. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LANGUAGES } from '../../src/messages/languages.ts';
import { messagesOf } from './messagesOf.ts';

const MESSAGES = 'src/messages';
/** Folders that are searched for the areas that they show. */
const SHOW = ['src/screens', 'src/features', 'src/app'];

const [{ code: first }, ...translated] = LANGUAGES;

for (const file of sourcesIn(join(MESSAGES, first)).filter(isArea)) {
  const area = nameOf(file);
  console.log(`\n## ${area}\n\nShown by: ${placesOf(area).join(', ') || 'other messages'}\n`);
  const translations = translated.map(
    ({ code }) => [code, messagesIn(file.replace(first, code))] as const,
  );
  for (const [place, text] of messagesIn(file)) {
    console.log(`${place}\n  ${first}: ${text}`);
    for (const [code, messages] of translations)
      console.log(`  ${code}: ${messages.get(place) ?? '(built from other texts)'}`);
  }
}

/** The name by which screens ask for an area. */
function nameOf(file: string): string {
  const [, exported] = /^export const (\w+) = \(/m.exec(readFileSync(file, 'utf8')) ?? [];
  return exported ?? basename(file, '.ts');
}

function isArea(file: string): boolean {
  return !/(first|later)\.ts$/.test(file);
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(folder, file))
    .toSorted();
}

/** The messages of a file by path. */
function messagesIn(file: string): Map<string, string> {
  const messages = messagesOf(readFileSync(file, 'utf8'));
  return new Map(messages.map(({ place, text }) => [place, text]));
}

/** The folders that show an area. */
function placesOf(area: string): string[] {
  const files = SHOW.flatMap(sourcesIn).filter((file) =>
    readFileSync(file, 'utf8').includes(`useMessages('${area}')`),
  );
  return [...new Set(files.map((file) => file.split('/').slice(1, 3).join('/')))];
}
