import fc from 'fast-check';
import type { HoursPolicy, Span } from '../../src/rules/business-hours.ts';

export const everyWeekday = (spans: Span[]): HoursPolicy['weekly'] => ({
  1: spans,
  2: spans,
  3: spans,
  4: spans,
  5: spans,
});
export const base = { timeZone: 'America/Bogota', closures: [], openings: [], lastEntryMarginMinutes: 0 };
export const ipes: HoursPolicy = { ...base, weekly: everyWeekday([{ from: '08:00', to: '16:00' }]) };
export const putumayo: HoursPolicy = {
  ...base,
  weekly: everyWeekday([
    { from: '09:00', to: '11:00' },
    { from: '15:00', to: '17:00' },
  ]),
};
export const bogota = (text: string): number => Date.parse(`${text}-05:00`);
export const closed = (from: string, to: string): HoursPolicy['closures'] => [
  { from: bogota(from), to: bogota(to), message: 'Evento' },
];

export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const span = fc
  .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 1, max: 600 }))
  .map(([from, size]) => ({ from: clock(from), to: clock(Math.min(1440, from + size)) }));
const START = Date.parse('2026-11-01T00:00:00Z');
export const instant = fc.integer({ min: START, max: START + 40 * 86_400_000 });
const period = fc
  .tuple(instant, fc.integer({ min: 0, max: 4 * 86_400_000 }))
  .map(([from, size]) => ({ from, to: from + size, message: 'm' }));
export const anyPolicy: fc.Arbitrary<HoursPolicy> = fc.record({
  timeZone: fc.constantFrom('America/Bogota', 'UTC', 'Asia/Tokyo'),
  weekly: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), fc.array(span, { maxLength: 3 })),
  closures: fc.array(period, { maxLength: 2 }),
  openings: fc.array(period, { maxLength: 2 }),
  lastEntryMarginMinutes: fc.nat(30),
});
