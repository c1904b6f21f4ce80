/** Licenses of all packages in the built page and server. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** Licenses that only require attribution. */
const PERMISSIVE = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Unlicense',
];

/** A package that is part of the build. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Where it is installed. */
  readonly folder: string;
}

const installed = v.object({
  version: v.optional(v.string(), ''),
  license: v.optional(v.string(), 'none named'),
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
});
const lockfile = v.object({ packages: v.record(v.string(), installed) });

/** The packages that the project in `root` depends on at run time, by its lockfile, in order of name. */
export function shippedPackages(root = '.'): Shipped[] {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const { packages } = v.parse(v.pipe(v.string(), v.parseJson(), lockfile), text);
  const found = new Map<string, Shipped>();
  const visit = (path: string): void => {
    for (const name of Object.keys(packages[path]?.dependencies ?? {})) {
      const at = placeOf(name, path, packages);
      const dependency = packages[at];
      if (!dependency) throw new Error(`The lockfile has no ${name}.`);
      if (found.has(at)) continue;
      const { version, license } = dependency;
      found.set(at, { name, version, licence: license, folder: join(root, at) });
      visit(at);
    }
  };
  visit('');
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Where Node finds `name` when asked from `path`: below it, or below one of the folders above. */
function placeOf(name: string, path: string, packages: Record<string, unknown>): string {
  const below = `${path}${path && '/'}node_modules/${name}`;
  if (below in packages || path === '') return below;
  return placeOf(
    name,
    path.slice(0, path.lastIndexOf('node_modules/')).replace(/\/$/, ''),
    packages,
  );
}

/** The license file of the built page: every package with the text of its license. */
export function licenceTexts(shipped: readonly Shipped[]): string {
  return shipped
    .map(({ name, version, licence, folder }) => {
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
      return `${name} ${version} (${licence})\n\n${text}`;
    })
    .join(`\n\n${'-'.repeat(72)}\n\n`);
}

/** Command: lists the licenses. Returns 0 if all are permissive, otherwise 1. */
export function checkLicences(shipped = shippedPackages()): number {
  for (const { name, version, licence } of shipped) console.log(`${licence}\t${name} ${version}`);
  const others = shipped.filter(({ licence }) => !PERMISSIVE.includes(licence));
  for (const { name, licence } of others)
    console.error(
      `${name} has the licence “${licence}”, which is not among: ${PERMISSIVE.join(', ')}`,
    );
  return others.length === 0 ? 0 : 1;
}
