import { exceptionsInForce, type ExceptionRow } from '../calendar/store.ts';
import type { Database } from '../database/pool.ts';
import type { EntryFormPolicy } from '../rules/pre-chat-form.ts';
import type { HoursPolicy } from '../rules/business-hours.ts';
import type { InstitutionSettings, PresetText } from './preset-schema.ts';
import type { Suspension } from '../database/schema/index.ts';
import { wordsOf } from '../spelling/store.ts';
import type { Voice } from './say.ts';
import { pendingVersion } from '../rules/terms.ts';
import { findInstitution, institutionIds, textsOf } from './store.ts';
import { termsDates, termsInForce, type TermsDate, type TermsVersion } from './terms-store.ts';

/** An institution as the rules and texts need it: read often, changed seldom. */
export interface Institution extends Voice {
  readonly id: string;
  readonly settings: InstitutionSettings;
  readonly texts: Readonly<Record<string, PresetText>>;
  readonly refusals: Readonly<Record<string, PresetText>>;
  readonly shield: string;
  readonly openedAt: number | null;
  readonly suspension: Suspension | null;
  /** Of the settings, for who edits them. */
  readonly revision: number;
  /** In force and not over: closures and extraordinary openings. */
  readonly exceptions: Pick<HoursPolicy, 'closures' | 'openings'>;
  /** Words of its own for the spelling, as they are written. */
  readonly words: readonly string[];
  readonly rules: TermsVersion;
  readonly privacy: TermsVersion;
  /** Every version of both, for the notices of what changes and the history. */
  readonly terms: readonly TermsDate[];
  /** When other rules or another notice come into force, if that is known: what is here is true until then. */
  readonly termsChangeAt: number | null;
}

export interface InstitutionDirectory {
  find(institutionId: string): Promise<Institution | undefined>;
  ids(): Promise<string[]>;
  /** An administrator changed something: read it again, here and in the other processes. */
  forget(institutionId?: string): void;
  /** Another process said so. */
  forgetHere(institutionId?: string): void;
}

/** How long another process may go on with what it read before a change reaches it by other means. */
const FRESH_FOR_MS = 15_000;

/** Keeps institutions in memory: they are read with every message. */
export function openDirectory(
  db: Database,
  now: () => number,
  tellOthers: (institutionId: string | undefined) => void = () => undefined,
): InstitutionDirectory {
  const known = new Map<string, Known>();
  let ids: { readAt: number; list: Promise<string[]> } | undefined;

  return {
    find(institutionId) {
      const cached = known.get(institutionId);
      if (cached && isFresh(cached.readAt, now(), cached.until)) return cached.institution;
      const readAt = now();
      const entry: Known = { readAt, until: null, institution: read(db, institutionId, readAt) };
      known.set(institutionId, entry);
      const drop = () => {
        if (known.get(institutionId) === entry) known.delete(institutionId);
      };
      entry.institution.then((found) => {
        if (found) entry.until = found.termsChangeAt;
        else drop();
      }, drop);
      return entry.institution;
    },
    ids() {
      if (!ids || !isFresh(ids.readAt, now())) {
        const list = institutionIds(db);
        ids = { readAt: now(), list };
        list.catch(() => (ids = undefined));
      }
      return ids.list;
    },
    forgetHere,
    forget(institutionId) {
      forgetHere(institutionId);
      tellOthers(institutionId);
    },
  };

  function forgetHere(institutionId?: string): void {
    if (institutionId === undefined) known.clear();
    else known.delete(institutionId);
    ids = undefined;
  }
}

/** What is over counts for nothing; a day's slack, since a day is looked at as a whole. */
const EXCEPTIONS_SINCE_MS = 2 * 86_400_000;

interface Known {
  readAt: number;
  /** What was read is over at this instant, to the millisecond: other rules come into force. */
  until: number | null;
  institution: Promise<Institution | undefined>;
}

const isFresh = (readAt: number, now: number, until: number | null = null) =>
  now >= readAt && now - readAt < FRESH_FOR_MS && (until === null || now < until);

async function read(db: Database, institutionId: string, now: number): Promise<Institution | undefined> {
  const row = await findInstitution(db, institutionId);
  if (!row) return undefined;
  const [rules, privacy, terms, rows, exceptions, words] = await Promise.all([
    termsInForce(db, institutionId, 'rules', now),
    termsInForce(db, institutionId, 'privacy', now),
    termsDates(db, institutionId),
    textsOf(db, institutionId),
    exceptionsInForce(db, institutionId, now - EXCEPTIONS_SINCE_MS),
    wordsOf(db, institutionId),
  ]);
  if (!rules || !privacy) return undefined;
  const texts: Record<string, PresetText> = {};
  const refusals: Record<string, PresetText> = {};
  for (const { key, source, body } of rows) {
    // An optional text that was taken away keeps its row: what the preset said, and its history.
    if (body === '') continue;
    const refusal = /^refusal\.(.+)$/.exec(key)?.[1];
    if (refusal) refusals[refusal] = { source, text: body };
    else texts[key] = { source, text: body };
  }
  return {
    id: row.id,
    settings: row.settings,
    texts,
    refusals,
    shield: row.shield,
    openedAt: row.openedAt,
    suspension: row.suspension,
    revision: row.revision,
    exceptions: byKind(exceptions),
    words: words.map(({ written }) => written),
    rules,
    privacy,
    terms,
    termsChangeAt: changeAt(terms, now),
  };
}

function byKind(rows: ExceptionRow[]): Institution['exceptions'] {
  const of = (kind: ExceptionRow['kind']) =>
    rows.filter((row) => row.kind === kind).map(({ id, from, to, message }) => ({ id, from, to, message }));
  return { closures: of('closure'), openings: of('opening') };
}

/** The next instant at which another version of either comes into force. */
function changeAt(terms: readonly TermsDate[], now: number): number | null {
  const coming = (['rules', 'privacy'] as const).flatMap((kind) => {
    const pending = pendingVersion(
      terms.filter((it) => it.kind === kind),
      now,
    );
    return pending ? [pending.publishedAt] : [];
  });
  return coming.length === 0 ? null : Math.min(...coming);
}

/** The settings as the rule of the entry form wants them. */
export function entryFormPolicy({ settings }: Institution): EntryFormPolicy {
  return {
    fields: settings.entryFields,
    characters: settings.characters,
    questionMaxLength: settings.questionMaxLength,
  };
}

/** The form has exactly one field for the question; errors about its words name it. */
export function questionKeyOf({ settings }: Institution): string {
  return settings.entryFields.find(({ kind }) => kind === 'question')?.key ?? 'question';
}

/** The settings and what was decided against them, as the rules of the calendar want it. */
export function hoursPolicy({ settings, suspension, exceptions }: Institution): HoursPolicy {
  return {
    timeZone: settings.timezone,
    weekly: settings.weekly,
    ...(settings.holidaysOpen ? { holidaysOpen: settings.holidaysOpen.map(({ date }) => date) } : {}),
    ...exceptions,
    lastEntryMarginMinutes: settings.lastEntryMarginMinutes,
    ...(suspension ? { suspended: suspension } : {}),
  };
}
