/** A full name taken apart. `rest` holds what belongs to neither: middle initials, suffixes. */
export interface SplitName {
  readonly first: string;
  readonly last: string;
  readonly rest: string;
}

const TITLES = words(
  `mr mrs ms miss mx dr doctor prof professor rev reverend fr father sr sister br brother hon honorable judge
  sir dame lady lord capt captain col colonel lt maj major gen general sgt cpl pvt adm cmdr rabbi pastor
  senator sen rep gov the mister herr frau mme mlle`,
);
const SUFFIXES = words(
  `jr sr ii iii iv 2nd 3rd 4th jnr snr junior senior md phd dds dmd esq esquire cpa rn jd mba dvm edd psyd
  pharmd ret retired usa usn usaf usmc uscg family household etal etux etvir trustee trustees ttee`,
);

/** Words that a last name can start with; the longest run of them before the last word belongs to it. */
const PARTICLES = words(
  `van von der den de del della di da dos das du la las le les lo los st saint san santa ter ten te zu zum zur
  bin ibn al el abu af av do vander vande vanden`,
);

/** Suffixes that tell generations apart: lists by last name have them in the middle, `SMITH JR JOHN`. */
const GENERATIONS = words('jr sr ii iii iv jnr snr');

/** Nicknames and remarks: `John (Jack) Smith`, `John "Jack" Smith`. */
const ASIDE = /\([^)]*\)|"[^"]*"|“[^”]*”|(?<=\s)(?:'[^']+'|‘[^’]+’)(?=\s)/g;

/** What is no part of the name but stands with it. */
const AROUND =
  /^(?:the )?estate of | estate(?: of)?$| et\.? (?:al|ux|vir)\.?$| (?:c\/o|or current (?:resident|occupant))\b.*$/gi;

/** Stands where nobody is named. */
const NOBODY =
  /^(?:(?:current|present|postal|our|valued) )?(?:resident|occupant|customer|neighbou?r|householder|homeowner|boxholder)s?$/i;

/** A title without a space behind it: `Mr.John`. */
const STUCK_TITLE = /\b(mrs?|ms|dr|prof|rev)\.(?=\p{L}{2})/giu;

/**
 * Takes a full name apart: `Smith, John`, `Dr. John A. Smith Jr.`, `Mary Ann van der Berg`. Where its
 * column has last names first (`lastFirst`), also `SMITH JOHN`; a name that cannot be anything else,
 * `SMITH JOHN A`, is read so anyhow.
 */
export function splitFullName(text: string, lastFirst = false): SplitName {
  if (NOBODY.test(text)) return { first: '', last: '', rest: text };
  const name = text.replace(ASIDE, ' ').replace(AROUND, '');
  const asides = (text.match(ASIDE) ?? []).join(' ');
  const spaced = name.replace(STUCK_TITLE, '$1. ').replace(/[&+/]/g, ' $& ');
  const { first, last, rest } = splitPlainName(spaced, lastFirst);
  return { first, last, rest: asides === '' ? rest : `${rest} ${asides}` };
}

function splitPlainName(text: string, lastFirst: boolean): SplitName {
  const [first = '', ...others] = text.split(/[,;]/).map((piece) => piece.trim());
  const named = others.filter((piece) => piece !== '');
  const suffixes = named.filter((piece) => piece.split(' ').every(isSuffix));
  const given = named.filter((piece) => !suffixes.includes(piece));
  if (given.length > 0) return commaName(first, given.join(' '), suffixes);
  return lastFirst || isLastFirst(text) ? uncomma(first, suffixes) : inOrder(first, suffixes);
}

/** Whether a name without a comma cannot be in order: it ends in an initial, or a suffix stands in the middle. */
export function isLastFirst(text: string): boolean {
  const name = wordsOf(text);
  if (name.length < 3 || /[,;]/.test(text) || name.some(isAnd)) return false;
  const { kept } = withoutSuffixes(withoutTitles(name));
  if (kept.some((word, i) => i > 0 && GENERATIONS.has(plain(word)))) return true;
  // `V` and `I` are most often the fifth and the first.
  return kept.length > 2 && /^[^VI]\.?$/iu.test(kept.at(-1) ?? '') && !isInitial(kept[0] ?? '');
}

