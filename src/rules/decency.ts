import { isAbusive } from './abuse/find.ts';
import { foldAccents } from './fold.ts';
import { isJokeName } from './joke-names.ts';
import type { Decency } from './pre-chat-form.ts';
import { allowed, refuse, type Verdict } from './refusal.ts';

/**
 * Names and mailboxes that whoever attends would have to read aloud: "no es permitido usar expresiones vulgares u
 * ofensivas" (Putumayo). Only the server asks: the lexicon is too heavy for the phone.
 */

/** Real surnames and given names that are also words of the lexicon, or sound like one. */
const REAL_NAMES = new Set([
  'verga',
  'bastardo',
  'chanda',
  'marika',
  'mico',
  'concha',
  'culotta',
  'kulas',
  'mamert',
  'lela',
  'edelberga',
]);
/** "Chupe Verga" is none of them; nor is "Verga Larga", where nothing stands before it. */
const OFFENDS_BEFORE =
  /^(?:cara|de|chup[aeo][a-z]*|mam[aeo][a-z]*|com[ae]|care?|la|el|una|su|mi|gran|vale|pura|que)$/;
/** Of the body; nobody is called so. */
const BODY =
  /(?:^|[^a-zñ])(?:pene|penes|vagina|vulva|tetas|teta|nalgas|ano dilatado|semen|porno|sexo anal)(?![a-zñ])/;
/** For `checkEntryForm`. */
export const decency: Decency = { name: checkDecentName, email: checkDecentMailbox };

export function checkDecentMailbox(email: string): Verdict {
  return isVulgarMailbox(email) ? refuse('email_vulgar') : allowed;
}

export function checkDecentName(name: string): Verdict {
  return isVulgarName(name) ? refuse('name_vulgar') : allowed;
}

function isVulgarName(name: string): boolean {
  const folded = foldAccents(name.normalize('NFC'));
  const words = folded.split(/[^a-zñ0-9]+/).filter((word) => word !== '');
  if (isJokeName(words) || BODY.test(folded)) return true;
  // A surname stands behind a given name: "Giovanni Verga".
  const spoken = words.filter(
    (word, at) =>
      !REAL_NAMES.has(word) || OFFENDS_BEFORE.test(words[at - 1] ?? (word === 'verga' ? 'la' : '')),
  );
  return isAbusive(spoken.join(' ')) || (isSpelled(folded) && isAbusive(name));
}

/** "P u t a", "P.u.t.o Fernández": signs between the letters are part of the offence. */
const isSpelled = (folded: string): boolean => /(?:^|\s)(?:[a-zñ][ .\-]){2,}[a-zñ]/.test(folded);

/** Inside a longer local part these are meant, whatever stands around: "elpirobo", "funcionariosidiotas". */
const INSIDE =
  /pirob[oa]|mierda|maricon|pendej[oa]|jueput|hijueput|malparid|perracal|perraric|zorracal|mamacitaric|mamiric|papiric|putica|culoric|(?:ratas?|ladrones|corruptos|inutiles|vagos|rateros)(?:del?|en)?(?:ipes|alcaldia|gobern|estado)|(?:ipes|alcaldia|gobernacion|funcionari[oa]s?)(?:de)?(?:rata|ladr|corrupt|inutil|mierd|vag[oa])|malnacid|gonorrea|care?verg|carechimb|caremond|[hg]uevon|imbecil|idiota|estupid|comemierd|hijo?deput|(?:la|una|mama|chup[ae]|come|vale|gran|soy)(?:verga(?!r)|put[ao](?![a-z]*(?:mayo|cion|d[oa]r|ble|tiv)))|mamel[ao]|mamamel|chup(?:a|e)mel|comoputas/;
/** … and these where it begins. */
const BEGINS = /^(?:put[ao]s?(?!mayo|t|min|n|rr)|hpta|culo|verga(?!r)|tetas|nalgas)/;

/** The part before the @ is read by whoever attends. `putumayo@`, `reputacion@` and `mk.ventas@` are clean. */
function isVulgarMailbox(email: string): boolean {
  const local = foldAccents(email.slice(0, Math.max(email.lastIndexOf('@'), 0)).normalize('NFC'));
  return [local, local.replace(/\d/g, (digit) => LETTERS[digit] ?? ' ')].some((read) => {
    const parts = read.split(/[^a-zñ]+/).filter((part) => part !== '');
    const spelled = parts.length >= 3 && parts.every((part) => part.length === 1);
    const words = parts.filter((part) => part.length > 3 && !REAL_NAMES.has(part));
    return (
      isJokeName(parts) ||
      INSIDE.test(parts.join('')) ||
      BEGINS.test(parts.join('')) ||
      parts.some((part) => INSIDE.test(part)) ||
      isAbusive(spelled ? parts.join('') : words.join(' '))
    );
  });
}

const LETTERS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };
