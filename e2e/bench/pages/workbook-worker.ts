import { read, utils } from '@e965/xlsx';
import readXlsxFile from 'read-excel-file/web-worker';
import { packedBytes } from '../../../src/lists/zip/entryBytes.ts';
import { readZipDirectory } from '../../../src/lists/zip/zipDirectory.ts';

/** Unzips the sheet and the shared strings with the browser's own stream, and reads each byte. Keeps nothing. */
async function bare(file: File): Promise<number> {
  let tags = 0;
  for (const entry of await readZipDirectory(file)) {
    if (!/sheet1|sharedStrings/.test(entry.name)) continue;
    const packed = await packedBytes(file, entry);
    tags += await count(packed.stream().pipeThrough(new DecompressionStream('deflate-raw')));
  }
  return tags;
}

async function count(stream: ReadableStream<Uint8Array>): Promise<number> {
  const reader = stream.getReader();
  let tags = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return tags;
    for (let i = 0; i < value.length; i++) if (value[i] === 0x3c) tags += 1;
  }
}

const READERS: Readonly<Record<string, (file: File) => Promise<unknown>>> = {
  bare,
  sheetjs: async (file) => {
    const book = read(await file.arrayBuffer(), { dense: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    return utils.sheet_to_csv(sheet ?? {}).length;
  },
  'read-excel-file': (file) => readXlsxFile(file),
};

self.addEventListener('message', ({ data }: MessageEvent<{ file: File; by: string }>) => {
  const done = READERS[data.by]?.(data.file).then(() => self.postMessage('done'));
  done?.catch(reportError);
});
