import { refusals } from './refusal-codes.ts';
import type { TextChecks } from './text-checks-shape.ts';

export { refusals };

export type RefusalCode = keyof typeof refusals;

export interface Refusal {
  ok: false;
  code: RefusalCode;
  /** Key of the form field it is about. */
  field?: string;
  /** Values for the blanks of the text: never free text of another person. */
  detail?: Record<string, string | number>;
  /** What is to be looked at in a text before it goes out: kinds and places, never its words. */
  checks?: TextChecks;
}

export type Verdict = { ok: true } | Refusal;

export const allowed: { ok: true } = Object.freeze({ ok: true } as const);

export function refuse(
  code: RefusalCode,
  more: { field?: string; detail?: Refusal['detail']; checks?: TextChecks } = {},
): Refusal {
  return { ok: false, code, ...more };
}
