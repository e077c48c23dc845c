import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './any-text.ts';
import { checkCharacters, normalise } from '../../src/rules/characters.ts';
import type { CharacterPolicy } from '../../src/rules/characters.ts';

const policies: CharacterPolicy[] = ['strict', 'extended', 'staff'];
// The design's row, spelled out here a second time on purpose.
const SPANISH = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÁÉÍÓÚÜÑáéíóúüñ';
const STRICT = new Set(`${SPANISH}0123456789 \n.,;:…¿?¡!()«»“”"'’-–—`);
const EXTENDED = new Set([...STRICT, ...Array.from('@#$%&/+=*_ºª°')]);
const STAFF = new Set([...EXTENDED, ...Array.from('~[]{}|\\^')]);
const POINTS_SCANNED = 100_000;

function isLatinLetter(point: string): boolean {
  const code = point.codePointAt(0) ?? 0;
  const isDisguise =
    /\p{Lm}/u.test(point) || (code >= 0xfb00 && code <= 0xfb06) || (code >= 0xff00 && code <= 0xffef);
  return /\p{Script=Latin}/u.test(point) && /\p{L}/u.test(point) && !isDisguise;
}

function isDocumented(point: string, policy: CharacterPolicy): boolean {
  if (policy === 'strict') return STRICT.has(point);
  return (policy === 'extended' ? EXTENDED : STAFF).has(point) || isLatinLetter(point);
}

function detailOf(text: string, policy: CharacterPolicy): unknown {
  const verdict = checkCharacters(text, policy);
  return verdict.ok ? undefined : verdict.detail;
}

describe('the characters each institution allows', () => {
  it.each(policies)('are exactly those of the design, of the first 100,000 code points (%s)', (policy) => {
    const wrong: string[] = [];
    for (let code = 0; code < POINTS_SCANNED; code += 1) {
      const point = String.fromCodePoint(code);
      if (checkCharacters(point, policy).ok !== isDocumented(point, policy)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('a text is allowed when each of its code points is, and only then', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...policies), (text, policy) => {
        const each = Array.from(text).every((point) => isDocumented(point, policy));
        expect(checkCharacters(text, policy).ok).toBe(each);
      }),
    );
  });

  it('what strict allows extended allows, and what extended allows staff allows', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (checkCharacters(text, 'strict').ok) expect(checkCharacters(text, 'extended').ok).toBe(true);
        if (checkCharacters(text, 'extended').ok) expect(checkCharacters(text, 'staff').ok).toBe(true);
      }),
    );
  });

  it('a Spanish question passes at IPES, an e-mail travels as a typed field', () => {
    const question =
      '¿Qué papeles pide el “trámite” de la señora Ñáñez? Dijo: «pingüino»… ¡sí! (8:00 - 9:00)';
    expect(checkCharacters(question, 'strict')).toEqual({ ok: true });
    expect(checkCharacters('maria@correo.co', 'strict')).toMatchObject({ code: 'character_not_allowed' });
    expect(checkCharacters('maria@correo.co', 'extended')).toEqual({ ok: true });
    expect(checkCharacters('Kamëntšá', 'extended')).toEqual({ ok: true });
  });

  it('a public servant may send any address of the web', () => {
    const link = "https://www.ipes.gov.co:443/a~b/%C3%B1/?q[]={x}|y&z=1+2#s!$'()*,;=@-_.^\\";
    expect(checkCharacters(link, 'staff')).toEqual({ ok: true });
    for (const out of ['<', '>', '`', '😀', '\u0000', '\u200b']) {
      expect(checkCharacters(out, 'staff').ok).toBe(false);
    }
  });
});

describe('a refused character is named', () => {
  it.each([
    ['hola 😀', 5, 'emoji «😀»'],
    ['👩‍👩‍👧 hola', 0, 'emoji «👩‍👩‍👧»'],
    ['🇨🇴', 0, 'emoji «🇨🇴»'],
    ['1️⃣', 0, 'emoji «1️⃣»'],
    ['❤️', 0, 'emoji «❤️»'],
    ['ab\u200Bc', 2, 'carácter invisible U+200B'],
    ['ab\u200D', 1, 'carácter invisible U+200D'],
    ['a\u202Eb', 1, 'marca invisible de dirección U+202E'],
    ['\u0007', 0, 'carácter de control U+0007'],
    ['\uD800', 0, 'carácter dañado U+D800'],
    ['\uE000', 0, 'carácter desconocido U+E000'],
    ['ñañа', 3, 'letra cirílica «а»'],
    ['α', 0, 'letra griega «α»'],
    ['中', 0, 'carácter chino «中»'],
    ['Ａ', 0, 'carácter de ancho completo «Ａ»'],
    ['ｱ', 0, 'carácter de medio ancho «ｱ»'],
    ['casa #', 5, 'símbolo «#»'],
    ['©', 0, 'símbolo «©»'],
    ['ë', 0, 'letra que no es del español «ë»'],
    ['ﬁ', 0, 'letra especial «ﬁ»'],
    ['٣', 0, 'cifra de otra escritura «٣»'],
    ['²', 0, 'número especial «²»'],
    ['an\u0308o', 1, 'letra con una marca que no se admite «n\u0308»'],
    ['\u0301', 0, 'marca sin letra «◌\u0301»'],
  ])('%j at %d: %s', (text, position, name) => {
    expect(detailOf(text, 'strict')).toMatchObject({ name, position });
  });

  it('the position is the first refused grapheme, whatever comes before', () => {
    const start = fc.string({ unit: fc.constantFrom(...Array.from('aeñÑ ¿?\n')) });
    fc.assert(
      fc.property(start, anyText, (before, after) => {
        expect(detailOf(`${before}#${after}`, 'strict')).toMatchObject({ position: before.length });
      }),
    );
  });

  it('has a name and something to show, both short, for anything', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...policies), (text, policy) => {
        const verdict = checkCharacters(text, policy);
        if (verdict.ok) return;
        expect(verdict.detail?.name).toMatch(/^\p{L}.*(?:U\+[0-9A-F]{4,6}|«.+»)$/su);
        expect(String(verdict.detail?.name).length).toBeLessThan(70);
        expect(String(verdict.detail?.character)).toMatch(/[^\p{C}\p{Z}]|\p{Extended_Pictographic}/u);
      }),
    );
  });

  it('a letter under a thousand marks is cut when it is shown', () => {
    const name = (detailOf(`a${'\u0301'.repeat(1000)}`, 'strict') as { name: string }).name;
    expect(name.length).toBeLessThan(70);
  });
});

describe('normalising what was typed', () => {
  it('twice is the same as once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });

  it('a decomposed ñ is a ñ; tabs and other spaces are spaces; every line end is a newline', () => {
    expect(normalise('an\u0303o')).toBe('año');
    expect(normalise('a\tb\u00a0c\u2003d\u202fe\u3000f')).toBe('a b c d e f');
    expect(normalise('a\r\nb\rc\u2028d\u2029e\n')).toBe('a\nb\nc\nd\ne\n');
  });

  it('leaves no tab, carriage return nor special space, and hides nothing else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normal = normalise(text);
        expect(normal).not.toMatch(/[\t\r\u2028\u2029\u00a0\u2000-\u200a\u3000]/);
        const visible = (of: string): string => of.replace(/\s/gu, '').normalize('NFC');
        expect(visible(normal)).toBe(visible(text));
      }),
    );
  });
});
