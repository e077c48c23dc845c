import { refusals } from './refusal-codes.ts';

export { refusals };

export type RefusalCode = keyof typeof refusals;

export interface Refusal {
  ok: false;
  code: RefusalCode;
  /** Key of the form field it is about. */
  field?: string;
  /** Values for the blanks of the text: never free text of another person. */
  detail?: Record<string, string | number>;
}

export type Verdict = { ok: true } | Refusal;

export const allowed: { ok: true } = Object.freeze({ ok: true } as const);

export function refuse(
  code: RefusalCode,
  more: { field?: string; detail?: Refusal['detail'] } = {},
): Refusal {
  return { ok: false, code, ...more };
}
