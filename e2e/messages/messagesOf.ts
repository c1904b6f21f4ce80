import { parseAst } from 'vite';

/**
 * A message of an area: its path, such as `figure.sent`, and its text. `{n}` stands for a value and `|` separates
 * alternatives.
 */
export interface Message {
  readonly place: string;
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

/** All messages in the source of an area's file, in source order. */
export function messagesOf(source: string): Message[] {
  const { body } = parseAst(source, { lang: 'ts' }) as unknown as { body: Node[] };
  const texts = new Texts(source, body);
  return body
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(({ declaration }) => declarations(declaration as Node | null))
    .flatMap(({ init }) => texts.messages(init as Node, ''));
}

function declarations(declaration: Node | null): Node[] {
  return declaration?.type === 'VariableDeclaration' ? (declaration['declarations'] as Node[]) : [];
}

/** Turns syntax tree expressions into readable text. */
class Texts {
  readonly #source: string;
  /** Expressions by the names that the file declares for them. */
  readonly #named: ReadonlyMap<unknown, Node>;

  constructor(source: string, body: readonly Node[]) {
    this.#source = source;
    const named = body.flatMap(declarations);
    this.#named = new Map(named.map(({ id, init }) => [(id as Node)['name'], init as Node]));
  }

  messages(node: Node, place: string): Message[] {
    const inner = plain(node);
    if (inner.type === 'ObjectExpression')
      return children(inner, 'properties').flatMap((property) =>
        this.messages(
          (property['value'] ?? property['argument']) as Node,
          [place, this.#keyOf(property)].filter(Boolean).join('.'),
        ),
      );
    if (inner.type === 'ArrayExpression')
      return children(inner, 'elements').flatMap((element, i) =>
        this.messages(element, `${place}.${i + 1}`),
      );
    const given = objectGiven(inner);
    if (given) return this.messages(given, place);
    const texts = this.textsOf(inner).filter((text) => text !== '');
    return texts.length === 0 ? [] : [{ place, text: texts.join(' | ') }];
  }

  #keyOf({ key }: Node): string {
    return key ? this.#text(key as Node).replaceAll(/^['"]|['"]$/g, '') : '';
  }

  /** The texts that an expression can evaluate to. */
  textsOf(node: Node): string[] {
    const inner = plain(node);
    switch (inner.type) {
      case 'Literal':
        return [typeof inner['value'] === 'string' ? inner['value'] : ''];
      case 'TemplateLiteral':
        return [this.#template(inner)];
      case 'ConditionalExpression':
        return [inner['consequent'], inner['alternate']].flatMap((side) =>
          this.textsOf(side as Node),
        );
      case 'LogicalExpression':
        return [inner['left'], inner['right']].flatMap((side) => this.textsOf(side as Node));
      case 'CallExpression': {
        if (isFormat(inner)) return [this.#call(inner)];
        const inside = this.#inside(inner);
        return inside.length > 0 ? inside : [`{${this.#text(inner)}}`];
      }
      case 'Identifier': {
        const named = this.#named.get(inner['name']);
        return named?.type === 'Literal' ? this.textsOf(named) : [`{${this.#text(inner)}}`];
      }
      case 'MemberExpression':
        return [`{${this.#text(inner)}}`];
      default:
        return childrenOf(inner).flatMap((child) => this.#nested(child));
    }
  }

  /** Texts anywhere in a function. Other code in it is ignored. */
  #nested(node: Node): string[] {
    if (node.type === 'Literal' && typeof node['value'] !== 'string') return [];
    if (/^(Literal|TemplateLiteral|ConditionalExpression)$/.test(node.type))
      return this.textsOf(node);
    if (/^TS|^(Identifier|BinaryExpression)$/.test(node.type)) return [];
    // `[…].join(' ')`
    if (node.type === 'MemberExpression') return this.#nested(node['object'] as Node);
    if (node.type === 'CallExpression')
      return isFormat(node) ? this.textsOf(node) : this.#inside(node);
    return this.#inside(node);
  }

  #inside(node: Node): string[] {
    return childrenOf(node)
      .flatMap((child) => this.#nested(child))
      .filter((text) => text.trim() !== '');
  }

  #template(node: Node): string {
    const expressions = children(node, 'expressions');
    return children(node, 'quasis')
      .map(({ value }, i) => {
        const { cooked } = value as { cooked: string };
        const expression = expressions[i];
        return cooked + (expression ? this.#within(expression) : '');
      })
      .join('');
  }

  /** The text of an interpolated value. */
  #within(node: Node): string {
    const inner = plain(node);
    if (inner.type === 'CallExpression' && isFormat(inner)) return this.#call(inner);
    const texts = this.#nested(inner);
    return texts.length > 0 ? `[${texts.join(' | ')}]` : `{${this.#text(inner)}}`;
  }

  /** `{n} row/rows` for a count with its noun, otherwise the text of the formatted value. */
  #call(node: Node): string {
    const [value, forms] = children(node, 'arguments');
    const shown = value ? this.#within(value) : `{${this.#text(node)}}`;
    if (!forms || plain(forms).type !== 'ObjectExpression') return shown;
    const words = children(plain(forms), 'properties').map(({ value: word }) =>
      this.textsOf(word as Node).join(''),
    );
    return `${this.#isCounted(node) ? `${shown} ` : ''}${[...new Set(words)].join('/')}`;
  }

  #isCounted({ callee }: Node): boolean {
    return this.#text(callee as Node) === 'f.counted';
  }

  #text({ start, end }: Node): string {
    return this.#source.slice(start, end).replaceAll(/\s+/g, ' ');
  }
}

/** Strips type annotations from an expression. */
function plain(node: Node): Node {
  return /^(TS(Satisfies|As)Expression|ParenthesizedExpression)$/.test(node.type)
    ? plain(node['expression'] as Node)
    : node;
}

/** Whether a call formats a value in a message: `f.counted(…)`. */
function isFormat({ callee }: Node): boolean {
  const { type, object } = callee as Node;
  return type === 'MemberExpression' && (object as Node)['name'] === 'f';
}

/** The object that a function returns, or that is passed to another function to make messages of. */
function objectGiven(node: Node): Node | undefined {
  if (node.type === 'CallExpression' && !isFormat(node))
    return children(node, 'arguments').find(({ type }) => type === 'ObjectExpression');
  if (node.type !== 'ArrowFunctionExpression') return undefined;
  const body = plain(node['body'] as Node);
  if (body.type === 'ObjectExpression') return body;
  if (body.type === 'CallExpression') return objectGiven(body);
  if (body.type !== 'BlockStatement') return undefined;
  const last = children(body, 'body').findLast(({ type }) => type === 'ReturnStatement');
  const argument = last?.['argument'] as Node | undefined;
  return argument && plain(argument).type === 'ObjectExpression' ? plain(argument) : undefined;
}

function children(node: Node, part: string): Node[] {
  return node[part] as Node[];
}

/** Fields of syntax tree nodes that hold names and conditions, not texts. */
const NO_TEXT: ReadonlySet<string> = new Set(['key', 'test']);

function childrenOf(node: Node): Node[] {
  return Object.entries(node)
    .flatMap(([part, value]) => (NO_TEXT.has(part) ? [] : value))
    .flat()
    .filter(
      (value): value is Node => typeof value === 'object' && value !== null && 'type' in value,
    );
}
