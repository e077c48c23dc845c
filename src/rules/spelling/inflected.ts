import { foldAccents } from '../fold.ts';

/**
 * What the dictionary of Colombia lacks and every conversation has: *indíqueme*, *radicarlo*, *pagándolo*, *tenés*,
 * *momentico*. Each answers the words that must exist for it to be right; nobody's accent is forgiven.
 */
export function inflectedFrom(word: string): string[] {
  const lower = word.toLowerCase();
  return [...withPronouns(lower), ...voseo(lower), ...diminutive(lower)];
}

const ONE = /(?:me|te|se|nos|las?|los?|les?)$/;
const TWO = /(?:me|te|se|nos)(?:las?|los?|les?|me|nos)$/;
/** The accent stands on the syllable before the last one of the verb: "indíque", "averígüe", "envíe", "páse". */
const STRESSED = /[áéíóú][iu]?[^aeiouáéíóú]*(?:qu|gu|gü)?[ae]n?$/;

/** With pronouns behind it, as one says it to *usted* or *ustedes*. */
export function withPronouns(word: string): string[] {
  return [ONE, TWO].flatMap((pronouns) => {
    const behind = pronouns.exec(word)?.[0];
    return behind === undefined ? [] : verbOf(word.slice(0, -behind.length), pronouns === TWO);
  });
}

function verbOf(verb: string, two: boolean): string[] {
  const plain = foldAccents(verb);
  const accented = plain !== verb;
  // "radicarlo", "radicárselo": the accent comes with the second pronoun.
  if (/[aei]r$/.test(plain)) return accented === two && /^[^áéíóú]*[áéí]?r$/.test(verb) ? [plain] : [];
  // "pagándolo", "diciéndoselo"
  if (/(?:ándo|iéndo|yéndo)$/.test(verb)) return [plain];
  // "indíqueme", "respóndanme", "averígüeme"
  return STRESSED.test(verb) && !/[gq]ú/.test(verb) && verb.length > 3 ? [withDieresis(verb, plain)] : [];
}

/** foldAccents takes the dieresis away too: "averígüe" is "averigüe". */
const withDieresis = (verb: string, plain: string): string =>
  verb.includes('gü') ? plain.replace(/gu(?=[ei])/g, 'gü') : plain;

/** "tenés", "podés", "mirá": as in the Valle, Antioquia and Nariño. */
function voseo(word: string): string[] {
  const ending = /([áéí])s?$/.exec(word);
  if (!ending || word.length < 4) return [];
  return [`${word.slice(0, ending.index)}${foldAccents(ending[1] ?? '')}r`];
}

/** "momentico", "ratico", "puestica": after a t, in Colombia. */
function diminutive(word: string): string[] {
  const ending = /^(.{2,}t)ic([oa])(s?)$/.exec(word);
  return ending ? [`${ending[1] ?? ''}${ending[2] ?? ''}${ending[3] ?? ''}`] : [];
}
