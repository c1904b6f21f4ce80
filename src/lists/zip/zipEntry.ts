/** An entry of a ZIP file as its central directory describes it (APPNOTE.TXT 6.3.10, section 4.3.12). */
export interface ZipEntry {
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
  readonly versionMade: number;
  readonly versionNeeded: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  /** Extra fields of the central directory as they are, a ZIP64 one included. */
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
}

/** In `flags`: the entry is encrypted. */
export const ENCRYPTED = 0x1;

/** In `flags`: name and comment are UTF-8. */
export const UTF8_NAME = 0x800;
