import type { ExportOptions } from '../../lists/types/export.ts';
import type { Profile } from '../../lists/types/profile.ts';

/**
 * `list.csv` → `list-enriched.csv`; a name without an extension stays without, a packed list's becomes a `.csv`.
 * A list that is in a workbook stays there: `list.xlsx` → `list-enriched.xlsx`, `list.zip` with a workbook with
 * macros → `list-enriched.xlsm`.
 */
export function enrichedName(
  name: string,
  profile: Pick<Profile, 'format' | 'container'> | undefined,
): string {
  if (profile?.format.sheet === undefined) return named(asText(name), 'enriched');
  const own = /\.xls[xm]$|\.xlt[xm]$/i.exec(name)?.[0];
  const kind = own ?? `.${profile.container?.extension ?? 'xlsx'}`;
  return `${withoutExtension(name)}-enriched${kind}`;
}

/** The name of an export by its rows, such as `list-no-match.csv`; one with commas is a `.csv`. */
export function exportName(
  name: string,
  { rows, delimiter, excelSafe, workbook }: ExportOptions,
): string {
  const what = rows.kind === 'all' ? 'enriched' : rows.kind.replace(' ', '-');
  if (workbook) return `${withoutExtension(name)}-${what}.xlsx`;
  const whole = named(asText(name), excelSafe ? `${what}-excel` : what);
  return delimiter === ',' ? whole.replace(/\.(tsv|tab|txt)$/i, '.csv') : whole;
}

/** The name of a ZIP file of several exports. */
export function archiveName(name: string): string {
  return `${withoutExtension(name)}-enriched.zip`;
}

function withoutExtension(name: string): string {
  return asText(name).replace(/(?<=.)\.[^.]*$/, '');
}

/** The name of a list that came packed, once it is text: `list.csv.gz` and `list.xlsx` → `list.csv`. */
function asText(name: string): string {
  return name.replace(
    /(?<=.)(?:\.(?:csv|tsv|tab|txt|xls[xm]|xlt[xm]))?\.(?:xls[xm]|xlt[xm]|gz|zip)$/i,
    '.csv',
  );
}

function named(name: string, what: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)}-${what}${name.slice(dot)}` : `${name}-${what}`;
}
