/** A set of whole numbers below a size, one bit each. */
export class BitSet {
  readonly words: Uint32Array<ArrayBuffer>;

  constructor(words: Uint32Array<ArrayBuffer>) {
    this.words = words;
  }

  static ofSize(size: number): BitSet {
    return new BitSet(new Uint32Array(Math.ceil(size / 32)));
  }

  add(i: number): void {
    this.words[i >>> 5] = (this.words[i >>> 5] ?? 0) | (1 << (i & 31));
  }

  has(i: number): boolean {
    return (((this.words[i >>> 5] ?? 0) >>> (i & 31)) & 1) === 1;
  }
}
