/** Kinds of files that are certainly no list. Not Excel's own old one: Windows gives it to CSV files. */
const NOT_A_LIST =
  /^(?:image|audio|video|font)\/|pdf|rar|7z|officedocument\.(?!spreadsheetml)|opendocument|msword/;

/** What is wrong with the files that are dragged, as far as browsers tell before they are dropped. */
export function dragProblem(
  items: Iterable<Pick<DataTransferItem, 'kind' | 'type'>>,
): 'several' | 'no list' | undefined {
  const files = [...items].filter(({ kind }) => kind === 'file');
  if (files.length > 1) return 'several';
  return files.some(({ type }) => NOT_A_LIST.test(type)) ? 'no list' : undefined;
}

/** What a drop may be taken for, as far as it matters here. */
export interface Dropped {
  readonly kind: string;
  readonly isFolder: boolean;
}

/** What is in a drop. Only while it is handled: browsers empty it afterwards. */
export function droppedItems({ items }: DataTransfer): Dropped[] {
  return Array.from(items, (item) => ({
    kind: item.kind,
    isFolder: item.kind === 'file' && item.webkitGetAsEntry()?.isDirectory === true,
  }));
}

/** Why nothing of a drop can be taken. */
export type Refusal = 'several' | 'folder' | 'no file';

export function dropRefusal(dropped: readonly Dropped[]): Refusal | undefined {
  const files = dropped.filter(({ kind }) => kind === 'file');
  if (files.some(({ isFolder }) => isFolder)) return 'folder';
  if (files.length > 1) return 'several';
  return files.length === 0 ? 'no file' : undefined;
}
