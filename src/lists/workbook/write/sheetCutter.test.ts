import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allOf, xmlTree } from '../testing/xmlTree.ts';
import { inlineText } from './cellText.ts';
import { SheetCutter, type SheetVisitor } from './sheetCutter.ts';
import { SheetEnricher } from './sheetEnricher.ts';
import { SheetSurvey } from './sheetSurvey.ts';

const space = fc.constantFrom(
  '',
  '',
  ' ',
  '\n  ',
  '<!-- </row> <c r="Z9"> -->',
  '<?x </sheetData> ?>',
);
const text = fc.constantFrom('a', 'é😀', '</row>', '<c>', '&', ' > ', '');

/** A cell in any of the forms that writers use; `column` says where it is. */
const cell = fc.record({
  kind: fc.constantFrom('alone', 'empty', 'value', 'inline', 'cdata', 'rich'),
  text,
  style: fc.option(fc.nat(3)),
});
const row = fc.record({
  alone: fc.boolean(),
  spans: fc.boolean(),
  cells: fc.array(cell, { maxLength: 4 }),
  gap: fc.nat(2),
  space,
});
const sheets = fc.record({
  prefix: fc.constantFrom('', '', 'x:', 'a.b-c:'),
  places: fc.boolean(),
  rows: fc.array(row, { maxLength: 6 }),
});

type Spec<A> = A extends fc.Arbitrary<infer T> ? T : never;

function sheetOf({ prefix: p, places, rows }: Spec<typeof sheets>): string {
  let number = 0;
  const xml = rows.map(({ alone, spans, cells, gap, space: around }) => {
    number += places ? gap + 1 : 1;
    const place = places ? ` r="${number}"` : '';
    const span = spans ? ` spans='1:4' n="a > b"` : '';
    if (alone && cells.length === 0) return `<${p}row${place}${span}/>${around}`;
    const inner = cells.map((one, i) => cellXml(one, p, places ? `${'ABCD'[i]}${number}` : ''));
    return `<${p}row${place}${span}>${inner.join(around)}</${p}row>${around}`;
  });
  return `<!-- <sheetData> --><${p}worksheet><${p}sheetData>${xml.join('')}</${p}sheetData></${p}worksheet>`;
}

function cellXml({ kind, text: t, style }: Spec<typeof cell>, p: string, place: string): string {
  const start = `<${p}c${place && ` r="${place}"`}${style === null ? '' : ` s="${style}"`}`;
  switch (kind) {
    case 'alone':
      return `${start}/>`;
    case 'empty':
      return `${start}></${p}c>`;
    case 'value':
      return `${start}><${p}v>1</${p}v></${p}c>`;
    case 'cdata':
      return `${start} t="inlineStr"><${p}is><${p}t><![CDATA[${t}]]></${p}t></${p}is></${p}c>`;
    case 'rich':
      return `${start} t="inlineStr"><${p}is><${p}r><${p}rPr><${p}color rgb="FF000000"/></${p}rPr>${prefixed(t, p)}</${p}r></${p}is></${p}c>`;
    default:
      return `${start} t="inlineStr"><${p}is>${prefixed(t, p)}</${p}is></${p}c>`;
  }
}

const prefixed = (t: string, p: string) =>
  inlineText(t).replace('<t', `<${p}t`).replace('</t>', `</${p}t>`);

/** What a visitor makes of a sheet that comes in pieces of these lengths, again and again. */
function cut(xml: string, visitor: SheetVisitor, lengths: readonly number[]): string {
  const cutter = new SheetCutter(visitor);
  let made = '';
  for (let at = 0, i = 0; at < xml.length; i++) {
    const length = lengths[i % lengths.length] ?? 1;
    made += cutter.push(xml.slice(at, at + length));
    at += length;
  }
  return made + cutter.end();
}

const lengths = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 });

test('a sheet to which nothing is added stays as it is, in pieces of any length', () => {
  const same: SheetVisitor = {
    before: (xml) => xml,
    row: ({ xml }) => xml,
    after: (xml) => xml,
  };
  fc.assert(
    fc.property(sheets, lengths, (spec, pieces) => {
      const xml = sheetOf(spec);
      expect(cut(xml, same, pieces)).toBe(xml);
    }),
    { numRuns: 500 },
  );
});

test('rows in any form get two cells behind all that there are, and keep the others', () => {
  fc.assert(
    fc.property(sheets, lengths, (spec, pieces) => {
      const xml = sheetOf(spec);
      const survey = new SheetSurvey(1);
      cut(xml, survey, pieces);
      const enricher = new SheetEnricher({
        headerRow: 1,
        column: survey.lastColumn + 1,
        headerStyle: survey.headerStyle(),
        added: (number) => [`e${number}`, number % 2 === 0 ? 's' : ''],
        after: (rest) => rest,
      });
      const [before, after] = [xml, cut(xml, enricher, pieces)].map((one) =>
        allOf(xmlTree(new TextEncoder().encode(one)), 'row'),
      );
      expect(after).toHaveLength(before?.length ?? -1);
      for (const [i, made] of (after ?? []).entries()) {
        const filled = (cells: typeof made.children) =>
          cells.filter((one) => one.children.length > 0);
        const old = filled(before?.[i]?.children ?? []);
        const now = filled(made.children);
        expect(now.slice(0, old.length)).toEqual(old);
        const texts = now.slice(old.length).map((one) => allOf(one, 't')[0]?.text);
        expect(texts[0]).toMatch(/^e\d+$/);
        expect(texts.slice(1)).toEqual(Number(texts[0]?.slice(1)) % 2 === 0 ? ['s'] : []);
      }
    }),
    { numRuns: 500 },
  );
});

test('a sheet that is cut off is refused', () => {
  const xml = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>';
  for (let length = 0; length <= xml.length; length++)
    expect(() => cut(xml.slice(0, length), new SheetSurvey(1), [7])).toThrow(RangeError);
});
