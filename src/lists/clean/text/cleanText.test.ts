import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RepairKind } from '../../types/plan.ts';
import { withoutSymbols } from './withoutSymbols.ts';
import { cleanText } from './cleanText.ts';
import { characterOfByte } from './windows1252.ts';

function cleaned(text: string, without: RepairKind[] = []) {
  const kinds: RepairKind[] = [];
  const clean = cleanText(text, new Set(without), (kind) => kinds.push(kind));
  return { clean, kinds };
}

test.each([
  ['O&#039;Brien', "O'Brien"],
  ['R&amp;D Works', 'R&D Works'],
  ['R&amp;amp;D', 'R&D'],
  ['Jos&eacute;', 'José'],
  ['Pe&ntilde;a', 'Peña'],
  ['77 &quot;Old&quot; Rd', '77 "Old" Rd'],
  ['5 Mill Ln &ndash; rear', '5 Mill Ln – rear'],
  ['O&rsquo;Neil', 'O’Neil'],
  ['O&#146;Neil', 'O’Neil'],
  ['O&#x2019;Neil', 'O’Neil'],
  ['Ji&rcaron;&iacute; &Scaron;koda', 'Jiří Škoda'],
  ['&Lstrok;uk', 'Łuk'],
  ['Ann&nbsp;', 'Ann'],
  ['Ann&#8203;', 'Ann'],
  ['e&#769;', 'é'],
  ['Pe&amp;ntilde;a', 'Peña'],
  ['Jos&Atilde;&copy;', 'José'],
  ['AT&T', 'AT&T'],
  ['Smith & Sons; Ltd', 'Smith & Sons; Ltd'],
  ['&nosuchname; a', '&nosuchname; a'],
  ['&#0;&#xD800;&#x110000; a', '&#0;&#xD800;&#x110000; a'],
])('HTML entities: %j is %j', (text, clean) => {
  expect(cleaned(text).clean).toBe(clean);
});

test.each([
  ['JosÃ©', 'José'],
  ['PeÃ±a', 'Peña'],
  ['MarÃ\u00ada', 'María'],
  ['Ãšrsula', 'Úrsula'],
  ['Ã‰milie', 'Émilie'],
  ['Ã\u0081lvaro', 'Álvaro'],
  ['Ã€gnes', 'Àgnes'],
  ['Oâ€™Neil', 'O’Neil'],
  ['5 Mill Ln â€“ rear', '5 Mill Ln – rear'],
  ['JosÃƒÂ©', 'José'],
  ['JosÃƒÆ’Ã‚Â©', 'José'],
  ['Å\u00a0koda', 'Škoda'],
  ['Å‚uk', 'łuk'],
  ['LÅ‘rinc', 'Lőrinc'],
  ['Nguyá»…n', 'Nguyễn'],
  ['Mia ðŸŒ¸', 'Mia 🌸'],
  ['AnnÂ\u00a0', 'Ann'],
  // Right as they are.
  ['José', 'José'],
  ['ANDRÉ’S WAY', 'ANDRÉ’S WAY'],
  ['“ANDRÉ” Way', '“ANDRÉ” Way'],
  ['SÃO', 'SÃO'],
  ['JosÃ© Núñez', 'JosÃ© Núñez'],
])('double encoding: %j is %j', (text, clean) => {
  expect(cleaned(text).clean).toBe(clean);
});

test('what any Latin letter becomes by double encoding is mended', () => {
  const letter = fc.integer({ min: 0xc0, max: 0x17f }).map((code) => String.fromCodePoint(code));
  fc.assert(
    fc.property(letter, (accented) => {
      const name = `a${accented}b`;
      const garbled = Array.from(new TextEncoder().encode(name), characterOfByte).join('');
      // An accented letter before a closing quote is most likely that.
      if (/[ÄÅÇ-ï][’”]/.test(garbled)) return;
      expect(cleaned(garbled)).toEqual({ clean: name, kinds: ['garbled characters fixed'] });
      expect(cleaned(name)).toEqual({ clean: name, kinds: [] });
    }),
  );
});

test.each([
  ['Jose\u0301', 'José', 'accents composed'],
  ['Ｋａｉ', 'Kai', 'full-width characters replaced'],
  ['１２　Elm', '12 Elm', 'full-width characters replaced'],
  ['𝐉𝐨𝐡𝐧', 'John', 'full-width characters replaced'],
  ['Sheﬃeld', 'Sheffield', 'full-width characters replaced'],
  ['Ann\u200b', 'Ann', 'invisible characters removed'],
] as const)('%j is %j by “%s”', (text, clean, kind) => {
  const got = cleaned(text);
  expect(got.clean).toBe(clean);
  expect(got.kinds).toContain(kind);
  expect(cleaned(text, [kind]).clean).not.toBe(clean);
});

test('a typographic apostrophe is kept', () => {
  expect(cleaned('O’Neil')).toEqual({ clean: 'O’Neil', kinds: [] });
});

test('what is clean stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { clean } = cleaned(text);
      // A second time nothing is left to do, unless what was inside quotes or entities shows more.
      if (/["'&“‘«`´=,;]/.test(text)) return;
      expect(cleaned(clean)).toEqual({ clean, kinds: [] });
    }),
  );
});

test.each([
  ['Mia 🌸', 'Mia'],
  ['❤️ Ann ❤️', 'Ann'],
  ['Ann💕Lee', 'Ann Lee'],
  ['👩‍👩‍👧 Ruiz', 'Ruiz'],
  ['Ann 👍🏽', 'Ann'],
  ['🇺🇸 Sam', 'Sam'],
  ['1️⃣ Ann', '1 Ann'],
  ['Smith™', 'Smith'],
  ['★ Ann ★', 'Ann'],
  ['O´Neil', 'O´Neil'],
  ['O’Neil', 'O’Neil'],
  ['Núñez-Ortiz, Jr.', 'Núñez-Ortiz, Jr.'],
  ['João da Sª', 'João da Sª'],
])('the name %j is %j', (name, plain) => {
  expect(withoutSymbols(name)).toBe(plain);
});
