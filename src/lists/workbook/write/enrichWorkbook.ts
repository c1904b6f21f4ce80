import type { Writer } from '../../storage/writer.ts';
import { packedBytes } from '../../zip/entryBytes.ts';
import { chunksOf } from '../../zip/unpack.ts';
import type { ZipEntry } from '../../zip/zipEntry.ts';
import { ZipWriter } from '../../zip/zipWriter.ts';
import { Parts } from '../read/parts.ts';
import { xmlChunks } from '../xml/xmlChunks.ts';
import type { Sheet, Workbook } from '../types.ts';
import { SheetCutter } from './sheetCutter.ts';
import { SheetEnricher, type AddedTexts } from './sheetEnricher.ts';
import { inUtf8 } from './sheetHead.ts';
import { MOST_COLUMNS } from '../sheet/sheetLimits.ts';
import { SheetSurvey } from './sheetSurvey.ts';
import {
  widerFilter,
  widerFilterName,
  widerFilterRange,
  widerTable,
  type Widening,
} from './widerRanges.ts';

export interface EnrichOptions {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  /** Number of the header's row in the sheet; 0 for none. */
  readonly headerRow: number;
  /** Names of the two columns that are added. */
  readonly names: readonly [string, string];
  /** What is added to the row of a number. Asked in order. */
  readonly added: (row: number) => AddedTexts | undefined;
  /** Told of bytes of the sheet that are done, of twice its size: it is read two times. */
  readonly onBlock: (done: number) => void;
}

/**
 * Writes a workbook again with two columns added to one of its sheets. Every other part is copied as it is, still
 * compressed, but for tables and a filter that end with the list: these get the new columns too, since Excel
 * sorts by them. Returns false, and writes nothing, where the sheet has no room for two columns.
 */
export async function enrichWorkbook(output: Writer, options: EnrichOptions): Promise<boolean> {
  const { workbook, sheet, headerRow, names } = options;
  const survey = new SheetSurvey(headerRow);
  for await (const _ of cut(options, survey, 0));
  const column = survey.lastColumn + 1;
  if (column + names.length > MOST_COLUMNS) return false;
  const widening = { headerRow, column, listEnd: survey.listEnd(), names };
  const enricher = new SheetEnricher({
    ...widening,
    headerStyle: survey.headerStyle(),
    added: (row) => (row === headerRow ? names : options.added(row)),
    after: (xml) => widerFilter(xml, widening),
  });
  const changed = await changedParts(options, widening, survey.filter);
  const zip = new ZipWriter(output);
  for (const entry of workbook.entries) {
    const xml = changed.get(entry);
    if (entry === sheet.entry) await writeSheet(zip, options, enricher);
    else if (xml === undefined) await copyEntry(zip, workbook.file, entry);
    else await zip.add(entry.name, new TextEncoder().encode(inUtf8(xml)));
  }
  zip.end();
  return true;
}

/** Parts besides the sheet that are to change: tables that grow, and the name of a filter that does. */
async function changedParts(
  options: EnrichOptions,
  widening: Widening,
  filter: string,
): Promise<Map<ZipEntry, string>> {
  const { workbook, sheet } = options;
  const parts = new Parts(workbook.file, workbook.entries);
  const changed = await widerTables(parts, sheet, widening);
  const wider = widerFilterRange(filter, widening);
  if (wider === undefined) return changed;
  const before = await parts.text(workbook.main);
  const after = widerFilterName(before, sheet.name, filter, wider);
  return before === after ? changed : changed.set(workbook.main, after);
}

async function writeSheet(
  zip: ZipWriter,
  options: EnrichOptions,
  enricher: SheetEnricher,
): Promise<void> {
  const { entry } = options.sheet;
  const written = zip.begin(entry.name);
  const encoder = new TextEncoder();
  for await (const xml of cut(options, enricher, entry.size))
    if (xml !== '') await written.write(encoder.encode(xml));
  await written.end();
}

/** What a visitor makes of the sheet, piece by piece. */
async function* cut(
  { workbook, sheet, onBlock }: EnrichOptions,
  visitor: SheetSurvey | SheetEnricher,
  before: number,
): AsyncGenerator<string> {
  const cutter = new SheetCutter(visitor);
  const decoder = new TextDecoder();
  let done = before;
  for await (const bytes of xmlChunks(workbook.file, sheet.entry)) {
    yield cutter.push(decoder.decode(bytes, { stream: true }));
    done += bytes.length;
    onBlock(done);
  }
  yield cutter.push(decoder.decode()) + cutter.end();
}

/** The sheet's tables that grow, as XML. */
async function widerTables(
  parts: Parts,
  sheet: Sheet,
  widening: Widening,
): Promise<Map<ZipEntry, string>> {
  const tables = new Map<ZipEntry, string>();
  if (widening.headerRow === 0) return tables;
  const relations = await parts.relationsOf(sheet.entry.name);
  for (const { type, target } of relations.values()) {
    const entry = type === 'table' ? parts.find(target) : undefined;
    const xml = entry && widerTable(await parts.text(entry), widening);
    if (entry && xml !== undefined) tables.set(entry, xml);
  }
  return tables;
}

async function copyEntry(zip: ZipWriter, file: Blob, entry: ZipEntry): Promise<void> {
  const packed = await packedBytes(file, entry);
  await zip.copy(entry, chunksOf(packed.stream(), file));
}
