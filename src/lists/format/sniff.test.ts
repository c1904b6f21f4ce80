import { expect, test } from 'vitest';
import { engineWith, textFile } from '../testing/engine.ts';
import { ListError, type ListProblem } from '../types/problem.ts';

const HEADER = 'First Name,Last Name,Address,City,State,Zip';

function bytes(text: string): Blob {
  return new Blob([Uint8Array.from(text, (character) => character.charCodeAt(0))]);
}

test.each<[string, Blob, ListProblem]>([
  ['nothing', bytes(''), { kind: 'empty' }],
  ['blank lines', bytes('\n\r\n  \n'), { kind: 'empty' }],
  ['only a header', bytes(`${HEADER}\r\n`), { kind: 'only a header' }],
  ['a PDF', bytes('%PDF-1.7\n'), { kind: 'not a csv', looksLike: 'pdf' }],
  ['a PNG', bytes('\x89PNG\r\n\x1a\n'), { kind: 'not a csv', looksLike: 'image' }],
  ['a JPEG', bytes('\xff\xd8\xff\xe0'), { kind: 'not a csv', looksLike: 'image' }],
  ['the start of an xlsx', bytes('PK\x03\x04\x14\x00\x06\x00\x08'), { kind: 'file damaged' }],
  ['an xls', bytes('\xd0\xcf\x11\xe0'), { kind: 'not a csv', looksLike: 'spreadsheet' }],
  [
    'a web page',
    bytes('\xef\xbb\xbf\n<!DOCTYPE html>\n<html>'),
    { kind: 'not a csv', looksLike: 'web page' },
  ],
  [
    'a table of the web',
    bytes('<table border=1><tr><td>a,b'),
    { kind: 'not a csv', looksLike: 'web page' },
  ],
  ['JSON', bytes('[\n {\n  "first_name": "Dana"'), { kind: 'not a csv', looksLike: 'json' }],
  ['JSON lines', bytes('{"first_name":"Dana"}\n{'), { kind: 'not a csv', looksLike: 'json' }],
  [
    'JSON in arrays',
    bytes('\xef\xbb\xbf[["Dana","Lee"]]'),
    { kind: 'not a csv', looksLike: 'json' },
  ],
  ['a vCard', bytes('BEGIN:VCARD\r\nVERSION:3.0'), { kind: 'not a csv', looksLike: 'contacts' }],
  [
    'a vCard in UTF-16',
    bytes(`\xff\xfe${Array.from('BEGIN:VCARD\r\n', (letter) => `${letter}\0`).join('')}`),
    { kind: 'not a csv', looksLike: 'contacts' },
  ],
  ['a calendar', bytes('BEGIN:VCALENDAR\r\n'), { kind: 'not a csv', looksLike: 'calendar' }],
  ['rich text', bytes('{\\rtf1\\ansi'), { kind: 'not a csv', looksLike: 'rich text' }],
  ['XML', bytes('<?xml version="1.0"?>\n<customers>'), { kind: 'not a csv', looksLike: 'xml' }],
  [
    'XML without a declaration',
    bytes('<customers>\n<c/>'),
    { kind: 'not a csv', looksLike: 'xml' },
  ],
  [
    'a page in XML',
    bytes('<?xml version="1.0"?><html>'),
    { kind: 'not a csv', looksLike: 'web page' },
  ],
  [
    'a spreadsheet in XML',
    bytes('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>'),
    { kind: 'not a csv', looksLike: 'spreadsheet' },
  ],
  [
    'a link to a Google Sheet',
    bytes('{"":"WARNING!","doc_id":"1x","resource_key":"","email":"a@example.com"}'),
    { kind: 'not a csv', looksLike: 'link' },
  ],
  [
    'an older link to a Google Sheet',
    bytes('{"url": "https://docs.google.com/open?id=1x", "doc_id": "1x"}'),
    { kind: 'not a csv', looksLike: 'link' },
  ],
  [
    'a link of Windows',
    bytes('[InternetShortcut]\r\nURL=https://example.com'),
    { kind: 'not a csv', looksLike: 'link' },
  ],
  [
    'a link of macOS',
    bytes('<?xml version="1.0"?><!DOCTYPE plist><plist><dict><key>URL</key><string>x'),
    { kind: 'not a csv', looksLike: 'link' },
  ],
  ['a binary link of macOS', bytes('bplist00\xd1'), { kind: 'not a csv', looksLike: 'link' }],
  ['a program', bytes('\x7fELF\0\0\0a'), { kind: 'not a csv', looksLike: 'binary' }],
])('%s is no list, and is told as what it is', async (_, file, problem) => {
  await expect(engineWith().read('r', file)).rejects.toEqual(new ListError(problem));
});

test.each([
  ['{curly},zip', 'a,1'],
  ['[name],zip', 'a,1'],
  ['"[1]",zip', 'a,1'],
  ['<none>,zip', 'a,1'],
  ['begin: date,zip', 'a,1'],
])('a list that starts like something else is a list: %s', async (...lines) => {
  expect(await engineWith().read('r', textFile(...lines))).toMatchObject({ rows: 1, widest: 2 });
});
