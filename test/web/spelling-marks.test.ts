import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shifted } from '../../web/spelling/shifted.ts';

const word = fc.constantFrom('hola', 'atension', 'de', 'informasion', 'la');

describe('lo subrayado se mueve con el texto mientras llega la respuesta', () => {
  it('lo que no se tocó sigue bajo su palabra; lo tocado pierde la marca', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 8 }),
        fc.nat(60),
        fc.nat(6),
        fc.constantFrom('', 'x', ' nuevo ', '\n'),
        (words, at, gone, typed) => {
          const before = words.join(' ');
          const from = Math.min(at, before.length);
          const after = before.slice(0, from) + typed + before.slice(from + gone);
          let start = 0;
          const marks = words.map((one) => {
            const mark = { from: start, to: start + one.length, meant: null };
            start = mark.to + 1;
            return mark;
          });
          for (const mark of shifted(marks, before, after)) {
            expect(words).toContain(after.slice(mark.from, mark.to));
          }
          const untouched = marks.filter(({ to }) => to < from);
          expect(shifted(marks, before, after)).toEqual(expect.arrayContaining(untouched));
        },
      ),
    );
  });

  it('al escribir delante, las de atrás se corren', () => {
    const marks = [{ from: 5, to: 13, meant: null }];
    expect(shifted(marks, 'hola atension de', 'hola, atension de')).toEqual([
      { from: 6, to: 14, meant: null },
    ]);
    expect(shifted(marks, 'hola atension de', 'hola atencion de')).toEqual([]);
  });
});
