import { getFormatFromId } from 'numfmt';
import { parseXml } from '../xml/xml.ts';

/** The number format of each cell style, by the position of its `xf` among the `cellXfs` of the styles part. */
export function readNumberFormats(styles: string): string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let isInCells = false;
  parseXml(styles, {
    open: (name, attribute) => {
      if (name === 'cellXfs') isInCells = true;
      else if (name === 'numFmt')
        own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'xf' && isInCells) {
        const id = Number(attribute('numFmtId') ?? 0);
        formats.push(own.get(id) ?? builtIn(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return formats;
}

/** The format that a number stands for, as Excel in the United States has it (ECMA-376 Part 1, 18.8.30). */
function builtIn(id: number): string {
  return getFormatFromId(id) || 'General';
}
