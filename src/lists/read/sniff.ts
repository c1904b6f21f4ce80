import type { ListProblem } from '../types/problem.ts';
import { guessEncoding } from './encoding.ts';

type LooksLike = Extract<ListProblem, { kind: 'not a csv' }>['looksLike'];

/** How files that people take for lists start. */
const STARTS: readonly (readonly [looksLike: LooksLike, start: string])[] = [
  ['pdf', '%PDF-'],
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
  ['image', 'RIFF'],
  ['image', 'II*\0'],
  ['image', 'MM\0*'],
  ['spreadsheet', '\xd0\xcf\x11\xe0'],
  ['archive', '\x1f\x8b'],
  ['archive', 'Rar!'],
  ['archive', '7z\xbc\xaf'],
  ['archive', 'BZh'],
];

/** A page of the web: sites save their tables as one and call it `.xls`, or send one that asks to sign in. */
const WEB_PAGE = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|table|meta|\?xml)[\s>]/i;

/** What a zip file of office documents has as its first entries. */
const OFFICE = /\[Content_Types\]|_rels\/|xl\/|mimetype|docProps/;

/** Header of a zip file whose first entry asks for version 2.0 with flags set, as Excel writes it. */
const EXCEL_ZIP = 'PK\x03\x04\x14\x00\x06\x00';

/** Says why the first block of a file cannot be the start of a CSV, or undefined where it can. */
export function sniff(head: Uint8Array): ListProblem | undefined {
  if (head.length === 0) return { kind: 'empty' };
  const looksLike = kindOf(head);
  return looksLike && { kind: 'not a csv', looksLike };
}

function kindOf(head: Uint8Array): LooksLike | undefined {
  const start = String.fromCharCode(...head.subarray(0, 4096));
  if (start.startsWith('PK\x03\x04'))
    return start.startsWith(EXCEL_ZIP) || OFFICE.test(start) ? 'spreadsheet' : 'archive';
  const known = STARTS.find(([, bytes]) => start.startsWith(bytes))?.[0];
  if (known) return known;
  if (WEB_PAGE.test(start)) return 'web page';
  const wide = guessEncoding(head).startsWith('utf-16');
  return !wide && start.includes('\0') && controlShare(start) > MOST_CONTROLS
    ? 'binary'
    : undefined;
}

/** Share of control characters above which bytes are no text with a few broken cells. */
const MOST_CONTROLS = 0.05;

function controlShare(text: string): number {
  // oxlint-disable-next-line no-control-regex
  return (text.match(/[\0-\x08\x0e-\x1f]/g) ?? []).length / text.length;
}
