import { checkCharacters, checkLength, normalise } from './characters.ts';
import { refuse, type Refusal } from './refusal.ts';
import { addDays, epochOf } from './zone.ts';

/** What the institution decides for some days or hours, against its weekly timetable. Both ends are wall clock. */
export interface ExceptionDraft {
  kind: 'closure' | 'opening';
  /** "2026-12-07T08:00"; the end may be "…T24:00". */
  from: string;
  to: string;
  /** Read by citizens. A closure says why; an opening may. */
  message: string;
  /** Read by the institution. */
  reason: string;
}

export interface CheckedException {
  kind: ExceptionDraft['kind'];
  from: number;
  to: number;
  message: string;
  reason: string;
}

const LOCAL = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;
const MAX_LENGTH = 500;

/** The period in instants and its words, or everything that is wrong. What is over cannot be decided any more. */
export function checkException(
  draft: ExceptionDraft,
  timeZone: string,
  now: number,
): { ok: true; exception: CheckedException } | { ok: false; errors: Refusal[] } {
  const from = instantOf(draft.from, timeZone);
  const to = instantOf(draft.to, timeZone);
  const message = normalise(draft.message).trim();
  const reason = normalise(draft.reason).trim();
  const needsMessage = draft.kind === 'closure';
  const errors = [
    from === undefined ? refuse('period_malformed', { field: 'from' }) : undefined,
    to === undefined ? refuse('period_malformed', { field: 'to' }) : undefined,
    from !== undefined && to !== undefined ? checkPeriod(from, to, now) : undefined,
    needsMessage && message === '' ? refuse('closure_message_missing', { field: 'message' }) : undefined,
    checkWords(message, 'message'),
    checkReason(reason),
  ].filter((error) => error !== undefined);
  if (errors.length > 0 || from === undefined || to === undefined) return { ok: false, errors };
  return { ok: true, exception: { kind: draft.kind, from, to, message, reason } };
}

function checkPeriod(from: number, to: number, now: number): Refusal | undefined {
  if (to <= from) return refuse('period_backwards', { field: 'to' });
  if (to <= now) return refuse('period_past', { field: 'to' });
  if (to - from > MOST_DAYS * DAY_MS) {
    return refuse('period_too_long', { field: 'to', detail: { max: MOST_DAYS } });
  }
  return undefined;
}

/** Expects it normalised and trimmed. Every decision about the hours says why, for the log. */
export function checkReason(reason: string): Refusal | undefined {
  return reason === '' ? refuse('reason_missing', { field: 'reason' }) : checkWords(reason, 'reason');
}

export function checkWords(words: string, field: string): Refusal | undefined {
  const characters = checkCharacters(words, 'staff');
  if (!characters.ok) return { ...characters, field };
  const length = checkLength(words, MAX_LENGTH, 'field_too_long');
  return length.ok ? undefined : { ...length, field };
}

/** Undefined for what is no day of the calendar (30 February). */
function instantOf(local: string, timeZone: string): number | undefined {
  const [, date, clock] = LOCAL.exec(local) ?? [];
  if (date === undefined || clock === undefined || Number.isNaN(Date.parse(`${date}T00:00:00Z`)))
    return undefined;
  if (addDays(date, 0) !== date) return undefined;
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return epochOf(date, (hours * 60 + minutes) * 60, timeZone);
}
