import type { WaitingView } from '../../../src/protocol.ts';

/** "Luego de un minuto de espera, el usuario debe ser atendido": from here on the alarm is everybody's. */
const escalatesAfterMs = 60_000;

/** "Ahora no", per request: when it was said. Lives in this console only. */
export type Quieted = Readonly<Record<string, number>>;

export interface Alarm {
  /** Of the requests that ring here, the first in the queue. */
  request: WaitingView;
  /** How many more ring besides it. */
  more: number;
  /** Past the minute: the louder pattern. */
  loud: boolean;
}

/**
 * What rings in this console now, or null. A request rings where "Disponible" is on; past a minute it rings
 * in every console. "Ahora no" quiets it here until it escalates, and then for another minute each time.
 */
export function ringing(
  waiting: readonly WaitingView[],
  here: { available: boolean; quieted: Quieted; now: number },
): Alarm | null {
  const due = waiting.filter((request) => ringsHere(request, here));
  const request = [...due].sort(byTurn)[0];
  if (!request) return null;
  return { request, more: due.length - 1, loud: due.some((one) => isEscalated(one, here.now)) };
}

/** As the queue: who was handed back comes first. */
function byTurn(a: WaitingView, b: WaitingView): number {
  return Number(b.handedBack) - Number(a.handedBack) || a.waitingSince - b.waitingSince;
}

export function isEscalated(request: WaitingView, now: number): boolean {
  return request.escalated || now - request.waitingSince >= escalatesAfterMs;
}

/** A request handed back to the queue is a new call for help: an old "Ahora no" does not quiet it. */
export function callOf(request: WaitingView): string {
  return request.handedBack ? `${request.id} again` : request.id;
}

function ringsHere(
  request: WaitingView,
  { available, quieted, now }: { available: boolean; quieted: Quieted; now: number },
): boolean {
  const loud = isEscalated(request, now);
  if (!available && !loud) return false;
  const since = quieted[callOf(request)];
  if (since === undefined) return true;
  if (!loud) return false;
  const saidWhileLoud = since - request.waitingSince >= escalatesAfterMs;
  return !saidWhileLoud || now - since >= escalatesAfterMs;
}
