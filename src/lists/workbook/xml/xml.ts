import { Parser } from 'saxen';
import { damaged } from '../../zip/fileView.ts';

/** The value of an attribute by its name without a prefix. */
export type Attributes = (name: string) => string | undefined;

/** What is told of an XML text. Names come without their prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attribute: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Walks through an XML text. Throws a ListError `file damaged` if it is not well-formed. */
export function parseXml(text: string, { open, text: onText, close }: XmlHandlers): void {
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    open?.(localName(name), (wanted) => attributeOf(attributes(), wanted, decode));
  });
  parser.on('text', (raw, decode) => onText?.(decode(raw)));
  parser.on('cdata', (raw) => onText?.(raw));
  parser.on('closeTag', (name) => close?.(localName(name)));
  parser.on('error', () => {
    throw damaged();
  });
  // Unusual attributes are not worth an error.
  parser.on('warn', () => {});
  parser.parse(text.replace(/\r\n?/g, '\n'));
}

function attributeOf(
  attributes: Record<string, string>,
  wanted: string,
  decode: (text: string) => string,
): string | undefined {
  const own = attributes[wanted];
  if (own !== undefined) return decode(own);
  const prefixed = Object.entries(attributes).find(
    ([name]) => !name.startsWith('xmlns:') && localName(name) === wanted,
  );
  return prefixed && decode(prefixed[1]);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Whether an attribute is true as an XML Schema boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Text in which `_xHHHH_` stands for a character (ECMA-376 Part 1, 22.9.2.19, ST_Xstring). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => {
    const unit = parseInt(code, 16);
    return unit === 0 ? '' : String.fromCharCode(unit);
  });
}
