import { refuse } from '../rules/refusal.ts';
import { Refused } from './refused.ts';

/** Sooner than this nobody has filled in a form, but for a browser that does it by itself. */
const FORM_MIN_MS = 2000;

export interface FormSent {
  sessionId: string;
  /** A field that nobody sees, reaches or hears of: a program that fills in everything fills it in. */
  trap: string;
  /** Since the rules were accepted, or since the page was opened, whichever is longer. */
  elapsedMs: number;
}

/** @throws Refused `form_trap`, `form_too_fast` */
export type FormGuard = (sent: FormSent) => void;

/** Beyond this many sessions those of an hour ago are forgotten. */
const SWEEP_AT = 10_000;
const REMEMBERED_MS = 3_600_000;

/**
 * Against programs that fill in forms, without asking people to solve anything. A form that comes too fast is refused
 * once for each session: whoever's browser fills it in at once gets through at the second try.
 */
export function openFormGuard(now: () => number, minMs = FORM_MIN_MS): FormGuard {
  const refusedAt = new Map<string, number>();

  function sweep(): void {
    if (refusedAt.size < SWEEP_AT) return;
    for (const [sessionId, at] of refusedAt) if (now() - at > REMEMBERED_MS) refusedAt.delete(sessionId);
  }

  return ({ sessionId, trap, elapsedMs }) => {
    if (trap !== '') throw new Refused([refuse('form_trap')]);
    if (elapsedMs >= minMs || refusedAt.has(sessionId)) return;
    sweep();
    refusedAt.set(sessionId, now());
    const segundos = Math.max(1, Math.ceil((minMs - elapsedMs) / 1000));
    throw new Refused([refuse('form_too_fast', { detail: { segundos } })]);
  };
}
