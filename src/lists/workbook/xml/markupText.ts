/** Start and end of markup that is not a tag. */
const SPECIALS = [
  ['<!--', '-->'],
  ['<![', ']]>'],
  ['<?', '?>'],
] as const;

/** Patterns of attributes: they are asked for in every row. */
const PATTERNS = new Map<string, RegExp>();

function pattern(name: string): RegExp {
  const known = PATTERNS.get(name);
  if (known) return known;
  const made = new RegExp(`(\\s${name}\\s*=\\s*)(?:"([^"]*)"|'([^']*)')`);
  PATTERNS.set(name, made);
  return made;
}

/** An attribute of a tag, as it stands there; undefined if the tag has none of that name. */
export function attributeOf(tag: string, name: string): string | undefined {
  const found = pattern(name).exec(tag);
  return found?.[2] ?? found?.[3];
}

/** A tag with another value of an attribute that it has. */
export function withAttribute(tag: string, name: string, value: string): string {
  return tag.replace(pattern(name), (_, start: string) => `${start}"${value}"`);
}

/** Where the tag that starts at `from` ends, and whether it is closed by itself; undefined if it does not end. */
export function tagEnd(xml: string, from: number): { end: number; alone: boolean } | undefined {
  for (let at = from; ;) {
    const end = xml.indexOf('>', at);
    if (end < 0) return undefined;
    // A `>` may stand in an attribute: then a quote before it is still open.
    if (!isQuoted(xml, from, end)) return { end: end + 1, alone: xml[end - 1] === '/' };
    at = end + 1;
  }
}

function isQuoted(xml: string, from: number, at: number): boolean {
  let quote = '';
  for (let i = from; i < at; i++) {
    const character = xml[i] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
  }
  return quote !== '';
}

/** Whether a tag of this name starts at `at`. False if `xml` ends before the name is complete. */
export function isTag(xml: string, at: number, name: string): boolean {
  return xml.startsWith(name, at + 1) && /[\s/>]/.test(xml[at + 1 + name.length] ?? '');
}

/** End index of the element, comment or instruction that starts at `from`. Undefined if it doesn't end. */
export function elementEnd(xml: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at >= 0;) {
    const isSpecial = xml[at + 1] === '!' || xml[at + 1] === '?';
    const tag = isSpecial ? undefined : tagEnd(xml, at);
    const end = isSpecial ? specialEnd(xml, at) : tag?.end;
    if (end === undefined) return undefined;
    if (tag && xml[at + 1] === '/') depth -= 1;
    else if (tag && !tag.alone) depth += 1;
    if (depth <= 0) return end;
    at = xml.indexOf('<', end);
  }
  return undefined;
}

/** End index of a comment, CDATA section or instruction. Undefined if it doesn't end. */
function specialEnd(xml: string, from: number): number | undefined {
  const [, end = '>'] = SPECIALS.find(([start]) => xml.startsWith(start, from)) ?? [];
  const at = xml.indexOf(end, from);
  return at < 0 ? undefined : at + end.length;
}

/**
 * Where the closing tag of an element starts, from within it. What is in comments and CDATA is none.
 * Undefined if it is not there.
 */
export function closeOf(xml: string, name: string, from: number): number | undefined {
  for (let at = from; ;) {
    const close = xml.indexOf(`</${name}`, at);
    if (close < 0) return undefined;
    const special = xml.slice(at, close).indexOf('<!');
    if (special < 0 && /[\s>]/.test(xml[close + name.length + 2] ?? '')) return close;
    const next = special < 0 ? close + 2 : specialEnd(xml, at + special);
    if (next === undefined) return undefined;
    at = next;
  }
}
