import { parseAddress, type ParsedAddress } from './address/parseAddress.ts';
import { parsePlace } from './address/parsePlace.ts';

const NONE: ParsedAddress = { street: '', city: '', state: '', zip: '' };

/** Takes addresses apart, each text once although several fields are made of it. */
export class ParsedAddresses {
  #addressText = '';
  #address = NONE;
  #placeText = '';
  #place = NONE;

  /** All parts empty where the text is no address. */
  address(text: string): ParsedAddress {
    if (text !== this.#addressText) {
      this.#addressText = text;
      this.#address = parseAddress(text) ?? NONE;
    }
    return this.#address;
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
