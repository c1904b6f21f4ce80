import type { ListProblem, NotCsv } from '../types/problem.ts';
import { COMPOUND_FILE } from './compoundFile.ts';
import { decoderOf, guessUnicode } from '../read/encoding/encoding.ts';

/** How files that people take for lists start. */
const STARTS: readonly (readonly [looksLike: NotCsv, start: string])[] = [
  ['pdf', '%PDF-'],
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
  ['image', 'RIFF'],
  ['image', 'II*\0'],
  ['image', 'MM\0*'],
  ['spreadsheet', COMPOUND_FILE],
  ['archive', 'Rar!'],
  ['archive', '7z\xbc\xaf'],
  ['archive', 'BZh'],
];

/** How texts start that are in another format, in the order in which they are tried. */
const TEXT_STARTS: readonly (readonly [looksLike: NotCsv, start: RegExp])[] = [
  ['rich text', /^\{\\rtf/],
  ['contacts', /^BEGIN:VCARD\s/i],
  ['calendar', /^BEGIN:VCALENDAR\s/i],
  ['link', /^(?:\[InternetShortcut\]|\[Desktop Entry\]|bplist00)/],
  // Google Drive for desktop: a file that only names a document.
  ['link', /^\{[^{}]*"doc_id"\s*:/],
  ['json', /^(?:\{\s*"[^"]*"\s*:|\[\s*(?:\{\s*["}]|\[\s*["\d]|"[^"]*"\s*(?:,\s*"[^"]*"\s*)*\]))/],
  ['link', /^<\?xml[^]*<plist[^]*<key>URL<\/key>/i],
  ['spreadsheet', /^<\?xml[^]*(?:<\?mso-application progid="Excel|<Workbook\s)/],
  // Sites save their tables as a page and call it `.xls`, or send one that asks to sign in.
  [
    'web page',
    /^(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|table|meta)[\s>]/i,
  ],
  ['xml', /^<(?:\?xml\s|!DOCTYPE\s|([a-z][\w.-]*)(?:\s+[\w:.-]+\s*=\s*"[^"]*")*\s*>\s*<\/?[a-z])/i],
];

/** So many bytes tell what a file is. */
const SNIFFED_BYTES = 4096;

/** So many tell whether it is UTF-16. */
const ENCODING_BYTES = 64 * 1024;

/** Says why the first block of a file that is not packed cannot be the start of a list; undefined if it can. */
export function sniff(head: Uint8Array): ListProblem | undefined {
  if (head.length === 0) return { kind: 'empty' };
  const looksLike = kindOf(head);
  return looksLike && { kind: 'not a csv', looksLike };
}

function kindOf(head: Uint8Array): NotCsv | undefined {
  const start = String.fromCharCode(...withoutPadding(head.subarray(0, SNIFFED_BYTES)));
  const known = STARTS.find(([, bytes]) => start.startsWith(bytes))?.[0];
  if (known) return known;
  const encoding = guessUnicode(head.subarray(0, ENCODING_BYTES)) ?? 'windows-1252';
  const text = decoderOf(encoding, false)(head.subarray(0, SNIFFED_BYTES)).trimStart();
  const format = TEXT_STARTS.find(([, form]) => form.test(text))?.[0];
  if (format) return format;
  const isWide = encoding.startsWith('utf-16');
  return !isWide && start.includes('\0') && controlShare(start) > MOST_CONTROLS
    ? 'binary'
    : undefined;
}

/** Bytes without the zero bytes and DOS end-of-file marks (0x1a) behind the last that is neither. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0 && byte !== 0x1a) + 1);
}

/** Share of control characters above which bytes are no text with a few broken cells. */
const MOST_CONTROLS = 0.05;

function controlShare(text: string): number {
  // oxlint-disable-next-line no-control-regex
  return (text.match(/[\0-\x08\x0e-\x1f]/g) ?? []).length / text.length;
}
