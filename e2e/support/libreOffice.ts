import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findLibreOffice } from '../checks/libreOffice.ts';

/** Every sheet as CSV in UTF-8 with commas, cells as they are shown, quotes around texts only. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** What LibreOffice makes of a workbook: each sheet as CSV, by its name. Throws where it cannot open it. */
export async function openedByLibreOffice(
  workbook: Uint8Array,
  kind = 'xlsx',
): Promise<Record<string, string>> {
  const made = await converted(workbook, kind, CSV);
  return Object.fromEntries(
    Object.entries(made).map(([name, bytes]) => [
      name.replace(/^list-/, '').replace(/\.csv$/, ''),
      new TextDecoder().decode(bytes),
    ]),
  );
}

/** A file as LibreOffice itself saves it, such as CSV as `xlsx`. */
export async function savedByLibreOffice(
  file: Uint8Array,
  from: string,
  to: string,
): Promise<Uint8Array> {
  const [saved] = Object.values(await converted(file, from, to));
  if (!saved) throw new Error('LibreOffice has saved nothing.');
  return saved;
}

/** The files that LibreOffice makes of one, by name. */
async function converted(
  file: Uint8Array,
  from: string,
  to: string,
): Promise<Record<string, Uint8Array>> {
  const office = findLibreOffice();
  if (office === undefined) throw new Error('LibreOffice is not installed.');
  const folder = await mkdtemp(join(tmpdir(), 'append-desk-office-'));
  try {
    const path = join(folder, `list.${from}`);
    await writeFile(path, file);
    // A profile of its own: LibreOffice runs once for each.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = join(folder, 'out');
    const args = [profile, '--headless', '--norestore', '--convert-to', to, '--outdir', out, path];
    await promisify(execFile)(office, args);
    const names = await readdir(out);
    const read = names.map(async (name) => [name, await readFile(join(out, name))] as const);
    return Object.fromEntries(await Promise.all(read));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