/** `SMITH JOHN A`, `DE LA CRUZ MARIA`, `SMITH JR JOHN`. */
function uncomma(text: string, suffixes: string[]): SplitName {
  const name = withoutTitles(wordsOf(text));
  let end = 1;
  while (end < name.length - 1 && PARTICLES.has(plain(name[end - 1]))) end += 1;
  while (end < name.length - 1 && GENERATIONS.has(plain(name[end]))) end += 1;
  return commaName(name.slice(0, end).join(' '), name.slice(end).join(' '), suffixes);
}

/** `Smith Jr., John A.` */
function commaName(lastPart: string, givenPart: string, suffixes: string[]): SplitName {
  const last = withoutSuffixes(withoutTitles(wordsOf(lastPart)));
  const given = withoutSuffixes(withoutTitles(wordsOf(givenPart)));
  const { first, initials } = firstNames(firstPerson(given.kept));
  return {
    first,
    last: last.kept.join(' '),
    rest: [...initials, ...last.taken, ...given.taken, ...suffixes].join(' '),
  };
}

/** `John A. Smith Jr.` */
function inOrder(text: string, suffixes: string[]): SplitName {
  const { kept, taken } = withoutSuffixes(firstCouple(withoutTitles(wordsOf(text))));
  const from = lastNameStart(kept);
  const { first, initials } = firstNames(firstPerson(kept.slice(0, from)));
  const last = kept.slice(from).join(' ');
  return { first, last, rest: [...initials, ...taken, ...suffixes].join(' ') };
}

function lastNameStart(name: readonly string[]): number {
  let start = name.length - 1;
  // Two first names are no last name: "John & Jane".
  if (start === 2 && isAnd(name[1])) return name.length;
  // The first word is a first name, whatever it is: "Al Smith", "Ben Jones".
  while (start > 1 && PARTICLES.has(plain(name[start - 1]))) start -= 1;
  return Math.max(0, start);
}

/** First names, without the initials behind the first of them. */
function firstNames(given: readonly string[]): { first: string; initials: string[] } {
  const [first = '', ...more] = given;
  const initials = more.filter(isInitial);
  return { first: [first, ...more.filter((word) => !isInitial(word))].join(' '), initials };
}

/** `John & Mary` are two: the first is meant. */
function firstPerson(given: readonly string[]): readonly string[] {
  const and = given.findIndex((word, i) => i > 0 && isAnd(word));
  return and === -1 ? given : given.slice(0, and);
}

/** `John Smith & Mary Jones` are two with names of their own. */
function firstCouple(name: readonly string[]): readonly string[] {
  const and = name.findIndex(
    (word, i) =>
      i > 1 &&
      isAnd(word) &&
      !isInitial(word) &&
      !isInitial(name[i - 1] ?? '') &&
      !PARTICLES.has(plain(name[i - 1])),
  );
  return and === -1 ? name : name.slice(0, and);
}

function isAnd(word: string | undefined): boolean {
  return /^(?:&|\+|and|und|y|or|\/)$/i.test(word ?? '');
}

function withoutTitles(name: readonly string[]): readonly string[] {
  let start = 0;
  while (start < name.length - 1 && isTitle(name, start)) start += 1;
  return name.slice(start);
}

function withoutSuffixes(name: readonly string[]): { kept: readonly string[]; taken: string[] } {
  let end = name.length;
  while (end > 1 && isSuffix(name[end - 1])) end -= 1;
  // The fifth: no last name is a letter.
  if (end > 2 && /^[VI]$/.test(name[end - 1] ?? '')) end -= 1;
  return { kept: name.slice(0, end), taken: name.slice(end) };
}

/** A title, or what stands between two: `Mr. and Mrs.` */
function isTitle(name: readonly string[], at: number): boolean {
  if (TITLES.has(plain(name[at]))) return true;
  return at > 0 && isAnd(name[at]) && TITLES.has(plain(name[at + 1]));
}

function isSuffix(word: string | undefined): boolean {
  return SUFFIXES.has(plain(word));
}

function isInitial(word: string): boolean {
  return /^\p{L}\.?$/u.test(word);
}

/** Lower case without periods: `Ph.D.` is `phd`. */
function plain(word: string | undefined): string {
  return (word ?? '').toLowerCase().replaceAll('.', '');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function words(list: string): Set<string> {
  return new Set(wordsOf(list));
}
