import { nextBusinessDay, stateAt, type HoursPolicy } from '../rules/business-hours.ts';
import { epochOf, localParts } from '../rules/zone.ts';

const FIVE_PAST_NINE = (9 * 60 + 5) * 60;

/** The next business day at 9:05 a. m., when every chat of the demo is open. */
export function demoStart(policies: readonly HoursPolicy[], wall: number): number {
  const [first] = policies;
  if (!first) return wall;
  let date = localParts(wall, first.timeZone).date;
  for (let tries = 0; tries < 60; tries += 1) {
    date = nextBusinessDay(first, date);
    const at = epochOf(date, FIVE_PAST_NINE, first.timeZone);
    if (policies.every((policy) => stateAt(policy, at).state === 'open')) return at;
  }
  return epochOf(date, FIVE_PAST_NINE, first.timeZone);
}
