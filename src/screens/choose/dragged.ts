/** Kinds of files that are certainly no list. Not Excel's own old one: Windows gives it to CSV files. */
const NO_LIST =
  /^(?:image|audio|video|font)\/|pdf|zip|compressed|officedocument|opendocument|msword/;

/** What is wrong with the files that are dragged, as far as browsers tell before they are dropped. */
export function wrongWith(
  items: Iterable<Pick<DataTransferItem, 'kind' | 'type'>>,
): 'several' | 'no csv' | undefined {
  const files = [...items].filter(({ kind }) => kind === 'file');
  if (files.length > 1) return 'several';
  return files.some(({ type }) => NO_LIST.test(type)) ? 'no csv' : undefined;
}
