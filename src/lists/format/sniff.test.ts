import { expect, test } from 'vitest';
import { engineWith, textFile } from '../testing/engine.ts';
import { ListError, type ListProblem, type NotCsv } from '../types/problem.ts';

const HEADER = 'First Name,Last Name,Address,City,State,Zip';

function bytes(text: string): Blob {
  return new Blob([Uint8Array.from(text, (character) => character.charCodeAt(0))]);
}

test.each<[string, Blob, ListProblem]>([
  ['nothing', bytes(''), { kind: 'empty' }],
  ['blank lines', bytes('\n\r\n  \n'), { kind: 'empty' }],
  ['only a header', bytes(`${HEADER}\r\n`), { kind: 'only a header' }],
  ['the start of an xlsx', bytes('PK\x03\x04\x14\x00\x06\x00\x08'), { kind: 'file damaged' }],
])('%s is no list, and is told as what it is', async (_, file, problem) => {
  await expect(engineWith().read('r', file)).rejects.toEqual(new ListError(problem));
});

test.each<[string, Blob, NotCsv]>([
  ['a PDF', bytes('%PDF-1.7\n'), 'pdf'],
  ['a PNG', bytes('\x89PNG\r\n\x1a\n'), 'image'],
  ['a JPEG', bytes('\xff\xd8\xff\xe0'), 'image'],
  ['an xls', bytes('\xd0\xcf\x11\xe0'), 'spreadsheet'],
  ['a web page', bytes('\xef\xbb\xbf\n<!DOCTYPE html>\n<html>'), 'web page'],
  ['a table of the web', bytes('<table border=1><tr><td>a,b'), 'web page'],
  ['JSON', bytes('[\n {\n  "first_name": "Dana"'), 'json'],
  ['JSON lines', bytes('{"first_name":"Dana"}\n{'), 'json'],
  ['JSON in arrays', bytes('\xef\xbb\xbf[["Dana","Lee"]]'), 'json'],
  ['a vCard', bytes('BEGIN:VCARD\r\nVERSION:3.0'), 'contacts'],
  [
    'a vCard in UTF-16',
    bytes(`\xff\xfe${Array.from('BEGIN:VCARD\r\n', (letter) => `${letter}\0`).join('')}`),
    'contacts',
  ],
  ['a calendar', bytes('BEGIN:VCALENDAR\r\n'), 'calendar'],
  ['rich text', bytes('{\\rtf1\\ansi'), 'rich text'],
  ['XML', bytes('<?xml version="1.0"?>\n<customers>'), 'xml'],
  ['XML without a declaration', bytes('<customers>\n<c/>'), 'xml'],
  ['a page in XML', bytes('<?xml version="1.0"?><html>'), 'web page'],
  [
    'a spreadsheet in XML',
    bytes('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>'),
    'spreadsheet',
  ],
  [
    'a link to a Google Sheet',
    bytes('{"":"WARNING!","doc_id":"1x","resource_key":"","email":"a@example.com"}'),
    'link',
  ],
  [
    'an older link to a Google Sheet',
    bytes('{"url": "https://docs.google.com/open?id=1x", "doc_id": "1x"}'),
    'link',
  ],
  ['a link of Windows', bytes('[InternetShortcut]\r\nURL=https://example.com'), 'link'],
  [
    'a link of macOS',
    bytes('<?xml version="1.0"?><!DOCTYPE plist><plist><dict><key>URL</key><string>x'),
    'link',
  ],
  ['a binary link of macOS', bytes('bplist00\xd1'), 'link'],
  ['a program', bytes('\x7fELF\0\0\0a'), 'binary'],
])('%s is no list, and is told as what it looks like', async (_, file, looksLike) => {
  const problem = new ListError({ kind: 'not a csv', looksLike });
  await expect(engineWith().read('r', file)).rejects.toEqual(problem);
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
