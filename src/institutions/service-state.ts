import type { ServiceState, ServiceStateView } from '../protocol.ts';
import { stateAt, type HoursState } from '../rules/business-hours.ts';
import { formatDate, formatHour } from '../rules/spanish-format.ts';
import { localParts, weekdayOf } from '../rules/zone.ts';
import { hoursPolicy, type Institution } from './directory.ts';
import { say } from './say.ts';
import type { RequiredTextKey } from './text-keys.ts';

/** How busy the counter is; the hours win over it. */
export interface Attendance {
  /** People in the queue. */
  waiting: number;
}

/** Beyond this many waiting people nobody else is let into the queue; the question can be left instead. */
export const QUEUE_LIMIT = 50;

/** The hours first; within them, a full queue is a state of its own. */
function serviceState(hours: HoursState, attendance: Attendance): ServiceState {
  if (hours.state !== 'open') return hours.state;
  return attendance.waiting >= QUEUE_LIMIT ? 'busy' : 'open';
}

const headings = {
  closed: ['out_of_hours_heading', 'out_of_hours'],
  suspended: ['suspended_heading', 'suspended'],
  busy: ['all_busy_heading', 'all_busy'],
  nobody: ['nobody_connected_heading', 'nobody_connected'],
} as const satisfies Record<Exclude<ServiceState, 'open'>, [RequiredTextKey, RequiredTextKey]>;

/** What the pages, the launcher and the chat say about the service now. */
export function presentService(institution: Institution, attendance: Attendance, now: number): ServiceStateView {
  const hours = stateAt(hoursPolicy(institution), now);
  const state = serviceState(hours, attendance);
  const opensAt = 'opensAt' in hours ? (hours.opensAt ?? null) : null;
  const closesAt = hours.state === 'open' ? hours.closesAt : null;
  const keys = state === 'open' ? undefined : headings[state];
  const message = keys ? say(institution, keys[1], {}) : '';
  return {
    state,
    heading: keys ? say(institution, keys[0], {}) : '',
    message: institution.suspension && state === 'suspended' ? institution.suspension.message : message,
    summary: summary(institution, opensAt, closesAt, now),
    opensAt,
    closesAt,
    now,
  };
}

const WEEKDAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];

function summary({ settings }: Institution, opensAt: number | null, closesAt: number | null, now: number): string {
  const zone = settings.timezone;
  if (closesAt !== null) return `Abierto hoy hasta ${theHour(closesAt, zone)}`;
  if (opensAt === null) return 'Cerrado por ahora';
  const today = localParts(now, zone).date;
  const day = localParts(opensAt, zone).date;
  if (day === today) return `Abre hoy a ${theHour(opensAt, zone)}`;
  return `Abre el ${WEEKDAYS[weekdayOf(day) - 1]} ${formatDate(opensAt, zone)} a ${theHour(opensAt, zone)}`;
}

/** "las 8:00 a. m.", but "la 1:00 p. m." */
function theHour(at: number, zone: string): string {
  const hour = formatHour(at, zone);
  return `${hour.startsWith('1:') ? 'la' : 'las'} ${hour}`;
}
