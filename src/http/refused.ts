import { refusals, type Refusal } from '../rules/refusal.ts';

/** A refusal on its way to the door: the error handler gives it its status and its text in Spanish. */
export class Refused extends Error {
  readonly refusals: readonly [Refusal, ...Refusal[]];
  readonly retryAfterSeconds: number | undefined;

  constructor(refusals: readonly Refusal[], more: { retryAfterSeconds?: number } = {}) {
    const [first, ...others] = refusals;
    if (!first) throw new Error('a refusal needs a reason');
    super(first.code);
    this.refusals = [first, ...others];
    this.retryAfterSeconds = more.retryAfterSeconds ?? secondsOf(first);
  }

  /** For handlers that know nothing of our refusals: the pages answer with a page of this status. */
  get statusCode(): number {
    return refusals[this.refusals[0].code].status;
  }
}

/** A throttle says in the detail how long it lasts. */
function secondsOf({ code, detail }: Refusal): number | undefined {
  return refusals[code].status === 429 && detail ? Number(detail.segundos) : undefined;
}

/** Lets an allowed result through and turns a refusal, or several, into the door's answer. */
export function orRefuse<T extends { ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (result.ok) return result as Extract<T, { ok: true }>;
  const refused = result as unknown as Refusal | { errors: Refusal[] };
  throw new Refused('errors' in refused ? refused.errors : [refused]);
}
