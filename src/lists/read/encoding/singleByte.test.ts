import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SingleByteEncoding } from '../../types/format.ts';
import { CODE_PAGES } from './codePages.ts';
import { decoderOf } from './encoding.ts';
import { guessSingleByte, SingleByteEvidence } from './singleByte.ts';

/** The bytes of a text; undefined if the encoding lacks one of its characters. */
function bytesIn(encoding: SingleByteEncoding, text: string): Uint8Array<ArrayBuffer> | undefined {
  const codes = Array.from(text, (character) => {
    if (character < '\x80') return character.charCodeAt(0);
    const at = CODE_PAGES[encoding].indexOf(character);
    return at === -1 ? -1 : at + 0x80;
  });
  return codes.includes(-1) ? undefined : Uint8Array.from(codes);
}

const WORDS = {
  Spanish: `José Núñez María García Muñoz Peña Martínez López Hernández González Rodríguez Pérez Sánchez Ramírez
    Gómez Díaz Ángel Óscar Íñigo Úrsula Zúñiga Ibáñez Begoña Nuñez Cañón Peñón Andrés Sebastián Tomás Raúl Agüero
    Güell Calderón Yáñez Avilés León Córdoba Mérida Bogotá`,
  German: `Müller Schröder Jäger Grüßner Weiß Groß Köhler Krüger Schäfer Günther Jürgen Björn Käthe Böhm Lüders Förster
    Hauptstraße Königsallee Goethestraße Düsseldorf Köln München Würzburg Bärbel Sörensen Voß Özdemir Übelhör`,
  French: `François Hélène Élodie Chloé Zoë Noël Gérard Benoît Jérôme Désirée Céleste Gaëlle Loïc Françoise Lefèvre
    Côté Bélanger Gagné Lévesque Desrosières Forêt Château Évêque Thérèse Geneviève André Maïté Dubé`,
  Polish: `Wiśniewski Dąbrowski Łukasz Żak Michał Paweł Wałęsa Kozłowski Jabłoński Górski Zieliński Szymański Woźniak
    Król Wróbel Pawłowski Michałek Grażyna Małgorzata Stańczyk Błaszczyk Włodarczyk Wójcik Ćwik Świątek`,
  Czech: `Dvořák Novák Novotný Kučera Černý Procházka Růžička Jiří Ondřej Šimek Veselý Horák Němec Marešová Pokorný
    Tomáš Lukáš Zdeněk Křížová Žižka Třebíč Říha`,
  Russian: `Иванов Смирнова Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев
    Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев улица Ленина Москва`,
  Danish: `Jørgensen Sørensen Bjørn Kjær Ågård Højgaard Nørgaard Søren Jørn Møller Østergaard Bæk`,
} as const;

function textIn(encoding: SingleByteEncoding, bytes: Uint8Array): string {
  const beyond = (byte: number) => CODE_PAGES[encoding].charAt(byte - 0x80);
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : beyond(byte))).join(
    '',
  );
}

type Language = keyof typeof WORDS;

const WESTERN: readonly SingleByteEncoding[] = ['windows-1252', 'macintosh', 'ibm437', 'ibm850'];
const WRITTEN: readonly (readonly [Language, readonly SingleByteEncoding[]])[] = [
  ['Spanish', WESTERN],
  ['German', WESTERN],
  ['French', WESTERN],
  ['Danish', ['windows-1252', 'macintosh', 'ibm850']],
  ['Polish', ['windows-1250']],
  ['Czech', ['windows-1250']],
  ['Russian', ['windows-1251']],
];

function wordsOf(language: Language): string[] {
  return WORDS[language].split(/\s+/);
}

const CASES = WRITTEN.flatMap(([language, encodings]) =>
  encodings.map((encoding) => [language, encoding] as const),
);

test.each(CASES)('lists of a few %s words in %s are read right', (language, encoding) => {
  const words = wordsOf(language).filter(
    (word) => bytesIn(encoding, word) && /[^\0-\x7f]/.test(word),
  );
  const lists = fc.uniqueArray(fc.constantFrom(...words), { minLength: 6, maxLength: 12 });
  const drawn = fc.sample(lists, { numRuns: 500, seed: 1 });
  const wrong = drawn.filter((list) => {
    const bytes = bytesIn(encoding, list.join(' 12 Main St,')) ?? new Uint8Array();
    return textIn(guessSingleByte([bytes]), bytes) !== textIn(encoding, bytes);
  });
  expect(wrong.length).toBeLessThanOrEqual(2);
});

test.each(CASES)('a long list of %s words in %s is never read wrong', (language, encoding) => {
  const words = wordsOf(language).filter((word) => bytesIn(encoding, word));
  for (const shape of [(word: string) => word, (word: string) => word.toUpperCase()]) {
    const bytes = bytesIn(encoding, words.map(shape).join('\n')) ?? new Uint8Array();
    expect(textIn(guessSingleByte([bytes]), bytes)).toBe(textIn(encoding, bytes));
  }
});

test.each([
  'O’Neil',
  'Women’s Club',
  'Rue de l’Étoile',
  'D’Angelo',
  '“Bob” Ray',
  'Apt 2 – rear',
  '12–14 Main St',
  '10½ Elm St',
  'Mary\xa0Ann',
  'Acme®',
  'Smith—Jones',
  '99,95 €',
  'José',
  'Renée',
  'Müller',
])('%s alone in a list of Windows is read as such', (text) => {
  const bytes = bytesIn('windows-1252', `name\n${text}\n`) ?? new Uint8Array();
  expect(guessSingleByte([bytes])).toBe('windows-1252');
});

test('words that blocks cut are put together again', () => {
  const bytes = bytesIn('ibm437', 'name\nJosé,Núñez,Peñón\nZoë,Müller') ?? new Uint8Array();
  for (const blockBytes of [1, 2, 3, 5, 8, 100]) {
    const evidence = new SingleByteEvidence();
    for (let at = 0; at < bytes.length; at += blockBytes)
      evidence.take(bytes.subarray(at, at + blockBytes));
    expect(evidence.encoding()).toBe('ibm437');
    expect(evidence.samples('ibm437')).toEqual(['José', 'Núñez', 'Peñón']);
  }
});

test('each encoding is decoded as its table says', () => {
  const bytes = Uint8Array.from({ length: 128 }, (_, i) => i + 0x80);
  // Node 20 reads windows-1252 as ISO-8859-1; browsers do not.
  for (const encoding of ['macintosh', 'ibm437', 'ibm850', 'windows-1250', 'windows-1251'] as const)
    expect(decoderOf(encoding, true)(bytes)).toBe(CODE_PAGES[encoding]);
});
