/**
 * Cities of several words that neither begin nor end as such cities usually do, so that they are found
 * behind a street without a type: `500 Broadway / Baton Rouge`. From the city names with two or more ZIP
 * codes in the public list of federalgovernmentzipcodes.us.
 */
const NAMES = `ann arbor|aliso viejo|aransas pass|arroyo grande|baton rouge|battle ground|beaver dam|bel air|
bella vista|belle chasse|belle plaine|black hawk|blue bell|blue grass|blue mound|boca raton|bowling green|
box elder|broken arrow|broken bow|bryn mawr|buena vista|burr oak|canyon country|carol stream|casa grande|
chevy chase|chula vista|coeur d'alene|coeur d alene|cold spring|college station|colorado springs|
corpus christi|corte madera|costa mesa|council bluffs|crested butte|croton on hudson|desert hot springs|
eagle pass|eau claire|eden prairie|elk grove village|fair oaks|falls church|far rockaway|federal way|
five points|flower mound|fond du lac|fort walton beach|fresh meadows|garden city park|grants pass|
grosse pointe|gulf breeze|gulf shores|harpers ferry|hilton head island|hilton head|hobe sound|
hoffman estates|hot springs village|indian wells|inver grove heights|jersey city|kailua kona|key west|
king of prussia|kings mountain|kit carson|la canada flintridge|laguna niguel|lake havasu city|left hand|lees summit|
lehigh acres|live oak|loma linda|long branch|long island city|lone tree|lower brule|lower burrell|lower kalskag|lower lake|lower peach tree|lower salem|
lower waterford|maple plain|
marina del rey|mineral wells|mission viejo|mountain home|mountain view|muscle shoals|new hyde park|
new port richey|new smyrna beach|newport news|oak lawn|olive branch|opa locka|owls head|palm beach gardens|
palo alto|panama city beach|paso robles|paw paw|pembroke pines|perth amboy|pico rivera|pigeon forge|
pine bluff|playa del rey|ponte vedra beach|poplar bluff|port st joe|port st lucie|presque isle|punta gorda|
rancho cordova|rancho cucamonga|rancho santa fe|red bank|red oak|rising sun|rockville centre|rocky ford|
rocky mount|round mountain|royal oak|salt lake city|san juan capistrano|san luis obispo|san tan valley|
santa fe springs|sherman oaks|show low|sierra madre|sierra vista|silver spring|simi valley|soddy daisy|
spanish fort|spruce pine|st clair shores|state college|stone mountain|stony brook|sugar land|
sun city center|sun city west|sun prairie|sweet home|tarpon springs|terre haute|the colony|the plains|
the villages|the woodlands|thousand oaks|three rivers|toa alta|toa baja|trabuco canyon|trujillo alto|
truth or consequences|twentynine palms|two rivers|side lake|upper arlington|upper black eddy|upper darby|upper fairmount|upper falls|upper jay|upper lake|upper marlboro|upper montclair|
upper saddle river|upper sandusky|upper tract|front royal|valley forge|valley stream|vega baja|wake forest|warner robins|
warwick neck|wesley chapel|white plains|white river junction|wilkes barre|winston salem|winter garden|
winter haven|winter park|wisconsin rapids|wood dale|yorba linda|los alamos|redondo beach`;

/** First words of cities that need a second: `San Jose`, `Fort Worth`. */
const FIRST = new Set(
  `san santa santo los las el la le de del des du new fort ft saint st ste mount mt port lake grand palm van glen
cape big little old bay cedar rio great point pt north south east west upper lower n s e w pago belle eagle`.split(
    /\s+/,
  ),
);

/** Last words of cities that need one before: `Carson City`, `Miami Beach`. */
const LAST = new Set(
  `city springs beach park falls heights hts hills hill valley grove center centre mills island bay rock ridge
lake lakes creek village point river junction jct station harbor rapids haven gardens shores bluffs spgs
afb pago plains mound township twp`.split(/\s+/),
);

const CITIES = new Set(NAMES.replaceAll('\n', '').split('|'));

const MAX_WORDS = 3;

/** Whether words, lower-case and joined by spaces, are the name of a city of several words. */
export function isCityOfWords(name: string): boolean {
  return CITIES.has(name);
}

/** Whether a city can end in this word, with one before: `Crescent City`. */
export function isCityEnd(word: string): boolean {
  return LAST.has(word);
}

/**
 * How many of the last words, lower-case, make the city of an address whose street has no type; at
 * least 1, and never all of them.
 */
export function cityLength(words: readonly string[]): number {
  for (let length = Math.min(MAX_WORDS, words.length - 1); length > 1; length--)
    if (CITIES.has(words.slice(-length).join(' '))) return length;
  return words.length > 2 && isOfTwo(words) ? 2 : 1;
}

function isOfTwo(words: readonly string[]): boolean {
  return FIRST.has(words.at(-2) ?? '') || LAST.has(words.at(-1) ?? '');
}
