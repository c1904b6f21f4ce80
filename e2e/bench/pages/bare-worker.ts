import Papa from 'papaparse';

interface Parser {
  parse(
    text: string,
    base: number,
    ignoreLastRow: boolean,
  ): { data: string[][]; meta: { cursor: number } };
}
const PapaParser = (Papa as unknown as { Parser: new (config: object) => Parser }).Parser;

/** Reads, decodes, parses and, where asked, stringifies seven fields of every row; keeps nothing. */
async function run(file: File, stringify: boolean): Promise<number> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  const parser = new PapaParser({ delimiter: ',', newline: '\n' });
  let carry = '';
  let bytes = 0;
  for (;;) {
    const { done, value = '' } = await reader.read();
    const text = carry + value;
    const { data, meta } = parser.parse(text, 0, !done);
    carry = text.slice(meta.cursor);
    if (stringify) for (const row of data) bytes += record(row).length;
    if (done) return bytes;
  }
}

function record(row: string[]): string {
  return JSON.stringify({
    external_id: row[0],
    first_name: row[1],
    last_name: row[2],
    address_1: row[4],
    city: row[5],
    state: row[6],
    zipcode: row[7],
  });
}

self.addEventListener('message', ({ data }: MessageEvent<{ file: File; work: string }>) => {
  const done = run(data.file, data.work === 'plan').then(() => self.postMessage('done'));
  done.catch(reportError);
});
