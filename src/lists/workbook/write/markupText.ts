/** Patterns of attributes: they are asked for in every row. */
const PATTERNS = new Map<string, RegExp>();

function pattern(name: string): RegExp {
  const known = PATTERNS.get(name);
  if (known) return known;
  const made = new RegExp(`(\\s${name}\\s*=\\s*)(?:"([^"]*)"|'([^']*)')`);
  PATTERNS.set(name, made);
  return made;
}

/** An attribute of a tag, as it stands there; undefined where the tag has none of that name. */
export function attributeOf(tag: string, name: string): string | undefined {
  const found = pattern(name).exec(tag);
  return found?.[2] ?? found?.[3];
}

/** A tag with another value of an attribute that it has. */
export function withAttribute(tag: string, name: string, value: string): string {
  return tag.replace(pattern(name), (_, start: string) => `${start}"${value}"`);
}

/** Where the tag that starts at `from` ends, and whether it is closed by itself; undefined where it does not end. */
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

/** Where comments, CDATA and instructions that start with `<!` or `<?` end; undefined where they do not. */
export function specialEnd(xml: string, from: number): number | undefined {
  const end = xml.startsWith('<!--', from) ? '-->' : xml.startsWith('<![', from) ? ']]>' : '>';
  const at = xml.indexOf(end, from);
  return at < 0 ? undefined : at + end.length;
}

/**
 * Where the closing tag of an element starts, from within it. What is in comments and CDATA is none.
 * Undefined where it is not there.
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
