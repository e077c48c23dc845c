import type { Institution } from '../../src/institutions/directory.ts';
import { presentService } from '../../src/institutions/service-state.ts';
import { readPresets } from '../../src/demo/fill.ts';
import { calendarDay } from '../../src/rules/calendar-day.ts';
import { hoursPolicy } from '../../src/institutions/directory.ts';
import { nextBusinessDay } from '../../src/rules/business-hours.ts';

/**
 * What a server whose process lives in another time zone says a second before, at and a second after each boundary.
 * Run by itself with TZ set; prints JSON.
 */
const at = (local: string): number => Date.parse(`${local}-05:00`);

const exceptions: Institution['exceptions'] = {
  closures: [{ from: at('2026-11-24T10:00:00'), to: at('2026-11-24T12:00:00'), message: 'Simulacro.' }],
  openings: [{ from: at('2026-12-08T18:00:00'), to: at('2026-12-09T00:00:00') }],
};

const moments = [
  '2026-11-23T08:00:00',
  '2026-11-23T09:00:00',
  '2026-11-23T11:00:00',
  '2026-11-23T15:00:00',
  '2026-11-23T16:00:00',
  '2026-11-23T17:00:00',
  '2026-11-24T00:00:00',
  '2026-11-24T10:00:00',
  '2026-11-24T12:00:00',
  '2026-12-08T00:00:00',
  '2026-12-08T18:00:00',
  '2026-12-09T00:00:00',
  '2026-12-31T16:00:00',
  '2027-01-01T08:00:00',
];

const said = readPresets().flatMap((preset) => {
  const revision = 1;
  const institution = {
    ...preset,
    id: preset.settings.id,
    exceptions,
    revision,
    suspension: null,
    rules: { version: 1 },
    privacy: { version: 1 },
  } as unknown as Institution;
  return moments.flatMap((moment) =>
    [-1, 0, 1].map((second) => {
      const now = at(moment) + second * 1000;
      const { state, summary, changesAt } = presentService(institution, { waiting: 0, agents: 1 }, now);
      return `${institution.id} ${moment} ${second} ${state} ${summary} ${String(changesAt)}`;
    }),
  );
});
const [first] = readPresets();
const policy = hoursPolicy({ ...first, exceptions, suspension: null } as unknown as Institution);
const days = ['2026-11-24', '2026-12-08', '2026-12-09'].map((date) =>
  JSON.stringify([calendarDay(policy, date), nextBusinessDay(policy, date)]),
);
console.log(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, said, days }));
