import { allOf, childOf, type XmlElement } from './xmlTree.ts';

/** A range of cells; rows and columns from 1. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Undefined for what is no range. */
export function rangeOf(ref: string): Range | undefined {
  const [, a, b = '', c, d = ''] = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/.exec(ref) ?? [];
  if (a === undefined) return undefined;
  const range = {
    left: columnNumber(a),
    top: Number(b),
    right: columnNumber(c ?? a),
    bottom: Number(d || b),
  };
  const isThere = range.left <= range.right && range.top <= range.bottom && range.top > 0;
  return isThere && range.right <= 16_384 && range.bottom <= 1_048_576 ? range : undefined;
}

/** Not the product's own way, on purpose. */
function columnNumber(letters: string): number {
  return letters.split('').reduce((sum, letter) => sum * 26 + parseInt(letter, 36) - 9, 0);
}

export function overlap(a: Range, b: Range): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** A cell's text, of whatever kind it is; undefined if it has none. */
export function cellText(cell: XmlElement, strings: XmlElement | undefined): string | undefined {
  const value = childOf(cell, 'v')?.text;
  if (cell.attributes['t'] === 's') return runs(strings?.children[Number(value)]);
  return cell.attributes['t'] === 'inlineStr' ? runs(childOf(cell, 'is')) : value;
}

/** The text of a string item, without its phonetic hints. */
function runs(item: XmlElement | undefined): string | undefined {
  if (!item) return undefined;
  const texts = item.children.flatMap((child) =>
    child.name === 't' ? [child] : child.name === 'r' ? allOf(child, 't') : [],
  );
  return texts
    .map(({ text }) => text)
    .join('')
    .replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
