import { MAX_TEMPLATE_NAME } from '../../runs/template/templateSchema.ts';

/** What is wrong with a name for a template; undefined if nothing is. */
export function nameProblem(name: string): 'empty' | 'long' | undefined {
  const length = name.trim().length;
  if (length === 0) return 'empty';
  return length > MAX_TEMPLATE_NAME ? 'long' : undefined;
}

/** The name itself if it is free, otherwise with the first free number: `Donors (2)`. */
export function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let n = 2; taken.includes(free); n += 1) {
    const number = ` (${n})`;
    free = name.slice(0, MAX_TEMPLATE_NAME - number.length).trimEnd() + number;
  }
  return free;
}

/** The name of the file that a template is exported as. */
export function templateFileName(name: string): string {
  // Characters that file systems reserve.
  return `${name.replaceAll(/[\\/:*?"<>|]/g, '-')}.template.json`;
}
