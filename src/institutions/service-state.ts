import type { ServiceState, ServiceStateView } from '../protocol.ts';
import { nextOpening, stateAt, type HoursPolicy, type HoursState } from '../rules/business-hours.ts';
import { QUEUE_LIMIT } from '../rules/queue.ts';
import { formatDate, formatHour } from '../rules/spanish-format.ts';
import { WEEKDAYS } from '../rules/timetable.ts';
import { localParts, weekdayOf, type LocalDate } from '../rules/zone.ts';
import { hoursPolicy, type Institution } from './directory.ts';
import { say } from './say.ts';
import type { RequiredTextKey } from './text-keys.ts';

/** Who is at the counter, on either side; the hours win over it. */
export interface Attendance {
  /** People in the queue. */
  waiting: number;
  /** Agents with "Disponible" on and a console that was seen a moment ago. */
  agents: number;
}

/**
 * The hours first, with the minutes before closing in which nobody new enters; within them, a full queue and a counter
 * without anybody are states of their own.
 */
function serviceState(
  hours: HoursState,
  { waiting, agents }: Attendance,
  queueLimit: number,
  now: number,
): ServiceState {
  if (hours.state !== 'open') return hours.state;
  if (now >= hours.lastEntryAt) return 'closed';
  if (waiting >= queueLimit) return 'busy';
  return agents === 0 ? 'nobody' : 'open';
}

const headings = {
  closed: ['out_of_hours_heading', 'out_of_hours'],
  suspended: ['suspended_heading', 'suspended'],
  busy: ['all_busy_heading', 'all_busy'],
  nobody: ['nobody_connected_heading', 'nobody_connected'],
} as const satisfies Record<Exclude<ServiceState, 'open'>, [RequiredTextKey, RequiredTextKey]>;

/** What the pages, the launcher and the chat say about the service now. */
export function presentService(
  institution: Institution,
  attendance: Attendance,
  now: number,
): ServiceStateView {
  const policy = hoursPolicy(institution);
  const hours = stateAt(policy, now);
  const state = serviceState(hours, attendance, institution.settings.queueLimit ?? QUEUE_LIMIT, now);
  const turn = turnOf(policy, hours, now);
  const keys = state === 'open' ? undefined : headings[state];
  const own = hours.state === 'suspended' ? hours.message : '';
  return {
    state,
    heading: keys ? say(institution, keys[0], {}) : '',
    message: own !== '' || !keys ? own : say(institution, keys[1], {}),
    summary: summary(institution, turn, now),
    ...turn,
    terms: `${String(institution.rules.version)}.${String(institution.privacy.version)}`,
    now,
  };
}

type Turn = Pick<ServiceStateView, 'opensAt' | 'closesAt' | 'changesAt'>;

/** What the clock will change by itself. In the last minutes before closing both are known: it closes, and opens again. */
function turnOf(policy: HoursPolicy, hours: HoursState, now: number): Turn {
  if (hours.state !== 'open') {
    const opensAt = hours.opensAt ?? null;
    return { opensAt, closesAt: null, changesAt: opensAt };
  }
  const { closesAt, lastEntryAt } = hours;
  if (now < lastEntryAt) return { opensAt: null, closesAt, changesAt: lastEntryAt };
  return { opensAt: nextOpening(policy, now) ?? null, closesAt, changesAt: closesAt };
}

function summary({ settings }: Institution, { opensAt, closesAt }: Turn, now: number): string {
  const zone = settings.timezone;
  const today = localParts(now, zone).date;
  if (closesAt !== null && opensAt === null) return `Abierto ${until(closesAt, today, zone)}`;
  if (opensAt === null) return 'Cerrado por ahora';
  const lastMinutes = closesAt === null ? '' : 'Ya no se reciben más ingresos en este turno. ';
  const day = localParts(opensAt, zone).date;
  const hour = theHour(opensAt, zone);
  if (day === today) return `${lastMinutes}Abre hoy a ${hour}`;
  return `${lastMinutes}Abre el ${WEEKDAYS[weekdayOf(day) - 1]} ${formatDate(opensAt, zone)} a ${hour}`;
}

/** Midnight belongs to the day that ends: "hoy hasta las 12:00 a. m.". */
function until(closesAt: number, today: LocalDate, zone: string): string {
  const day = localParts(closesAt - 1, zone).date;
  const hour = theHour(closesAt, zone);
  return day === today
    ? `hoy hasta ${hour}`
    : `hasta el ${WEEKDAYS[weekdayOf(day) - 1]} ${formatDate(closesAt - 1, zone)} a ${hour}`;
}

/** "las 8:00 a. m.", but "la 1:00 p. m." */
function theHour(at: number, zone: string): string {
  const hour = formatHour(at, zone);
  return `${hour.startsWith('1:') ? 'la' : 'las'} ${hour}`;
}
