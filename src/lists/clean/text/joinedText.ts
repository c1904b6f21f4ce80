/** Starts a line that names who receives the mail, not where. */
const IN_CARE_OF = /^(?:c\/o|attn|att|attention|care of)\b/i;

/** A unit's number alone, which says nothing without a designator: `4`, `12B`, `B`. */
const BARE_UNIT = /^(?:\d+[a-z]?|[a-z]\d*|\d+-\d+)$/i;

/** Starts with a house number, or is a PO box or a rural route. */
const STREET = /^(?:\d|p\.? ?o\.? ?box|(?:rr|hc|psc|cmr|unit) ?\d|one\b)/i;

export interface Piece {
  readonly text: string;
  /** Stands before the text where it is a bare number. */
  readonly designator: string | undefined;
}

/**
 * The line of an address that several cells make. Cells that repeat what is there, and lines for somebody
 * else's attention, add nothing; a company's name in front of the street does not belong to it.
 */
export function joinedText(pieces: readonly Piece[]): string {
  const texts: string[] = [];
  for (const { text: cell, designator } of pieces) {
    // A number that a spreadsheet or a script has made a decimal.
    const text = cell.replace(/^(\d+)\.0$/, '$1');
    if (text === '' || IN_CARE_OF.test(text) || isRepeated(text, texts)) continue;
    texts.push(designator && BARE_UNIT.test(text) ? withDesignator(designator, text, texts) : text);
  }
  const [first = '', second = ''] = texts;
  const isCompany =
    texts.length > 1 && !/\d/.test(first) && STREET.test(second) && / /.test(second);
  return (isCompany ? texts.slice(1) : texts).join(' ');
}

function isRepeated(text: string, before: readonly string[]): boolean {
  const line = before.join(' ').toLowerCase();
  return / /.test(text) && line.endsWith(text.toLowerCase());
}

/** In capitals where the line is. */
function withDesignator(designator: string, unit: string, before: readonly string[]): string {
  const line = before.join(' ');
  const isCapital = line === line.toUpperCase() && /\p{Lu}/u.test(line);
  return `${isCapital ? designator.toUpperCase() : designator} ${unit}`;
}
