import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';
import { beginningsOf, waysOf } from '../../src/rules/cues/beginnings.ts';
import { openEar } from '../../src/rules/cues/ear.ts';
import { heard } from '../../src/rules/cues/heard.ts';
import { anyOf, type Cue } from '../../src/rules/cues/weigh.ts';
import { PQRSD_FAMILIES } from '../../src/rules/pqrsd.ts';
import { RISK_FAMILIES } from '../../src/rules/risk.ts';

const families = [...PQRSD_FAMILIES, ...RISK_FAMILIES];
/** Some ideas belong to two families. */
const cues: Cue[] = [...new Set(families.flatMap((family) => [...family.cues]))];
const corpus = join(projectRoot, 'test/rules/corpus');
const texts = readdirSync(corpus)
  .filter((name) => /^(?:pqrsd|risk|abuse)-.*\.txt$/.test(name))
  .flatMap((name) => readFileSync(join(corpus, name), 'utf8').split('\n'))
  .map((line) => heard(line.split('\t').at(-1) ?? ''))
  .filter((line) => line !== '');

describe('el oído: las maneras de decir algo, buscadas por su comienzo', () => {
  it('oye lo mismo que probarlas todas en cada palabra', () => {
    expect(texts.length).toBeGreaterThan(1000);
    const withWays = cues.filter(({ ways }) => ways.length > 0);
    expect(withWays.length).toBeGreaterThan(40);
    const ear = openEar(withWays.map((cue) => [cue, cue.ways]));
    const patterns = withWays.map((cue) => [cue, anyOf(cue.ways)] as const);
    for (const text of texts) {
      const byPattern = patterns
        .filter(([, pattern]) => pattern.test(text))
        .map(([cue]) => withWays.indexOf(cue));
      const byEar = [...ear(text)].map((cue) => withWays.indexOf(cue)).sort((a, b) => a - b);
      expect(byEar, text).toEqual(byPattern);
    }
  });

  it('casi todas tienen comienzo: probarlas en todas partes es la excepción', () => {
    const ways = cues.flatMap((cue) => cue.ways.flatMap(waysOf));
    const open = ways.filter((way) => !beginningsOf(way));
    expect(ways.length).toBeGreaterThan(1000);
    expect(open.length).toBeLessThan(ways.length / 100);
  });
});

describe('el comienzo de una manera de decir', () => {
  const of = (source: string) => [...(beginningsOf(source) ?? ['cualquiera'])].sort();

  it.each([
    ['reclamo formal', ['reclam']],
    ['(?:mi|un) reclamo', ['mi rec', 'un rec']],
    ['(?:me |nos )?deben', ['deben', 'me deb', 'nos de']],
    [String.raw`incu\w+`, ['incu']],
    [String.raw`(?:\w+ )?reclamo`, ['cualquiera']],
    ['(?:no ){0,2}vino', ['no ', 'vino']],
    ['no+ve', ['no']],
    ['no+?ve', ['no']],
    ['(?:no )??ve', ['no ve', 've']],
    ['(?:a|bc){2}d', ['a', 'bc']],
    ['(?<!no )(?=s)si', ['si']],
    ['[ks]asa', ['kasa', 'sasa']],
    ['[a-z]asa', ['cualquiera']],
    [' vino', ['cualquiera']],
    [String.raw`a\.b`, ['a.b']],
  ])('%s', (source, expected) => {
    expect(of(source)).toEqual(expected);
  });

  it('las maneras se separan por sus barras, no por las de dentro', () => {
    expect(waysOf(String.raw`a(?:b|c)|d[|]e|f\|g`)).toEqual(['a(?:b|c)', 'd[|]e', String.raw`f\|g`]);
  });

  it.each(['(?:a|b', 'a)b', '[ab', 'a{b'])('lo que no se entiende se dice, y no se adivina: %s', (source) => {
    expect(() => beginningsOf(source)).toThrow(source);
  });
});
