import { read, utils } from '@e965/xlsx';
import readXlsxFile from 'read-excel-file/web-worker';

/** Unzips the sheet and the shared texts with the browser's own stream, and looks at each byte; keeps nothing. */
async function bare(file: File): Promise<number> {
  const bytes = new Uint8Array(await file.slice(-66_000).arrayBuffer());
  const start = file.size - bytes.length;
  const view = new DataView(bytes.buffer);
  let tags = 0;
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    if (!/sheet1|sharedStrings/.test(name)) continue;
    const from = view.getUint32(at + 42, true) + 30 + length;
    const packed = file.slice(from, from + view.getUint32(at + 20, true));
    tags += await count(packed.stream().pipeThrough(new DecompressionStream('deflate-raw')));
  }
  return tags + start;
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
