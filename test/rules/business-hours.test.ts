import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptsEntries, nextOpening, stateAt } from '../../src/rules/business-hours.ts';
import type { HoursPolicy } from '../../src/rules/business-hours.ts';
import { isHoliday } from '../../src/rules/holidays.ts';
import { localParts } from '../../src/rules/zone.ts';
import {
  anyPolicy,
  base,
  bogota,
  clock,
  closed,
  everyWeekday,
  instant,
  ipes,
  putumayo,
} from './hours-policies.ts';

/** The same rule written another way: is this one instant inside? */
function isInside(policy: HoursPolicy, now: number): boolean {
  const within = ({ from, to }: { from: number; to: number }): boolean => from <= now && now < to;
  const { date, weekday, minuteOfDay } = localParts(now, policy.timeZone);
  const inWeek = (policy.weekly[`${weekday}`] ?? []).some(
    ({ from, to }) => from <= clock(minuteOfDay) && clock(minuteOfDay) < to,
  );
  return ((inWeek && !isHoliday(date)) || policy.openings.some(within)) && !policy.closures.some(within);
}

describe('the hours of attention', () => {
  it('open at 8:00:00 and close at 16:00:00, to the second', () => {
    const opensAt = bogota('2026-11-23T08:00:00');
    const closesAt = bogota('2026-11-23T16:00:00');
    expect(stateAt(ipes, opensAt - 1000)).toEqual({ state: 'closed', opensAt });
    expect(stateAt(ipes, opensAt)).toEqual({ state: 'open', closesAt, lastEntryAt: closesAt });
    expect(stateAt(ipes, closesAt - 1)).toMatchObject({ state: 'open' });
    expect(stateAt(ipes, closesAt)).toEqual({ state: 'closed', opensAt: bogota('2026-11-24T08:00:00') });
  });

  it('of Putumayo close at noon and come back at three; on Friday evening the next is Monday', () => {
    expect(stateAt(putumayo, bogota('2026-11-27T11:00:00'))).toEqual({
      state: 'closed',
      opensAt: bogota('2026-11-27T15:00:00'),
    });
    expect(stateAt(putumayo, bogota('2026-11-27T17:00:00'))).toEqual({
      state: 'closed',
      opensAt: bogota('2026-11-30T09:00:00'),
    });
  });

  it('skip holidays, unless the administrator turned one into a day of work', () => {
    const holiday = bogota('2026-11-16T10:00:00');
    expect(stateAt(ipes, holiday)).toEqual({ state: 'closed', opensAt: bogota('2026-11-17T08:00:00') });
    expect(stateAt({ ...ipes, holidaysOpen: ['2026-11-16'] }, holiday)).toMatchObject({ state: 'open' });
    const openings = [{ from: holiday, to: holiday + 3_600_000 }];
    expect(stateAt({ ...ipes, openings }, holiday)).toMatchObject({
      state: 'open',
      closesAt: holiday + 3_600_000,
    });
  });

  it('an event of the institution suspends the service and says until when', () => {
    const policy = { ...putumayo, closures: closed('2026-11-23T09:30:00', '2026-11-23T16:00:00') };
    expect(stateAt(policy, bogota('2026-11-23T09:00:00'))).toMatchObject({
      closesAt: bogota('2026-11-23T09:30:00'),
    });
    const opensAt = bogota('2026-11-23T16:00:00');
    expect(stateAt(policy, bogota('2026-11-23T09:30:00'))).toEqual({
      state: 'suspended',
      message: 'Evento',
      opensAt,
    });
    expect(stateAt(policy, bogota('2026-11-23T12:00:00'))).toEqual({ state: 'closed', opensAt });
    expect(stateAt(policy, opensAt)).toMatchObject({ state: 'open' });
  });

  it('closed by hand, nobody knows when it opens', () => {
    const since = bogota('2026-11-23T10:00:00');
    const policy = { ...ipes, suspended: { since, message: 'Sin luz' } };
    expect(stateAt(policy, since - 1)).toMatchObject({ state: 'open' });
    expect(stateAt(policy, since)).toEqual({ state: 'suspended', message: 'Sin luz' });
    expect(nextOpening(policy, since)).toBeUndefined();
  });

  it('nobody new enters in the last minutes', () => {
    const policy = { ...ipes, lastEntryMarginMinutes: 5 };
    expect(acceptsEntries(policy, bogota('2026-11-23T15:54:59'))).toBe(true);
    expect(acceptsEntries(policy, bogota('2026-11-23T15:55:00'))).toBe(false);
    expect(acceptsEntries(policy, bogota('2026-11-23T07:59:59'))).toBe(false);
  });

  it('every instant is open or closed, the same as the rule read for that instant alone', () => {
    fc.assert(
      fc.property(anyPolicy, instant, (policy, now) => {
        expect(stateAt(policy, now).state === 'open').toBe(isInside(policy, now));
      }),
      { numRuns: 300 },
    );
  });

  it('do not change between now and the closing or the opening that is told, and change there', () => {
    fc.assert(
      fc.property(anyPolicy, instant, fc.double({ min: 0, max: 1, noNaN: true }), (policy, now, part) => {
        const state = stateAt(policy, now);
        const until = state.state === 'open' ? state.closesAt : state.opensAt;
        if (until === undefined || until - now > 6 * 86_400_000) return;
        expect(until).toBeGreaterThan(now);
        expect(isInside(policy, Math.floor(now + part * (until - now - 1)))).toBe(state.state === 'open');
        expect(isInside(policy, until - 1)).toBe(state.state === 'open');
        expect(isInside(policy, until)).toBe(state.state !== 'open');
      }),
      { numRuns: 300 },
    );
  });

  it('the next opening is never past, nor on a closed day, and a second before it is closed', () => {
    fc.assert(
      fc.property(anyPolicy, instant, (policy, now) => {
        const next = nextOpening(policy, now);
        if (next === undefined) return;
        expect(next).toBeGreaterThan(now);
        expect(stateAt(policy, next).state).toBe('open');
        expect(stateAt(policy, next - 1000).state === 'open' && isInside(policy, next - 1)).toBe(false);
        const { date, weekday } = localParts(next, policy.timeZone);
        const exceptional = policy.openings.some(({ from, to }) => from <= next && next < to);
        if (!exceptional)
          expect((policy.weekly[`${weekday}`] ?? []).length > 0 && !isHoliday(date)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('the opening that begins now is not the next one, not even the shortest', () => {
    const now = bogota('2026-11-01T10:00:00');
    const policy: HoursPolicy = { ...base, weekly: {}, openings: [{ from: now, to: now + 1 }] };
    expect([nextOpening(policy, now - 1), nextOpening(policy, now)]).toEqual([now, undefined]);
  });

  it('spans join at midnight; a service that never closes promises eight days, one that never opens nothing', () => {
    const allDay = [{ from: '00:00', to: '24:00' }];
    const never: HoursPolicy = { ...base, weekly: {} };
    const night: HoursPolicy = {
      ...base,
      weekly: { 1: [{ from: '20:00', to: '24:00' }], 2: [{ from: '00:00', to: '02:00' }] },
    };
    expect(stateAt(night, bogota('2026-11-23T23:00:00'))).toMatchObject({
      closesAt: bogota('2026-11-24T02:00:00'),
    });
    const always = { ...base, timeZone: 'UTC', weekly: { ...everyWeekday(allDay), 6: allDay, 7: allDay } };
    const now = Date.parse('2026-09-01T10:00:00Z');
    expect(stateAt(always, now)).toMatchObject({
      state: 'open',
      closesAt: Date.parse('2026-09-10T00:00:00Z'),
    });
    expect(stateAt(never, now)).toEqual({ state: 'closed' });
    const year = 365 * 86_400_000;
    const unbroken: HoursPolicy = { ...never, openings: [{ from: now - year, to: now + 2 * year }] };
    expect([nextOpening(unbroken, now), nextOpening(never, now)]).toEqual([undefined, undefined]);
  });

  it('are those of the zone of the institution, though another one has the same week', () => {
    const now = bogota('2026-11-23T10:00:00');
    expect([stateAt(ipes, now).state, stateAt({ ...ipes, timeZone: 'Asia/Tokyo' }, now).state]).toEqual([
      'open',
      'closed',
    ]);
  });
});
