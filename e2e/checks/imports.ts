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
  const to = inside(src, resolve(dirname(file), specifier));
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
  if (fromArea === toArea) return true;
  return Boolean(MAY_IMPORT[fromArea]?.includes(toArea) || ALSO[fromArea]?.includes(to));
}

function inside(src: string, file: string): string {
  return relative(src, file).split(sep).join('/');
}

/** The command: checks `src` of this project. */
export function checkImports(src = 'src'): number {
  if (!existsSync(src)) throw new Error(`There is no folder ${src} here.`);
  const violations = findViolations(src);
  for (const { file, imported } of violations)
    console.error(`${src}/${file} may not import ${imported} (see README.md, “How it works”)`);
  return violations.length === 0 ? 0 : 1;
}
