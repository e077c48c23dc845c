import type { Preset } from '../institutions/preset-schema.ts';
import type { HoursPolicy } from '../rules/business-hours.ts';
import { demoStart } from './start-time.ts';

/** Where the demo's clock starts: the moment asked for, or the next one at which every chat is open. */
export function demoClockStart(presets: readonly Preset[], wall: number, at: number | undefined): number {
  if (at !== undefined) return at;
  const policies = presets.map(({ settings }): HoursPolicy => ({
    timeZone: settings.timezone,
    weekly: settings.weekly,
    closures: [],
    openings: [],
    lastEntryMarginMinutes: settings.lastEntryMarginMinutes,
  }));
  return demoStart(policies, wall);
}
