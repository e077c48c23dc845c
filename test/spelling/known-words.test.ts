import { describe, expect, it } from 'vitest';
import type { Institution } from '../../src/institutions/directory.ts';
import { knownWords, openKnownWords } from '../../src/spelling/known-words.ts';

describe('las palabras de la entidad', () => {
  it('se sugieren como se venía escribiendo; las siglas y los lugares, como son', () => {
    const { alike } = own('chontacuro', 'SISBEN', 'Sibundoy');
    expect(['chontacuru', 'Chontacuru', 'CHONTACURU'].flatMap(alike)).toEqual([
      'chontacuro',
      'Chontacuro',
      'CHONTACURO',
    ]);
    expect(['sisven', 'sibundoi'].flatMap(alike)).toEqual(['SISBEN', 'Sibundoy']);
  });

  it('se sugieren dos a lo sumo, primero la que solo difiere en la tilde', () => {
    const { alike } = own('cantera', 'mantera', 'pantera', 'lanterá');
    expect(alike('lantera')[0]).toBe('lanterá');
    expect(alike('lantera')).toHaveLength(2);
  });

  it('cortas, solo se sugieren por la tilde: en ellas cada letra cuenta', () => {
    const { alike } = own('tomá', 'roma');
    expect(alike('toma')).toEqual(['tomá']);
  });

  it('los nombres de la entidad están bien escritos, y no se le sugieren a nadie', () => {
    const named = openKnownWords(['kiosco'])({
      settings: { name: 'Alcaldía de Yunguillo', shortName: 'ALYUN', launcherName: 'Ventanilla Chontacuro' },
      words: ['Descanse'],
    } as unknown as Pick<Institution, 'settings' | 'words'>);
    expect(
      ['yunguillo', 'ALYUN', 'chontacuro', 'descanse', 'Kiosco'].filter((word) => named.has(word)),
    ).toHaveLength(5);
    expect(named.has('mocoa')).toBe(false);
    expect(named.alike('yungillo')).toEqual([]);
  });
});

/** Loose, so that they can be handed on. */
function own(...words: string[]): { alike: (word: string) => string[] } {
  const known = knownWords(words);
  return { alike: (word) => known.alike(word) };
}
