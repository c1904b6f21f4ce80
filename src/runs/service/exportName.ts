import type { ExportOptions } from '../../lists/types/export.ts';

/** `list.csv` → `list-enriched.csv`; a name without an extension stays without. */
export function enrichedName(name: string): string {
  return named(name, 'enriched');
}

/** The name of an export by its rows, such as `list-no-match.csv`; one with commas is a `.csv`. */
export function exportName(name: string, { rows, delimiter, excelSafe }: ExportOptions): string {
  const what = rows.kind === 'all' ? 'enriched' : rows.kind.replace(' ', '-');
  const whole = named(name, excelSafe ? `${what}-excel` : what);
  return delimiter === ',' ? whole.replace(/\.(tsv|tab|txt)$/i, '.csv') : whole;
}

function named(name: string, what: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)}-${what}${name.slice(dot)}` : `${name}-${what}`;
}
