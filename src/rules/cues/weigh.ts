import { openEar } from './ear.ts';
import { heardPattern } from './heard.ts';

/**
 * One idea and the many ways to say it. Two points are enough to speak, three name the matter outright; an idea said
 * twice counts once. `told`: only where something is told and nothing is asked.
 */
export interface Cue {
  points: 1 | 2 | 3;
  ways: readonly string[];
  /** How the text is read for these ways: with long lists of words as one mark, which keeps the patterns small. */
  reading?: (heardText: string) => string;
  /** Instead of ways: what must be looked at otherwise. */
  said?: (heardText: string) => boolean;
  told?: true;
}

/** Ideas that together make a text look like something: ENOUGH of them must be there. */
export interface Family<Kind> {
  kind: Kind;
  cues: readonly Cue[];
}

const ENOUGH = 2;

export const named = (...ways: string[]): Cue => ({ points: 3, ways });
export const sure = (...ways: string[]): Cue => ({ points: 2, ways });
export const perhaps = (...ways: string[]): Cue => ({ points: 1, ways });
export const hint = (...ways: string[]): Cue => ({ points: 1, ways, told: true });
export const whenTold = (...ways: string[]): Cue => ({ points: 2, ways, told: true });

/** Whole words, as they sound. */
export function anyOf(ways: readonly string[], flags = ''): RegExp {
  return new RegExp(String.raw`\b(?:${ways.map(heardPattern).join('|')})(?!\w)`, flags);
}

/** The bread and butter of the counter: somebody asks, or wants a thing that is done here. */
const ASKING = anyOf([
  String.raw`(?:como|cuando|donde|cual|cuales|cuanto|cuanta|cuantos|cuantas|quien|quienes) (?:se|me|le|hago|es|son|puedo|debo|hay|sera|vale|cuesta|queda|esta|estan|tengo|puede|consigo|saco|abren|pagan|salen|sale|cobran|empieza|inicia)`,
  String.raw`que (?:documentos|papeles|requisitos|debo|tengo que|hay que|toca|necesito|se necesita|puedo|dias|dia|hora)`,
  String.raw`(?:quiero|quisiera|deseo|necesito|queria|queremos|necesitamos|requiero|para|vengo a|busco|espero) (?:\w+ )?(?:saber|preguntar|preguntarles?|consultar|consultarles?|averiguar|conocer|inscribir\w*|registrar\w*|sacar|renovar|actualizar|cambiar|participar|solicitar un|pedir un|una cita|informacion|orientacion|ayuda|asesoria|que me (?:ayud|colabor|expli|inform|orient|dig)\w+|hablar|aprender|estudiar|trabajar|vender|montar|abrir|poner un)`,
  String.raw`(?:me|nos) (?:puede|pueden|podria|podrian|ayuda|ayudan|colabora|colaboran|regala|regalan|gustaria|explica|explican|confirma|confirman|indica|indican|interesa|repite)`,
  String.raw`(?:puedo|podria|podemos|se puede|sera que|si puedo|tengo derecho)`,
  String.raw`(?:muchas |mil )?gracias|muy amables?|super bien|me (?:encant|fascin)\w+|(?:estoy|estamos|muy|tan|super) (?:feliz|felices|content[oa]s?|agradecid[oa]s?)|dios (?:los|la|lo|le) bendiga`,
]);
const LEAST_WORDS = 6;

function isTold(heardText: string): boolean {
  return !/[?¿]/.test(heardText) && !ASKING.test(heardText) && heardText.split(' ').length >= LEAST_WORDS;
}

type Ear = (heardText: string) => ReadonlySet<Cue>;

/** One for each way in which a text is read. */
function earsFor(families: readonly Family<unknown>[]): Ear[] {
  const all = families.flatMap(({ cues }) => cues);
  return [...new Set(all.map(({ reading }) => reading))].map((reading) => {
    const ear = openEar(all.filter((cue) => cue.reading === reading).map((cue) => [cue, cue.ways]));
    return (heardText) => ear(reading ? reading(heardText) : heardText);
  });
}

/** Weighs a heard text: the kind that is most clearly meant, if not left out, or undefined; among equals the first. */
export type Scales<Kind> = (heardText: string, leftOut?: Kind) => Kind | undefined;

export function openScales<Kind>(families: readonly Family<Kind>[]): Scales<Kind> {
  let ears: readonly Ear[] | undefined;
  return (heardText, leftOut) => {
    const told = isTold(heardText);
    // A tenth of a second for all of them, which the start of the server does not wait for.
    ears ??= earsFor(families);
    const heard = new Set(ears.flatMap((ear) => [...ear(heardText)]));
    let best: { kind: Kind; points: number } | undefined;
    for (const { kind, cues } of families) {
      if (kind === leftOut) continue;
      const points = cues
        .filter((cue) => (told || !cue.told) && (heard.has(cue) || cue.said?.(heardText)))
        .reduce((sum, cue) => sum + cue.points, 0);
      if (points >= ENOUGH && points > (best?.points ?? 0)) best = { kind, points };
    }
    return best?.kind;
  };
}
