import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian and people's own installations have it. */
const PLACES = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

/** A LibreOffice to open downloads with: `LIBREOFFICE_PATH` or the system's; else undefined. */
export function findLibreOffice(): string | undefined {
  const named = process.env['LIBREOFFICE_PATH'];
  return [...(named ? [named] : []), ...PLACES].find((path) => existsSync(path));
}

/** Installs its spreadsheet where Debian's packages can be; says so where there is none after all. */
export function ensureLibreOffice(): void {
  if (findLibreOffice() !== undefined) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No LibreOffice is here yet; installing it to open workbooks with.');
    const install = 'apt-get install --yes --no-install-recommends libreoffice-calc';
    spawnSync(`apt-get update && ${install}`, { shell: true, stdio: 'inherit' });
  }
  if (findLibreOffice() === undefined)
    console.log(
      'LibreOffice is not installed: opening workbooks with it is skipped; all else runs.',
    );
}
