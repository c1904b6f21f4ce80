/**
 * Checks the import directions of the folders under `src` (I32). Prints each
 * import that goes where it may not, and ends with 1 if there is any.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Which folders of `src` each folder may import from, besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  api: [],
  ui: [],
  lists: ['api'],
  runs: ['api', 'lists'],
  messages: ['api', 'lists', 'runs'],
  features: ['messages', 'runs', 'lists', 'api', 'ui'],
  screens: ['features', 'messages', 'runs', 'lists', 'api', 'ui'],
  app: ['screens', 'features', 'messages', 'runs', 'lists', 'api', 'ui'],
  proxy: ['api'],
  sandbox: ['api'],
  'main.tsx': ['app', 'ui'],
};

/**
 * The folders and shared files of `src/lists`, lowest first. Each may import itself and what stands before it
 * here, so that there is one way: read, match, clean, plan, merge, export. A folder's own sub-folders stand
 * before it, since it is made of them.
 */
const LISTS_ORDER: readonly string[] = [
  'types byteBuffer.ts typedArrays.ts utf8.ts bitSet.ts rpc storage context.ts keys answers',
  'zip workbook/types.ts workbook/xml workbook/sheet workbook/read headers read/encoding read/lines read',
  'clean/text clean/place clean/names/data clean/names/words clean/names',
  'clean/address/words clean/address clean email detect format profile packed',
  'contacts match person contactImport plan/duplicates plan/parts earlier plan rows suggest workbook/write merge',
  'export engine.ts runLocks.ts contactWorks.ts listEngine.ts worker.ts client.ts',
].flatMap((entries) => entries.split(' '));

/** Tests and their helpers, which may import from every folder. */
const IN_TESTS = /\.test\.tsx?$|(^|\/)testing\//;

/** Single files that one more folder may import: the demo's way into the sandbox. */
const ALSO: Record<string, readonly string[]> = { app: ['sandbox/page.ts'] };

/**
 * Where only types may be imported, by the files that import and those that are imported: messages know
 * nothing but the shape of what they tell of, and a screen that imported a language would load it for all.
 */
const TYPES_ONLY: readonly (readonly [from: RegExp, to: RegExp])[] = [
  [/^messages\//, /^(api|lists|runs)\//],
  [/^(features|screens|app)\/.*(?<!\.test)\.tsx?$/, /^messages\/\w\w\//],
];

/** Folders and files that run on a server and may use Node's own modules. */
const ON_NODE = /^(proxy\/|sandbox\/node|.*\.test\.tsx?$)/;

/** An import that goes where it may not. */
export interface Violation {
  readonly file: string;
  readonly imported: string;
}

/** All violations below `src`, a folder laid out like this project's. */
export function findViolations(src: string): Violation[] {
  return sourceFiles(src).flatMap((file) =>
    importsOf(readFileSync(file, 'utf8'))
      .filter((found) => !allowed(src, file, found))
      .map(({ specifier }) => ({ file: inside(src, file), imported: specifier })),
  );
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

interface Import {
  readonly specifier: string;
  /** Nothing but types: `import type`. */
  readonly types: boolean;
}

/** What a module names in imports, re-exports, dynamic imports and worker URLs. */
function importsOf(text: string): Import[] {
  const forms = [
    /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*\(?\s*['"]([^'"]+)['"]/g,
    /\bnew URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
  ];
  return forms.flatMap((form) =>
    [...text.matchAll(form)].map(([whole, specifier = '']) => ({
      specifier,
      types: /^(import|export) type\b/.test(whole),
    })),
  );
}

function allowed(src: string, file: string, { specifier, types }: Import): boolean {
  const from = inside(src, file);
  if (specifier.startsWith('node:')) return ON_NODE.test(from);
  if (!specifier.startsWith('.')) return true;
  const to = inside(src, resolve(dirname(file), specifier.replace(/\?.*/, '')));
  if (to.startsWith('..')) return ON_NODE.test(from) || /\.test\.tsx?$/.test(from);
  return allowedBetween(from, to) && (types || !typesOnly(from, to));
}

function typesOnly(from: string, to: string): boolean {
  return TYPES_ONLY.some(([of, on]) => of.test(from) && on.test(to));
}

function allowedBetween(from: string, to: string): boolean {
  const [fromArea = '', fromScreen] = from.split('/');
  const [toArea = '', toScreen] = to.split('/');
  if (fromArea === 'screens' && toArea === 'screens') return fromScreen === toScreen;
  if (fromArea === 'lists' && toArea === 'lists') return allowedInLists(from, to);
  if (fromArea === toArea) return true;
  return Boolean(MAY_IMPORT[fromArea]?.includes(toArea) || ALSO[fromArea]?.includes(to));
}

/** By the order of the list engine's folders. A folder that has no place in it may import nothing there. */
function allowedInLists(from: string, to: string): boolean {
  if (IN_TESTS.test(from)) return true;
  const place = placeInLists(from);
  return place !== -1 && placeInLists(to) !== -1 && placeInLists(to) <= place;
}

/** Index of the innermost folder or file in `LISTS_ORDER`; -1 where there is none. */
function placeInLists(file: string): number {
  const path = file.split('/').slice(1);
  for (let depth = path.length; depth > 0; depth--) {
    const place = LISTS_ORDER.indexOf(path.slice(0, depth).join('/'));
    if (place !== -1) return place;
  }
  return -1;
}

function inside(src: string, file: string): string {
  return relative(src, file).split(sep).join('/');
}

/** The command: checks `src` of this project. */
export function checkImports(src = 'src'): number {
  if (!existsSync(src)) throw new Error(`There is no folder ${src} here.`);
  const violations = findViolations(src);
  for (const { file, imported } of violations)
    console.error(
      `${src}/${file} may not import ${imported} (see the tables in e2e/checks/imports.ts)`,
    );
  return violations.length === 0 ? 0 : 1;
}
