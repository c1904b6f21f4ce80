import { parseXml, unescaped } from '../xml/xml.ts';

/**
 * The text of a string item: that of all its runs, without the phonetic hints (ECMA-376 Part 1, 18.4.8).
 */
export function richText(xml: string): string {
  const item = new StringItem();
  parseXml(xml, {
    open: (name) => {
      item.open(name);
    },
    text: (piece) => {
      item.add(piece);
    },
    close: (name) => {
      item.close(name);
    },
  });
  return item.text();
}

/** Collects a string item's text while its elements go by. */
export class StringItem {
  #text = '';
  #isText = false;
  #isPhonetic = false;

  open(name: string): void {
    if (name === 't') this.#isText = true;
    else if (name === 'rPh') this.#isPhonetic = true;
  }

  add(text: string): void {
    if (this.#isText && !this.#isPhonetic) this.#text += text;
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    else if (name === 'rPh') this.#isPhonetic = false;
  }

  text(): string {
    return unescaped(this.#text);
  }
}
