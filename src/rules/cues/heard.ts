import { foldAccents } from '../fold.ts';
import { remembered } from '../remembered.ts';

/** What people write for a word when they are in a hurry. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    q: 'que',
    k: 'que',
    ke: 'que',
    xq: 'por que',
    pq: 'por que',
    porq: 'por que',
    porque: 'por que',
    x: 'por',
    d: 'de',
    pa: 'para',
    dnd: 'donde',
    dond: 'donde',
    adonde: 'donde',
    toy: 'estoy',
    uds: 'ustedes',
    ud: 'usted',
    sr: 'señor',
    sra: 'señora',
    dr: 'doctor',
    dra: 'doctora',
    aki: 'aqui',
    xfa: 'por favor',
    nd: 'nada',
    boi: 'voy',
    bn: 'bien',
  }),
);

/**
 * A text as it sounds: no accents, no silent h, b for v, s for z and soft c, k for qu, y for ll, so that "kiero aser
 * una keja" is heard like the words meant. The end of a sentence stays as a sign of its own; other signs are spaces.
 */
export const heard = remembered(hear, 8);

function hear(text: string): string {
  const plain = foldAccents(text.normalize('NFC'));
  const words = plain
    .replace(/(\d)[.,'](?=\d)/g, '$1')
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/\?[?!]*/g, ' ? ')
    .replace(/[.;!\n]+/g, ' . ')
    .replace(/¿/g, ' ¿ ')
    .replace(/[^a-z0-9ñ.?¿]+/g, ' ')
    .replace(/[a-z0-9ñ]+/g, (word) => SHORT.get(word) ?? word);
  return oneByte(sound(words).replace(/ +/g, ' '));
}

/**
 * V8 keeps what came from a text with an emoji in two bytes a sign, and compiles every pattern again for such a text:
 * together they would be more than it optimises. What is read as JSON is kept in one byte when that is enough; no sign
 * that is left here means anything to JSON.
 */
const oneByte = (words: string): string => JSON.parse(`"${words}"`) as string;

/**
 * The same change for the words of a pattern; what stands after a backslash is no word. A stem that ends in c, g, qu or
 * gu does not say how it sounds: both ways are heard.
 */
export function heardPattern(source: string): string {
  return source
    .split(/(\\.)/)
    .map((part) => (part.startsWith('\\') ? part : sound(openStems(part))))
    .join('');
}

function openStems(part: string): string {
  return part
    .replace(/qu(?![a-zñ])/g, 'k')
    .replace(/gu(?![a-zñ])/g, 'gu?')
    .replace(/c(?![a-zñ])/g, '[ks]')
    .replace(/g(?![a-zñu?])/g, '[gj]');
}

function sound(words: string): string {
  return words
    .replace(/porque/g, 'por que')
    .replace(/qu(?=[ei])/g, 'k')
    .replace(/c(?=[ei])/g, 's')
    .replace(/c(?!h)/g, 'k')
    .replace(/(c?)h/g, (_, before: string) => (before === 'c' ? 'ch' : ''))
    .replace(/g(?=[ei])/g, 'j')
    .replace(/gu(?=[ei])/g, 'g')
    .replace(/ll/g, 'y')
    .replace(/ñ/g, 'ny')
    .replace(/v/g, 'b')
    .replace(/z/g, 's')
    .replace(/([a-qs-z])\1+/g, '$1')
    .replace(/r{3,}/g, 'rr');
}
