import { exceptionsInForce, type ExceptionRow } from '../calendar/store.ts';
import type { Database } from '../database/pool.ts';
import type { EntryFormPolicy } from '../rules/pre-chat-form.ts';
import type { HoursPolicy } from '../rules/business-hours.ts';
import type { InstitutionSettings, PresetText } from './preset-schema.ts';
import type { Suspension } from '../database/schema/index.ts';
import type { Voice } from './say.ts';
import { findInstitution, institutionIds, termsInForce, textsOf, type TermsVersion } from './store.ts';

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
  readonly rules: TermsVersion;
  readonly privacy: TermsVersion;
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
  const known = new Map<string, { readAt: number; institution: Promise<Institution | undefined> }>();
  let ids: { readAt: number; list: Promise<string[]> } | undefined;

  return {
    find(institutionId) {
      const cached = known.get(institutionId);
      if (cached && isFresh(cached.readAt, now())) return cached.institution;
      const institution = read(db, institutionId, now());
      known.set(institutionId, { readAt: now(), institution });
      institution.then(
        (found) => {
          if (!found) known.delete(institutionId);
        },
        () => known.delete(institutionId),
      );
      return institution;
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

const isFresh = (readAt: number, now: number) => now >= readAt && now - readAt < FRESH_FOR_MS;

async function read(db: Database, institutionId: string, now: number): Promise<Institution | undefined> {
  const row = await findInstitution(db, institutionId);
  if (!row) return undefined;
  const [rules, privacy, rows, exceptions] = await Promise.all([
    termsInForce(db, institutionId, 'rules', now),
    termsInForce(db, institutionId, 'privacy', now),
    textsOf(db, institutionId),
    exceptionsInForce(db, institutionId, now - EXCEPTIONS_SINCE_MS),
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
    rules,
    privacy,
  };
}

function byKind(rows: ExceptionRow[]): Institution['exceptions'] {
  const of = (kind: ExceptionRow['kind']) =>
    rows.filter((row) => row.kind === kind).map(({ id, from, to, message }) => ({ id, from, to, message }));
  return { closures: of('closure'), openings: of('opening') };
}

/** The settings as the rule of the entry form wants them. */
export function entryFormPolicy({ settings }: Institution): EntryFormPolicy {
  return {
    fields: settings.entryFields,
    characters: settings.characters,
    questionMaxLength: settings.questionMaxLength,
  };
}

/** The settings and what was decided against them, as the rules of the calendar want it. */
export function hoursPolicy({ settings, suspension, exceptions }: Institution): HoursPolicy {
  return {
    timeZone: settings.timezone,
    weekly: settings.weekly,
    ...(settings.holidaysOpen ? { holidaysOpen: settings.holidaysOpen } : {}),
    ...exceptions,
    lastEntryMarginMinutes: settings.lastEntryMarginMinutes,
    ...(suspension ? { suspended: suspension } : {}),
  };
}
