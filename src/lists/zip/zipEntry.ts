/** An entry of a ZIP file as its central directory describes it (APPNOTE.TXT 6.3.10, section 4.3.12). */
export interface ZipEntry {
  /** Path with `/` between folders. Some Windows writers use `\`, against section 4.4.17. */
  readonly name: string;
  /** The name's bytes as they are in the file. */
  readonly nameBytes: Uint8Array;
  /** 0: stored; 8: deflated. */
  readonly method: number;
  /** General purpose bits; see `ENCRYPTED`. */
  readonly flags: number;
  readonly crc: number;
  /** Bytes in the file. */
  readonly packedSize: number;
  /** Bytes when unpacked, as the directory claims. */
  readonly size: number;
  /** Where its local header starts. */
  readonly offset: number;
  /** MS-DOS date and time. */
  readonly date: number;
  readonly time: number;
}

/** In `flags`: the entry is encrypted. */
export const ENCRYPTED = 0x1;

/** In `flags`: name and comment are UTF-8. */
export const UTF8_NAME = 0x800;
