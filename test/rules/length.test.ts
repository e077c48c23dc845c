import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { checkCharacters, checkLength, length } from '../../src/rules/characters.ts';
import { anyText } from './any-text.ts';

describe('length', () => {
  it('counts what a person counts', () => {
    expect([length(''), length('niño'), length('nin\u0303o'), length('👩‍👩‍👧'), length('a\r\nb')]).toEqual([
      0, 4, 4, 1, 3,
    ]);
  });

  it('agrees with the segmenter of the platform for any text', () => {
    const segmenter = new Intl.Segmenter('es', { granularity: 'grapheme' });
    fc.assert(
      fc.property(anyText, (text) => {
        expect(length(text)).toBe(Array.from(segmenter.segment(text)).length);
      }),
    );
  });

  it('is the same across the pieces in which a long text is counted', () => {
    const long = fc.array(fc.constantFrom('👩‍👩‍👧', '🇨🇴', 'n\u0303', 'a', '\r\n', '\u0301'), {
      minLength: 200,
      maxLength: 600,
    });
    const segmenter = new Intl.Segmenter('es', { granularity: 'grapheme' });
    fc.assert(
      fc.property(long, (parts) => {
        const text = parts.join('');
        expect(length(text)).toBe(Array.from(segmenter.segment(text)).length);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same for allowed text in a browser without segmenter (Firefox 115)', async () => {
    vi.resetModules();
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    const bare = await import('../../src/rules/graphemes.ts');
    vi.unstubAllGlobals();
    fc.assert(
      fc.property(anyText, (text) => {
        if (checkCharacters(text, 'staff').ok) expect(bare.length(text)).toBe(length(text));
      }),
    );
    expect(['nin\u0303o', '👩‍👩‍👧', '🇨🇴🇨🇴', '👍🏽', '', 'a\r\nb'].map(bare.length)).toEqual([4, 1, 2, 1, 0, 3]);
  });

  // The segmenter over the whole text takes 40 s, more than this test is given.
  it(
    'of a very long text is counted and checked in linear time and without running out of stack',
    { timeout: 20_000 },
    () => {
      expect(length('ë\u0301'.repeat(64_000))).toBe(64_000);
      expect(length(`a${'\u0301'.repeat(200_000)}`)).toBe(1);
      expect(checkCharacters('ë'.repeat(1_000_000), 'extended')).toEqual({ ok: true });
    },
  );

  it('a text is refused from one character more than its limit, and told both numbers', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 20 }), (text, max) => {
        const counted = length(text);
        const refused = { ok: false, code: 'question_too_long', detail: { max, length: counted } };
        expect(checkLength(text, max, 'question_too_long')).toEqual(counted <= max ? { ok: true } : refused);
      }),
    );
    expect(checkLength('ñ'.repeat(1001), 1000)).toMatchObject({ code: 'message_too_long' });
  });
});
