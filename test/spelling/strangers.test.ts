import { beforeAll, describe, expect, it } from 'vitest';
import { readDefaultWords } from '../../src/institutions/preset.ts';
import { foldAccents } from '../../src/rules/fold.ts';
import { wordsOf } from '../../src/rules/spelling/words-of.ts';
import { openDictionary, type Dictionary } from '../../src/spelling/dictionary.ts';
import { projectRoot } from '../../src/project-root.ts';
import { secondLines } from '../rules/corpus/second.ts';

let dictionary: Dictionary;
let own: ReadonlySet<string>;
beforeAll(async () => {
  dictionary = await openDictionary();
  own = new Set(readDefaultWords(`${projectRoot}/institutions/_defaults`).map((word) => word.toLowerCase()));
});

/** A suggestion takes up to a tenth of a second: one line in eight is enough to see it break. */
const some = secondLines('spelling-first.tsv')
  .concat(secondLines('spelling-second.tsv'))
  .filter((_, at) => at % 8 === 0)
  .map((line) => line.split('\t') as [string, string]);

describe('la ortografía de palabras que su autor no había visto', () => {
  it('de cada 100 mal escritas se ofrece la que era en 95, y en 85 de primera', () => {
    const offered = some.map(([typed, meant]) => ({
      typed,
      place: dictionary.suggest(typed).findIndex((one) => one.toLowerCase() === meant.toLowerCase()),
    }));
    const missed = offered.filter(({ place }) => place < 0);
    const later = offered.filter(({ place }) => place > 0);
    console.log(
      `spelling: ${String(missed.length)} not offered and ${String(later.length)} not first of ${String(some.length)}`,
    );
    expect(missed.length / some.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05);
    expect((missed.length + later.length) / some.length, JSON.stringify(later)).toBeLessThanOrEqual(0.15);
  });

  it('y las bien escritas no se marcan: indíqueme, radicarlo, momentico, tenés, comparendo', () => {
    const words = secondLines('spelling-valid');
    const marked = words.filter((word) =>
      wordsOf(`la ${word}`).some(
        (one) => !one.isName && !dictionary.isWord(one.word) && !own.has(one.word.toLowerCase()),
      ),
    );
    expect(marked.length / words.length, JSON.stringify(marked)).toBeLessThanOrEqual(0.02);
  });

  it.each(['indiqueme', 'radicárlo', 'pagandolo', 'averigueme', 'indíquemen', 'radicarselo'])(
    'pero «%s» sí se marca',
    (word) => {
      expect(dictionary.isWord(word)).toBe(false);
    },
  );

  it('se ofrece con su tilde la palabra que lleva pronombres', () => {
    expect(dictionary.suggest('indiqueme').map(foldAccents)).toContain('indiqueme');
    expect(dictionary.suggest('indiqueme')).toContain('indíqueme');
  });
});
