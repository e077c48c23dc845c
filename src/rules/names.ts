import { checkAgainst, LATIN_LETTER, length, normalise } from './characters.ts';
import { allowed, refuse } from './refusal.ts';
import type { Verdict } from './refusal.ts';

const SHORTEST = 2;
const LONGEST = 80;

// Up to two marks on a letter: the alphabets of the territory have letters without a single code point
// (ɨ̃ of the Embera languages). More than two is no name.
const NAME = new RegExp(String.raw`^(?:[ \-'’.]|${LATIN_LETTER}[\u0300-\u034E\u0350-\u036F]{0,2})*$`, 'u');

/** As the person typed it, in NFC, with single spaces and none around. Case is theirs. */
export function normaliseName(name: string): string {
  return normalise(name).replace(/\s+/g, ' ').trim();
}

/** Expects a normalised name. Any Latin letter, space, hyphen, apostrophe or dot; 2 to 80 graphemes. Whether it is decent, `decency` says. */
export function checkName(name: string): Verdict {
  if (name === '') return refuse('name_missing');
  const counted = length(name);
  if (counted > LONGEST) return refuse('name_too_long', { detail: { max: LONGEST, length: counted } });
  const characters = checkAgainst(name, (part) => NAME.test(part), 'name_characters');
  if (!characters.ok) return characters;
  if (!/\p{L}/u.test(name)) return refuse('name_missing');
  if (counted < SHORTEST) return refuse('name_too_short', { detail: { min: SHORTEST } });
  return allowed;
}

/** A name of one word is accepted; the form may ask whether it is complete. */
export function nameHint(name: string): 'one_word' | undefined {
  return normaliseName(name).includes(' ') ? undefined : 'one_word';
}

/**
 * Whether a name is that of a public figure on the institution's list ("nombres de personajes públicos", Putumayo).
 * Real people share those names, so it only tells the agent. Two words of the figure's name, or all of it, are enough.
 */
export function isPublicFigure(name: string, figures: readonly string[]): boolean {
  const typed = wordsOf(name);
  return figures.some((figure) => {
    const known = wordsOf(figure);
    if (known.length === 0) return false;
    const common = typed.filter((word) => known.includes(word)).length;
    return common === known.length || (typed.length > 1 && common === typed.length);
  });
}

function wordsOf(name: string): string[] {
  const words = fold(name).split(/[^\p{L}]+/u);
  return words.filter((word, at) => word.length > 1 && words.indexOf(word) === at);
}

function fold(text: string): string {
  const keepingEnye = text.toLowerCase().normalize('NFC').replace(/ñ/g, '\uE000');
  return keepingEnye
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\uE000/g, 'ñ');
}
