/** An XML element as tests look at it. Names are without prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text in it, as it is read: entities decoded. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly qualified: string;
  readonly children: XmlElement[];
  text: string;
}

const ATTRIBUTE = String.raw`[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*')`;
const TOKEN = new RegExp(
  [
    String.raw`(?<skipped><\?[^]*?\?>|<!--[^]*?-->)`,
    String.raw`<!\[CDATA\[(?<cdata>[^]*?)\]\]>`,
    String.raw`</(?<close>[\w:.-]+)\s*>`,
    String.raw`<(?<open>[\w:.-]+)(?<attributes>(?:\s+${ATTRIBUTE})*)\s*(?<alone>/?)>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'y',
);

/** What XML 1.0 has no character for. */
const NO_CHARACTER =
  // oxlint-disable-next-line no-control-regex
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)|\]\]>/i;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The root of a document. Throws where it is not well-formed. */
export function xmlTree(bytes: Uint8Array): XmlElement {
  const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const top = newElement('', '');
  const open = [top];
  for (let at = 0; at < xml.length;) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(xml)?.groups;
    if (!groups) throw new Error(`Not well-formed: ${xml.slice(at, at + 60)}`);
    at = TOKEN.lastIndex;
    take(groups, open);
  }
  const [root] = top.children;
  if (open.length !== 1 || !root || top.children.length > 1)
    throw new Error('Not one element that is closed.');
  return root;
}

function take(groups: Record<string, string | undefined>, open: OpenElement[]): void {
  const { text, cdata, close, open: name, attributes = '', alone } = groups;
  const within = open.at(-1);
  if (!within) throw new Error('Something stands behind the end.');
  if (text !== undefined) within.text += decoded(text);
  if (cdata !== undefined) within.text += cdata;
  if (name !== undefined) {
    const element = newElement(name, attributes);
    within.children.push(element);
    if (alone !== '/') open.push(element);
  }
  if (close === undefined) return;
  if (close !== within.qualified) throw new Error(`${within.qualified} is closed by ${close}.`);
  open.pop();
}

function newElement(qualified: string, attributes: string): OpenElement {
  const found = [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  const names = found.map(([, name = '']) => name);
  if (new Set(names).size !== names.length) throw new Error(`An attribute twice:${attributes}`);
  return {
    qualified,
    name: qualified.replace(/^.*:/, ''),
    attributes: Object.fromEntries(
      found.map(([, name = '', a, b]) => [name, decoded(a ?? b ?? '')]),
    ),
    children: [],
    text: '',
  };
}

function decoded(text: string): string {
  if (NO_CHARACTER.test(text)) throw new Error(`No XML: ${JSON.stringify(text.slice(0, 60))}`);
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(String(hex), 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name] ?? '';
  });
}

/** Elements of a name within another, however deep. */
export function allOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);
}

/** The first child of a name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}
