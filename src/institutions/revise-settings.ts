import { isDeepStrictEqual } from 'node:util';
import { changedMeanwhile } from '../changes/present.ts';
import type { Author } from '../changes/store.ts';
import { checkCharacters, normalise } from '../rules/characters.ts';
import { allowed, refuse, type Refusal } from '../rules/refusal.ts';
import { settingLabel } from '../rules/setting-labels.ts';
import type { World } from '../world.ts';
import { gainsBlank } from './facts.ts';
import { settingsSchema, UNFILLED, type InstitutionSettings } from './preset-schema.ts';
import { putSettings } from './put-settings.ts';
import { settingChanges } from './setting-changes.ts';
import { settingPath, settingProblem } from './setting-words.ts';
import { lockInstitution } from './store.ts';

type Office = Pick<World, 'db' | 'now' | 'institutions'>;
type Outcome = { ok: true } | { ok: false; errors: Refusal[] };
type Checked = { ok: true; settings: InstitutionSettings } | { ok: false; errors: Refusal[] };

export interface SettingsWanted {
  /** Fields of the settings and what they are to be; made from what is stored now. */
  patch: (before: InstitutionSettings) => Record<string, unknown>;
  /** The revision the form was opened with. */
  revision: number;
  /** With another revision by now: do these fields still say what the form showed? Then nobody is overruled. */
  stillShown?: (before: InstitutionSettings) => boolean;
  by: Author;
}

/**
 * Changes some settings: all of them or none, each with its line in the log. Conversations that go on keep what they
 * were entered with; everything else follows at once.
 */
export async function reviseSettings(
  world: Office,
  institutionId: string,
  wanted: SettingsWanted,
): Promise<Outcome> {
  const result = await world.db.transaction(async (tx): Promise<Outcome | 'stale'> => {
    const row = await lockInstitution(tx, institutionId);
    if (!row) return { ok: false, errors: [refuse('not_found')] };
    const isShown = row.revision === wanted.revision || wanted.stillShown?.(row.settings) === true;
    if (!isShown) return 'stale';
    const checked = checkSettings(row.settings, wanted.patch(row.settings), row.openedAt !== null);
    if (!checked.ok) return checked;
    const { settings: after } = checked;
    const changes = settingChanges(row.settings, after);
    await putSettings(tx, row, { after, changes, by: wanted.by, now: world.now() });
    return allowed;
  });
  if (result === 'stale') {
    const about = { subjects: ['settings' as const] };
    return { ok: false, errors: [await changedMeanwhile(world.db, institutionId, about)] };
  }
  world.institutions.forget(institutionId);
  return result;
}

/** The settings with the patch, or what is wrong with each field. `open`: citizens read them, no blank may come back. */
function checkSettings(
  before: InstitutionSettings,
  typed: Record<string, unknown>,
  open: boolean,
): Checked {
  const patch = normalised(typed) as Record<string, unknown>;
  const candidate = { ...before, ...patch };
  const errors = [...charactersIn(patch, []), ...shapeErrors(candidate, Object.keys(patch))];
  if (errors.length > 0) return { ok: false, errors };
  const settings = withoutAbsent(candidate);
  const blanks = open ? newBlanks(before, settings) : [];
  return blanks.length > 0 ? { ok: false, errors: blanks } : { ok: true, settings };
}

/** Only of what is being changed: an older value that a newer rule would refuse hinders nobody else. */
function shapeErrors(candidate: object, keys: readonly string[]): Refusal[] {
  const issues = settingsSchema.safeParse(candidate).error?.issues ?? [];
  return issues
    .filter(({ path }) => path.length === 0 || keys.includes(String(path[0])))
    .map((issue) => {
      const path = settingPath(issue);
      const detail = { field: settingLabel(path), why: settingProblem(issue) };
      return refuse('setting_malformed', { field: path.join('.'), detail });
    });
}

/** As everything that people type is stored; the schema trims. */
function normalised(value: unknown): unknown {
  if (typeof value === 'string') return normalise(value).trim();
  if (Array.isArray(value)) return value.map(normalised);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalised(inner)]));
}

function charactersIn(value: unknown, path: readonly (string | number)[]): Refusal[] {
  if (typeof value === 'string') {
    const verdict = checkCharacters(value, 'staff');
    if (verdict.ok) return [];
    return [{ ...verdict, field: path.join('.'), detail: { ...verdict.detail, field: settingLabel(path) } }];
  }
  if (Array.isArray(value)) return value.flatMap((inner, at) => charactersIn(inner, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => charactersIn(inner, [...path, key]));
}

/** Fields that were taken away are not there, rather than there with nothing. */
function withoutAbsent(settings: object): InstitutionSettings {
  return JSON.parse(JSON.stringify(settings)) as InstitutionSettings;
}

/** A channel or mailbox that citizens read may not become "[por completar por la entidad]". */
function newBlanks(before: InstitutionSettings, after: InstitutionSettings): Refusal[] {
  if (!gainsBlank(before, after)) return [];
  const channels = after.otherChannels.flatMap(({ label, fact }, at) =>
    fact.value === UNFILLED && !hasBlankChannel(before, label) ? [`otherChannels.${at}.value`] : [],
  );
  const mailbox = after.copies.mailbox?.value === UNFILLED && before.copies.mailbox?.value !== UNFILLED;
  return [...channels, ...(mailbox ? ['copies.mailbox'] : [])].map((field) => refuse('fact_missing', { field }));
}

const hasBlankChannel = ({ otherChannels }: InstitutionSettings, label: string) =>
  otherChannels.some((channel) => channel.label === label && channel.fact.value === UNFILLED);

/** Two answers of a form: the same, wherever what is absent stands. */
export function sameAnswer(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(plain(one), plain(other));
}

const plain = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));
