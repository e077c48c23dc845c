import { isAbusive } from './abuse/find.ts';
import {
  findPersonalData,
  maskPassages,
  refusedKinds,
  secretKinds,
  type OwnData,
  type Passage,
  type PersonalDataKind,
} from './personal-data/find.ts';
import type { SendingMark, TextChecks } from './text-checks-shape.ts';

/** What an institution decides about the words that are sent. */
export interface WordsPolicy {
  /** Cards, accounts and identity numbers of a servant wait for a mark. */
  refuseFromStaff: boolean;
  /** Cards, accounts and passwords of a citizen are stored hidden. */
  maskFromCitizens: boolean;
  abuse: 'warn' | 'refuse';
}

/** How a passage went out: marked, or sent all the same. For the log: never what it said. */
export interface Passed {
  kind: PersonalDataKind;
  how: 'confirmed' | SendingMark['mark'];
}

type StaffVerdict =
  { ok: true; passed: Passed[] } | { ok: false; why: 'unmarked' | 'asked' | 'abusive'; checks: TextChecks };

/**
 * What a public servant writes (Ley 1581 de 2012, Ley 1273 de 2009): a card, an account or an identity number goes out
 * only with a mark on it; everything else is asked once, if the sender asked to be asked.
 */
export function checkStaffWords(
  text: string,
  found: readonly Passage[],
  policy: WordsPolicy,
  sending: { ask: boolean; marks: readonly SendingMark[] },
): StaffVerdict {
  const markOf = ({ from, to }: Passage) =>
    sending.marks.find((it) => it.from === from && it.to === to)?.mark;
  const must = (one: Passage) => policy.refuseFromStaff && one.sure && refusedKinds.has(one.kind);
  const abusive = isAbusive(text);
  const open = found.filter((one) => markOf(one) === undefined);
  const checks: TextChecks = {
    warnings: [
      ...(found.length > 0 ? (['personal_data'] as const) : []),
      ...(abusive ? (['abuse'] as const) : []),
    ],
    findings: found.map((one) => ({ kind: one.kind, from: one.from, to: one.to, must: must(one) })),
  };
  if (abusive && policy.abuse === 'refuse') return { ok: false, why: 'abusive', checks };
  if (open.some(must)) return { ok: false, why: 'unmarked', checks };
  if (sending.ask && (open.length > 0 || abusive)) return { ok: false, why: 'asked', checks };
  return { ok: true, passed: found.map((one) => ({ kind: one.kind, how: markOf(one) ?? 'confirmed' })) };
}

/** A text as it is stored, and the kinds of what was hidden in it. */
interface Hidden {
  text: string;
  masked: PersonalDataKind[];
}

type VisitorVerdict =
  | ({ ok: true } & Hidden)
  | { ok: false; why: 'secrets' | 'abuse' | 'secrets_and_abuse' | 'abusive'; checks: TextChecks };

/** What a citizen writes: asked before sending, if the page asks to be asked; secrets are stored hidden. */
export function checkVisitorWords(text: string, policy: WordsPolicy, ask: boolean): VisitorVerdict {
  const secrets = secretsIn(text);
  const abusive = (ask || policy.abuse === 'refuse') && isAbusive(text);
  const why = whyNot(secrets.length > 0, abusive, policy, ask);
  if (why !== undefined) return { ok: false, why, checks: checksOf(secrets, abusive) };
  return { ok: true, ...hide(text, secrets, policy) };
}

/** What a citizen fills in where it was asked for: an identity number stays, a card, account or password does not. */
export function hideSecrets(text: string, policy: WordsPolicy): Hidden {
  return hide(text, secretsIn(text), policy);
}

const secretsIn = (text: string) =>
  findPersonalData(text).filter(({ kind, sure }) => sure && secretKinds.has(kind));

function hide(text: string, secrets: readonly Passage[], policy: WordsPolicy): Hidden {
  if (!policy.maskFromCitizens || secrets.length === 0) return { text, masked: [] };
  return { text: maskPassages(text, secrets), masked: secrets.map(({ kind }) => kind) };
}

function whyNot(secret: boolean, abusive: boolean, policy: WordsPolicy, ask: boolean) {
  if (abusive && policy.abuse === 'refuse') return 'abusive';
  if (!ask) return undefined;
  if (secret && abusive) return 'secrets_and_abuse';
  if (secret) return 'secrets';
  return abusive ? 'abuse' : undefined;
}

function checksOf(secrets: readonly Passage[], abusive: boolean): TextChecks {
  return {
    warnings: [
      ...(secrets.length > 0 ? (['secrets'] as const) : []),
      ...(abusive ? (['abuse'] as const) : []),
    ],
    findings: secrets.map(({ kind, from, to }) => ({ kind, from, to, must: false })),
  };
}

/** Found in a text, leaving out what the institution itself publishes. `own` is asked only when there is something. */
export async function foundBesides(text: string, own: () => Promise<OwnData>): Promise<Passage[]> {
  if (findPersonalData(text).length === 0) return [];
  return findPersonalData(text, await own());
}
