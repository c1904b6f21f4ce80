import { columnOf } from '../sheet/columnName.ts';
import { attributeOf, closeOf, elementEnd, isTag, tagEnd } from '../xml/markupText.ts';

/** A cell in the XML of a row. */
export interface SheetCell {
  readonly from: number;
  readonly to: number;
  /** From 0. */
  readonly column: number;
  /** Whether it has a format and nothing else. */
  readonly isBlank: boolean;
  /** Its format as the tag has it. */
  readonly style: string | undefined;
}

/** The cells of a row. */
export function cellsOf(body: string, prefix: string): SheetCell[] {
  const name = `${prefix}c`;
  const cells: SheetCell[] = [];
  for (let at = body.indexOf('<'); at >= 0;) {
    const next = isTag(body, at, name)
      ? cellAt(body, at, name, cells.at(-1)?.column ?? -1)
      : undefined;
    if (next) cells.push(next);
    const end = next?.to ?? elementEnd(body, at);
    at = end === undefined ? -1 : body.indexOf('<', end);
  }
  return cells;
}

/**
 * The last cell of a row, found from its end. Undefined if there is none, and where that cannot be told
 * without those before it: it does not say where it is, or there are comments or CDATA.
 */
export function lastCell(body: string, prefix: string): SheetCell | undefined {
  if (body.includes('<!')) return undefined;
  const name = `${prefix}c`;
  let at = body.lastIndexOf(`<${name}`);
  while (at >= 0 && !isTag(body, at, name))
    at = at === 0 ? -1 : body.lastIndexOf(`<${name}`, at - 1);
  const cell = at < 0 ? undefined : cellAt(body, at, name, -2);
  return cell && cell.column >= 0 ? cell : undefined;
}

/** `before`: the column of the cell before it, for one that does not say where it is. */
function cellAt(body: string, from: number, name: string, before: number): SheetCell | undefined {
  const tag = tagEnd(body, from);
  if (!tag) return undefined;
  const open = body.slice(from, tag.end);
  const close = tag.alone ? tag.end : closeOf(body, name, tag.end);
  if (close === undefined) return undefined;
  const letters = /^[A-Z]+/.exec(attributeOf(open, 'r') ?? '')?.[0];
  return {
    from,
    to: tag.alone ? tag.end : (tagEnd(body, close)?.end ?? close),
    column: letters === undefined ? before + 1 : columnOf(letters),
    isBlank: tag.alone || !body.slice(tag.end, close).includes('<'),
    style: attributeOf(open, 's'),
  };
}
