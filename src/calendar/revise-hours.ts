import { changedMeanwhile } from '../changes/present.ts';
import type { Author, Change } from '../changes/store.ts';
import type { ChangeSubject } from '../database/schema/index.ts';
import type { InstitutionSettings } from '../institutions/preset-schema.ts';
import { putSettings } from '../institutions/put-settings.ts';
import { lockInstitution } from '../institutions/store.ts';
import type { HolidayRequest, HoursRequest, HoursWords } from '../protocol/calendar.ts';
import { checkReason, checkWords } from '../rules/calendar-exception.ts';
import { normalise } from '../rules/characters.ts';
import { isHoliday } from '../rules/holidays.ts';
import { allowed, refuse, type Refusal } from '../rules/refusal.ts';
import { checkMargin, checkWeekly, sameWeek } from '../rules/weekly-hours.ts';
import type { World } from '../world.ts';

/** Whose decisions make a form about the hours an old one. */
const DECIDES_SETTINGS: ChangeSubject[] = ['calendar', 'settings', 'service', 'institution'];

type Office = Pick<World, 'db' | 'now' | 'institutions'>;
type Decided = { ok: true } | { ok: false; errors: Refusal[] };
type Revised =
  { ok: true; settings: InstitutionSettings; changes: Change[] } | { ok: false; errors: Refusal[] };

/** The hours of the week, the margin before closing and the words for them. Each thing that changed has its line. */
export async function reviseHours(
  world: Office,
  institutionId: string,
  wanted: HoursRequest,
  by: Author,
): Promise<Decided> {
  return revise(world, institutionId, { revision: wanted.revision, by }, (before) => {
    const reason = normalise(wanted.reason).trim();
    const weekly = checkWeekly(wanted.weekly);
    const words = wanted.ownWords && trimmed(wanted.ownWords);
    const errors = [
      ...(weekly.ok ? [] : weekly.errors),
      checkMargin(wanted.lastEntryMarginMinutes),
      ...(words ? checkOwnWords(words) : []),
      checkWords(reason, 'reason'),
    ].filter((error) => error !== undefined);
    if (!weekly.ok || errors.length > 0) return { ok: false, errors };
    const margin = wanted.lastEntryMarginMinutes;
    const line = (key: string, was: unknown, is: unknown): Change[] =>
      JSON.stringify(was) === JSON.stringify(is)
        ? []
        : [{ subject: 'calendar', key, before: was, after: is, reason }];
    return {
      ok: true,
      settings: { ...before, weekly: weekly.weekly, lastEntryMarginMinutes: margin, hoursWords: words },
      changes: [
        ...(sameWeek(before.weekly, weekly.weekly) ? [] : line('weekly', before.weekly, weekly.weekly)),
        ...line('lastEntryMarginMinutes', before.lastEntryMarginMinutes, margin),
        ...line('hoursWords', before.hoursWords, words),
      ],
    };
  });
}

/** "The administrator can turn a holiday off or on, with a reason." */
export async function reviseHoliday(
  world: Office,
  institutionId: string,
  { date, worked, ...wanted }: HolidayRequest,
  by: Author,
): Promise<Decided> {
  return revise(world, institutionId, { revision: wanted.revision, by }, (before) => {
    const reason = normalise(wanted.reason).trim();
    const wrong = isHoliday(date) ? checkReason(reason) : refuse('not_a_holiday', { field: 'date' });
    if (wrong) return { ok: false, errors: [wrong] };
    const open = before.holidaysOpen ?? [];
    if (open.some((one) => one.date === date) === worked) return { ok: true, settings: before, changes: [] };
    const others = open.filter((one) => one.date !== date);
    const holidaysOpen = worked ? [...others, { date, reason }].sort(byDate) : others;
    const change: Change = {
      subject: 'calendar',
      key: `festivo ${date}`,
      before: worked ? 'festivo' : 'laborable',
      after: worked ? 'laborable' : 'festivo',
      reason,
    };
    return { ok: true, settings: { ...before, holidaysOpen }, changes: [change] };
  });
}

const byDate = (one: { date: string }, other: { date: string }) => one.date.localeCompare(other.date);

/** Who comes with an old form is told who was faster, and changes nothing. */
async function revise(
  world: Office,
  institutionId: string,
  { revision, by }: { revision: number; by: Author },
  how: (before: InstitutionSettings) => Revised,
): Promise<Decided> {
  const decided = await world.db.transaction(async (tx): Promise<Decided> => {
    const row = await lockInstitution(tx, institutionId);
    if (!row) return { ok: false, errors: [refuse('not_found')] };
    if (row.revision !== revision) {
      const about = { subjects: DECIDES_SETTINGS };
      return { ok: false, errors: [await changedMeanwhile(tx, institutionId, about)] };
    }
    const revised = how(row.settings);
    if (!revised.ok) return revised;
    const { settings: after, changes } = revised;
    await putSettings(tx, row, { after, changes, by, now: world.now() });
    return allowed;
  });
  world.institutions.forget(institutionId);
  return decided;
}

const trimmed = ({ horario, horario_corto }: HoursWords): HoursWords => ({
  horario: normalise(horario).trim(),
  horario_corto: normalise(horario_corto).trim(),
});

function checkOwnWords({ horario, horario_corto }: HoursWords): (Refusal | undefined)[] {
  const one = (words: string, field: string) =>
    words === '' ? refuse('hours_words_missing', { field }) : checkWords(words, field);
  return [one(horario, 'horario'), one(horario_corto, 'horario_corto')];
}
