import { join } from 'node:path';
import { listPresets, readPreset } from '../institutions/preset.ts';
import type { HoursPolicy } from '../rules/business-hours.ts';
import { presetsFolder } from './fill.ts';
import { demoStart } from './start-time.ts';

/** Where the demo's clock starts: the moment asked for, or the next one at which every chat is open. */
export function demoClockStart(wall: number, at: number | undefined): number {
  if (at !== undefined) return at;
  const policies = listPresets(presetsFolder).map((name): HoursPolicy => {
    const { settings } = readPreset(join(presetsFolder, name));
    return {
      timeZone: settings.timezone,
      weekly: settings.weekly,
      closures: [],
      openings: [],
      lastEntryMarginMinutes: settings.lastEntryMarginMinutes,
    };
  });
  return demoStart(policies, wall);
}
