import { ApiFailure } from '../lib/api.ts';

/** The form itself says no, before asking the server. */
export class Unready extends Error {}

/** What to tell the person: the server's own words when it answered. */
export function messageOf(failure: unknown): string {
  if (failure instanceof ApiFailure || failure instanceof Unready) return failure.message;
  return 'Algo falló en esta página. Recárguela e inténtelo de nuevo.';
}

/** Messages by field, for forms. */
export function fieldErrors(failure: unknown): Record<string, string> {
  if (!(failure instanceof ApiFailure)) return {};
  const listed = failure.body.errors ?? [];
  const own = failure.body.field ? [{ field: failure.body.field, message: failure.message }] : [];
  return Object.fromEntries([...own, ...listed].map(({ field, message }) => [field, message]));
}

export function codeOf(failure: unknown): string {
  return failure instanceof ApiFailure ? failure.code : 'unexpected';
}
