import { randomUUID } from 'node:crypto';
import type { ApiError, ServiceStateView } from '../../src/protocol.ts';
import type { CalendarView, ExceptionRequest, HoursRequest } from '../../src/protocol/calendar.ts';
import { Person, type Servant } from '../people.ts';
import type { TestWorld } from '../world.ts';

/** Somebody attends at both counters at that moment. */
export async function goTo(t: TestWorld, moment: number): Promise<void> {
  t.clock.set(moment);
  t.world.institutions.forget();
  await t.sql(`update staff set available = true, seen_at = $1 where roles && array['agent']`, [
    new Date(moment).toISOString(),
  ]);
}

/** What an administrator does with the calendar, by HTTP. */
export const calendarOf = async (who: Servant, month = '2026-11') =>
  (await who.ask<CalendarView>('GET', `/api/staff/calendar?month=${month}`)).body;

export const dayOf = async (who: Servant, date: string) =>
  (await calendarOf(who, date.slice(0, 7))).days.find((it) => it.date === date);

export const decidesAs = (who: Servant, wanted: Partial<ExceptionRequest>) =>
  who.ask<ApiError>('POST', '/api/staff/calendar/exceptions', {
    id: randomUUID(),
    kind: 'closure',
    from: '2026-11-23T10:00',
    to: '2026-11-23T12:00',
    message: 'Jornada de capacitación.',
    reason: 'Circular interna',
    ...wanted,
  });

export const revokesAs = (who: Servant, id: string, reason = 'Se aplazó') =>
  who.ask<ApiError>('POST', `/api/staff/calendar/exceptions/${id}/revoke`, { reason });

export async function hoursShownTo(who: Servant): Promise<HoursRequest> {
  const { revision, hours } = await calendarOf(who);
  const { weekly, lastEntryMarginMinutes, ownWords } = hours;
  return { revision, weekly, lastEntryMarginMinutes, ownWords, reason: 'Resolución 10' };
}

export const savesAs = (who: Servant, wanted: HoursRequest) =>
  who.ask<ApiError>('PUT', '/api/staff/calendar/hours', wanted);

export const stateOf = async (t: TestWorld, institution = 'ipes') =>
  (await new Person(t.app).ask<ServiceStateView>('GET', `/api/institutions/${institution}/state`)).body;
