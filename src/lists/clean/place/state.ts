/** Postal abbreviations (USPS Publication 28, appendix B) with what else people write. */
const STATES = `AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|
DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|
KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|
MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|
NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|
SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|
WV West Virginia|WI Wisconsin|WY Wyoming|AS American Samoa|GU Guam|MP Northern Mariana Islands|
PR Puerto Rico|VI Virgin Islands|FM Federated States of Micronesia|MH Marshall Islands|PW Palau|
AA Armed Forces Americas|AE Armed Forces Europe|AP Armed Forces Pacific`;

const ALSO = `AL Ala|AZ Ariz|AR Ark|CA Calif|CA Cal|CO Colo|CT Conn|DE Del|DC Washington DC|DC Wash DC|DC Dist of Columbia|FL Fla|HI Hawai'i|
IL Ill|IN Ind|KS Kans|KS Kan|KY Ky|ME State of Maine|MD State of Maryland|MA Mass|MI Mich|MN Minn|MS Miss|
MT Mont|NE Nebr|NE Neb|NV Nev|NM N Mex|NM New Mex|NY New York State|NY NY State|NY New York City|NY NYC|NY N York|NH N Hampshire|NJ N Jersey|NM N Mexico|RI Rhode Isl|RI Rhode Is|NC N Carolina|NC No Carolina|NC N Car|
ND N Dakota|ND No Dakota|ND N Dak|OK Okla|OR Ore|OR Oreg|PA Penn|PA Penna|PA Penns|RI R Island|SC S Carolina|
SC So Carolina|SC S Car|SD S Dakota|SD So Dakota|SD S Dak|TN Tenn|TX Tex|VA Virg|WA Wash|WA Washington State|
WV W Virginia|WV W Va|WV West Va|WI Wis|WI Wisc|WY Wyo|VI US Virgin Islands|VI U S Virgin Islands|
VI USVI|PR Porto Rico|AK Alas|ID Ida|AS Am Samoa|CA Cali|MP Northern Marianas|MP CNMI|FM Micronesia|AA Armed Forces the Americas|AE Armed Forces Africa|
AE APO AE|AE FPO AE|AE DPO AE|AP APO AP|AP FPO AP|AP DPO AP|AA APO AA|AA FPO AA|AA DPO AA|
AE Armed Forces Canada|AE Armed Forces Middle East|AE Armed Forces Europe the Middle East and Canada`;

/** As people often misspell them. */
const MISSPELLED = `CA Californa|CA Califronia|CT Conneticut|CT Connecticutt|IL Illinios|IL Illinoise|LA Lousiana|
LA Louisianna|MA Massachusets|MA Massachussetts|MA Massachusettes|MI Michagan|MN Minnisota|MS Missisippi|MS Mississipi|
OK Oklohoma|PA Pennsylvannia|PA Pensylvania|PA Pennslyvania|TN Tennesee|TN Tennesse|WI Wisconson|WI Winsconsin`;

/** What stands before a state's name and says nothing: `State of Maine`. */
const STYLE = /^(?:state|commonwealth|territory|republic|district) of (?:the )?/i;

/** Parts of a state field that say nothing. */
const BESIDE = /^(?:usa?|u\.s\.(?:a\.)?|united states(?: of america)?|armed forces)$/i;

const ABBREVIATIONS = new Map<string, string>();
const NAMES = new Map<string, string>();
for (const entry of STATES.split('|')) {
  const [abbreviation = '', ...name] = entry.trim().split(' ');
  NAMES.set(abbreviation, name.join(' '));
}
for (const entry of [STATES, ALSO, MISSPELLED].flatMap((list) => list.split('|'))) {
  const [abbreviation = '', ...name] = entry.trim().split(' ');
  const full = name.join(' ');
  const lower = full.toLowerCase();
  // As most lists write them first, since a text in another case has to be made anew.
  for (const key of [abbreviation, abbreviation.toLowerCase(), full, lower, squeezed(lower)])
    ABBREVIATIONS.set(key, abbreviation);
}

/** By the places of its two letters in the alphabet: whether it is a state's abbreviation. */
const IS_STATE = new Uint8Array(26 * 26);
const A = 65;
for (const name of NAMES.keys())
  IS_STATE[(name.charCodeAt(0) - A) * 26 + name.charCodeAt(1) - A] = 1;

/** Whether a text, as UTF-8, is the postal abbreviation of a state. */
export function isAbbreviation(bytes: Uint8Array, from: number, to: number): boolean {
  const [first, second] = [(bytes[from] ?? 0) - A, (bytes[from + 1] ?? 0) - A];
  const areLetters = first >= 0 && second >= 0 && second < 26;
  return to - from === 2 && areLetters && IS_STATE[first * 26 + second] === 1;
}

/** The postal abbreviation of a state, territory or military "state", however written; else undefined. */
export function stateAbbreviation(text: string): string | undefined {
  const known = ABBREVIATIONS.get(text) ?? ABBREVIATIONS.get(text.toLowerCase());
  return known ?? ABBREVIATIONS.get(squeezed(text.replace(STYLE, ''))) ?? fromParts(text);
}

/**
 * As `stateAbbreviation`, but only for what is known as written: in lower case, without spaces and
 * punctuation (`nj`, `newjersey`, `minn`).
 */
export function stateOfKey(key: string): string | undefined {
  return ABBREVIATIONS.get(key);
}

/** From `NY - New York`, `Michigan (MI)`, `CA, USA`, `US-CA`: where all parts say the same. */
function fromParts(text: string): string | undefined {
  const parts = text.split(/[-–,/()]/).map((part) => part.trim());
  if (parts.length < 2) return undefined;
  const states = parts
    .filter((part) => part !== '' && !BESIDE.test(part))
    .map((part) => ABBREVIATIONS.get(part.toLowerCase()));
  return states.every((state) => state === states[0]) ? states[0] : undefined;
}

/** All ways to write states that are known as written. */
export function stateTexts(): Iterable<string> {
  return ABBREVIATIONS.keys();
}

/** Postal abbreviations and names. */
export function stateNames(): Iterable<readonly [abbreviation: string, name: string]> {
  return NAMES;
}

/** The name that goes with a postal abbreviation; the text itself where it is none. */
export function stateName(abbreviation: string): string {
  return NAMES.get(abbreviation) ?? abbreviation;
}

export function isStateName(text: string): boolean {
  return stateAbbreviation(text) !== undefined;
}

function squeezed(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
