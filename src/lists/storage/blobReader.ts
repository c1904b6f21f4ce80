/** The part of `FileReaderSync` that we use; TypeScript has it for workers only. */
interface SyncReader {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

declare const FileReaderSync: new () => SyncReader;

/** Reads blobs at once, which browsers let workers do. */
export class BlobReader {
  readonly #reader = new FileReaderSync();

  read(blob: Blob): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#reader.readAsArrayBuffer(blob));
  }
}
