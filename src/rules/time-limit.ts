/** The time limit of a conversation. Instants are epoch milliseconds, durations milliseconds. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** "Necesito más tiempo para leer o escribir" multiplies the institution's limit (WCAG 2.2.1). */
export function limitOf(
  settings: { limitMinutes: number; moreTimeFactor: number },
  moreTime: boolean,
): number {
  return Math.round(settings.limitMinutes * (moreTime ? settings.moreTimeFactor : 1) * MINUTE);
}

/** The clock starts at the claim, not in the queue. */
export function deadlineAfterClaim(now: number, limitMs: number): number {
  return now + limitMs;
}

export function remaining(deadline: number, now: number): number {
  return Math.max(0, deadline - now);
}

/** Half-open: at the deadline itself it is over. */
export function isOver(deadline: number, now: number): boolean {
  return now >= deadline;
}

/** Time without an attending agent does not count: what was left when the agent was last seen is kept. */
export function remainingWhenDetached(deadline: number, lastSeen: number): number {
  return remaining(deadline, lastSeen);
}

const warnings: { from: number; at: number[] }[] = [
  { from: 30 * MINUTE, at: [10 * MINUTE, 5 * MINUTE, MINUTE] },
  { from: 10 * MINUTE, at: [5 * MINUTE, 2 * MINUTE, MINUTE] },
  { from: 5 * MINUTE, at: [2 * MINUTE, MINUTE] },
  { from: 2 * MINUTE, at: [MINUTE, 30 * SECOND] },
  { from: MINUTE, at: [30 * SECOND, 10 * SECOND] },
  { from: 20 * SECOND, at: [10 * SECOND] },
];

/**
 * Milliseconds left at which the person is warned, longest first: those the institution chose that fit into the
 * limit, or the usual ones for a limit of this length. Under 20 s there is no time to warn.
 */
export function warningThresholds(limitMs: number, chosen: readonly number[] = []): number[] {
  const fitting = chosen.filter((threshold) => threshold < limitMs);
  return fitting.length > 0 ? fitting : [...(warnings.find(({ from }) => limitMs >= from)?.at ?? [])];
}

/** What the institution chose for people without and with more time, in milliseconds; nothing: the usual ones. */
export function chosenWarnings(
  settings: { warningSeconds?: { usual: number[]; moreTime: number[] } | undefined },
  moreTime: boolean,
): number[] {
  const seconds = settings.warningSeconds?.[moreTime ? 'moreTime' : 'usual'] ?? [];
  return seconds.map((it) => it * SECOND);
}

/**
 * The threshold to announce when the time left went from one value to another: the lowest, since a page that slept
 * past several must say only where it stands. At the end there is nothing to warn of.
 */
export function thresholdCrossed(
  before: number,
  now: number,
  limitMs: number,
  chosen?: readonly number[],
): number | undefined {
  if (now <= 0) return undefined;
  const thresholds = warningThresholds(limitMs, chosen);
  return lastOf(thresholds.filter((threshold) => before > threshold && now <= threshold));
}

export function tone(
  remainingMs: number,
  limitMs: number,
  chosen?: readonly number[],
): 'calm' | 'warning' | 'danger' {
  const thresholds = warningThresholds(limitMs, chosen);
  if (remainingMs <= (lastOf(thresholds) ?? 0)) return 'danger';
  return remainingMs <= (thresholds[0] ?? 0) ? 'warning' : 'calm';
}

/** "12:41", "0:30", "2:30:00". Seconds are rounded up: "0:00" is seen only when the time is over. */
export function countdownText(ms: number): string {
  const { hours, minutes, seconds } = parts(ms);
  const tail = pad(seconds);
  return hours > 0 ? `${hours}:${pad(minutes)}:${tail}` : `${minutes}:${tail}`;
}

/** "Quedan 12 minutos y 41 segundos", "Queda 1 minuto": the verb agrees with the number it meets first. */
export function spokenRemaining(ms: number): string {
  const { hours, minutes, seconds } = parts(ms);
  const said = [counted(hours, 'hora'), counted(minutes, 'minuto'), counted(seconds, 'segundo')].filter(
    (part) => part !== '',
  );
  const first = said[0];
  if (first === undefined) return 'No queda tiempo';
  const list = [said.slice(0, -1).join(', '), lastOf(said)].filter(Boolean).join(' y ');
  return `${first.startsWith('1 ') ? 'Queda' : 'Quedan'} ${list}`;
}

/** Not `.at(-1)`: Safari 15.0 has none, and this runs in the citizen's page. */
function lastOf<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1];
}

function parts(ms: number): { hours: number; minutes: number; seconds: number } {
  const total = Number.isFinite(ms) ? Math.max(0, Math.ceil(ms / SECOND)) : 0;
  return { hours: Math.floor(total / 3600), minutes: Math.floor(total / 60) % 60, seconds: total % 60 };
}

function counted(amount: number, noun: string): string {
  if (amount === 0) return '';
  return amount === 1 ? `1 ${noun}` : `${amount} ${noun}s`;
}

function pad(amount: number): string {
  return String(amount).padStart(2, '0');
}
