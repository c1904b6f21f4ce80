import { ListError, type NotCsv } from '../types/problem.ts';
import { isWorkbook } from '../workbook/read/openWorkbook.ts';
import { ENCRYPTED, type ZipEntry } from '../zip/zipEntry.ts';

/** What a ZIP file is: a workbook, or an archive with lists in it. */
export type Contents =
  { readonly kind: 'workbook' } | { readonly kind: 'lists'; readonly lists: readonly ZipEntry[] };

/** Files by which other documents that are ZIP files are known. */
const OTHERS: readonly (readonly [looksLike: NotCsv, name: RegExp])[] = [
  ['numbers', /\.iwa$/i],
  ['spreadsheet', /(?:^|\/)workbook\.bin$/i],
  ['spreadsheet', /^(?:META-INF\/manifest\.xml)$/],
  ['binary', /^(?:word|ppt|visio)\//],
];

const TEXT = /\.(?:csv|tsv|tab|txt|psv)$/i;
const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm)$/i;

/** Says what is in a ZIP file. Throws a ListError if it cannot be read, or holds no list. */
export function contentsOf(entries: readonly ZipEntry[]): Contents {
  const other = OTHERS.find(([, form]) => entries.some(({ name }) => form.test(name)))?.[0];
  if (other) throw new ListError({ kind: 'not a csv', looksLike: other });
  if (isWorkbook(entries)) return { kind: 'workbook' };
  const lists = entries.filter(({ name }) => isList(name));
  const [first] = lists;
  if (!first) throw new ListError({ kind: 'no list inside' });
  if (lists.every(({ flags }) => flags & ENCRYPTED))
    throw new ListError({ kind: 'encrypted file' });
  return { kind: 'lists', lists };
}

/** Whether a file of a ZIP file is a workbook, by its name. */
export function isWorkbookName(name: string): boolean {
  return WORKBOOK.test(name);
}

/** Files that systems and Excel leave beside others are none: `__MACOSX/._list.csv`, `~$list.xlsx`. */
function isList(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  const isLeftover = /^(?:\.|~\$)/.test(name) || /(?:^|\/)__MACOSX\//.test(path);
  return !isLeftover && (TEXT.test(name) || WORKBOOK.test(name));
}
