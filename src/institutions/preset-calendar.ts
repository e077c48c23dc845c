import { z } from 'zod';
import type { ExceptionRow } from '../calendar/store.ts';
import { checkException, type CheckedException, type ExceptionDraft } from '../rules/calendar-exception.ts';
import type { RefusalCode } from '../rules/refusal.ts';
import { localParts } from '../rules/zone.ts';

/** The only zone there is (settings.timezone). */
const ZONE = 'America/Bogota';
const BEFORE_EVERYTHING = 0;

/** What is wrong with an exception, for who reads a folder; setting-words has the same in Spanish. */
const problems: Partial<Record<RefusalCode, string>> = {
  period_malformed: 'a moment as 2026-12-07T08:00',
  period_backwards: 'an exception ends after it begins',
  period_too_long: 'an exception of a year at most',
  closure_message_missing: 'a closure has a message',
  reason_missing: 'an exception has a reason',
};

/** Judged as if nothing were over yet: a folder kept in git grows old, and is no mistake for that. */
const exception = z
  .strictObject({
    kind: z.enum(['closure', 'opening']),
    from: z.string().max(20),
    to: z.string().max(20),
    message: z.string().max(2000),
    reason: z.string().max(2000),
  })
  .transform((draft, { issues }): ExceptionDraft => {
    const checked = checkException(draft, ZONE, BEFORE_EVERYTHING);
    if (checked.ok) return inWallClock(checked.exception);
    for (const { code, field = '' } of checked.errors) {
      const message = problems[code] ?? 'words that an institution may write';
      issues.push({ code: 'custom', message, path: [field], input: draft });
    }
    return draft;
  });

export const calendarSchema = z.array(exception).max(500);

/** Of those in a folder, what still counts: what is over is nobody's decision any more. */
export function notOver(drafts: readonly ExceptionDraft[], now: number): CheckedException[] {
  return drafts.flatMap((draft) => {
    const checked = checkException(draft, ZONE, now);
    return checked.ok ? [checked.exception] : [];
  });
}

/** Each once, in one order: the same decisions are the same file. */
export function calendarOf(exceptions: readonly (CheckedException | ExceptionRow)[]): ExceptionDraft[] {
  const each = new Map(exceptions.map(inWallClock).map((one) => [orderOf(one), one]));
  return [...each].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, draft]) => draft);
}

export function isSameException(one: CheckedException, other: CheckedException): boolean {
  return orderOf(inWallClock(one)) === orderOf(inWallClock(other));
}

const orderOf = ({ from, to, kind, message, reason }: ExceptionDraft) =>
  [from, to, kind, message, reason].join('\n');

function inWallClock({ kind, from, to, message, reason }: CheckedException): ExceptionDraft {
  return { kind, from: wallClock(from), to: wallClock(to), message, reason };
}

function wallClock(at: number): string {
  const { date, minuteOfDay } = localParts(at, ZONE);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date}T${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}
