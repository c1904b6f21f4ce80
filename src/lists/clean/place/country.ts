import { COUNTRY_NAMES } from './countryNames.ts';
import { stateAbbreviation } from './state.ts';

/** The United States and what the Postal Service delivers to as such, Palau and its neighbors included. */
const UNITED_STATES = `us usa unitedstates unitedstatesofamerica unitedstatesofamericathe usofa america unitedstate
unitesstates unitedsates unitedstatesamerica ussa estadosunidos estadosunidosdeamerica estadosunidosdaamerica
estadosunidosdenorteamerica eeuu eua etatsunis etatsunisdamerique vereinigtestaaten vereinigtestaatenvonamerika
statiuniti statiunitidamerica verenigdestaten 840
puertorico pr pri portorico portorico guam gu gum americansamoa as asm usvirginislands virginislandsus
virginislandsoftheunitedstates virginislands vi vir usvi northernmarianaislands
commonwealthofthenorthernmarianaislands cnmi saipan mp mnp um umi unitedstatesminoroutlyingislands
usoutlyingislands usminoroutlyingislands marshallislands mh mhl micronesia federatedstatesofmicronesia
micronesiafederatedstatesof fm fsm palau pw plw`;

/** Languages of which the names of countries are known as well, by the browser's own tables. */
const LANGUAGES = ['es', 'fr', 'de', 'pt', 'it', 'nl', 'pl', 'sv', 'da', 'nb'];

/** Between parts of a text such as `CA - Canada` and `United States (US)`. */
export const BETWEEN_PLACES = /\s+[-–]\s+|[,/()|:;]/;

const LONGEST = 64;

const COUNTRIES = new Map<string, boolean>();
const CODES: string[] = [];
for (const entry of COUNTRY_NAMES.replaceAll('\n', '').split('|')) {
  CODES.push(entry.slice(0, 2));
  for (const name of [entry.slice(0, 2), entry.slice(3, 6), ...entry.slice(7).split(';')])
    COUNTRIES.set(placeKey(name), false);
}
for (const name of UNITED_STATES.split(/\s+/)) COUNTRIES.set(name, true);
COUNTRIES.delete('');
// Namibia's code, but in most lists `not available`.
COUNTRIES.delete('na');

/**
 * Whether the text of a country column means the United States, territories included: undefined if it
 * is blank, unknown or ambiguous (`Georgia`). `CA` is Canada, as in every country column.
 */
export function isUnitedStates(country: string): boolean | undefined {
  if (country.length > LONGEST) return undefined;
  const known = COUNTRIES.get(country.toLowerCase()) ?? COUNTRIES.get(placeKey(country));
  return known ?? ofParts(country) ?? translated().get(placeKey(country));
}

/** Of `United States (US)`, `CA - Canada`, `CA, USA`: where the parts agree. */
function ofParts(country: string): boolean | undefined {
  const parts = country.split(BETWEEN_PLACES).filter((part) => placeKey(part) !== '');
  if (parts.length < 2) return undefined;
  const known = parts.map((part) => COUNTRIES.get(placeKey(part)));
  if (known.every((one) => one !== true)) return known.includes(false) ? false : undefined;
  const isOfStates = parts.every((part, at) => known[at] || stateAbbreviation(part.trim()));
  return isOfStates ? true : undefined;
}

let translations: ReadonlyMap<string, boolean> | undefined;

/** Names of countries in other languages; built when first needed. */
function translated(): ReadonlyMap<string, boolean> {
  translations ??= translate();
  return translations;
}

function translate(): ReadonlyMap<string, boolean> {
  const names = new Map<string, boolean>();
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of CODES) {
      const key = placeKey(display.of(code) ?? '');
      if (key !== '' && key !== 'georgia') names.set(key, false);
    }
  }
  return names;
}

/** What the name of a place is compared by: in lower case, without accents, an article, spaces and punctuation. */
export function placeKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/^\s*the\s+/, '')
    .replaceAll('&', 'and')
    .replace(/[^a-z0-9]+/g, '');
}
