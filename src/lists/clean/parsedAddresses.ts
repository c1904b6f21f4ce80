import type { Line } from '../read/lines/lines.ts';
import { isUnitedStates } from './place/country.ts';
import { parseAddress, type ParsedAddress } from './address/parseAddress.ts';
import { parsePlace } from './address/parsePlace.ts';

const NONE: ParsedAddress = { street: '', city: '', state: '', zip: '' };

/** Takes addresses apart, each text once although several fields are made of it. */
export class ParsedAddresses {
  #addressText = '';
  #address = NONE;
  #placeText = '';
  #place = NONE;

  /** Where the text is no whole address, all of it is the street, and the rest is empty. */
  address(text: string): ParsedAddress {
    if (text !== this.#addressText) {
      this.#addressText = text;
      this.#address = parseAddress(text) ?? { ...NONE, street: isAbroad(text) ? '' : text };
    }
    return this.#address;
  }

  /** Whether a text ends in the name of another country, and is no address of ours. */
  isAbroad(text: string): boolean {
    const { street, zip } = this.address(text);
    return street === '' && zip === '' && isAbroad(text);
  }

  /** The same of a text with a city, a state, or a ZIP code only. */
  place(text: string): ParsedAddress {
    if (text !== this.#placeText) {
      this.#placeText = text;
      this.#place = { ...NONE, ...parsePlace(text) };
    }
    return this.#place;
  }
}

/** `12 Rue de Rivoli, 75001 Paris, France` */
function isAbroad(text: string): boolean {
  const last = text.split(/[,\n]|\s{2,}/).at(-1) ?? '';
  return last !== text && isUnitedStates(last.trim()) === false;
}

/** The cells of some columns as the lines of an address. */
export function textsOf(line: Line, columns: readonly number[]): string {
  const texts = columns.map((column) => line.text(column).trim());
  return texts.filter((text) => text !== '').join(', ');
}
