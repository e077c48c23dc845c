import { recordChange, type Author } from '../changes/store.ts';
import { lockInstitution } from '../institutions/store.ts';
import { checkException, checkReason, type ExceptionDraft } from '../rules/calendar-exception.ts';
import { normalise } from '../rules/characters.ts';
import { allowed, refuse, type Refusal } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { findException, insertException, markRevoked, type ExceptionRow } from './store.ts';

type Office = Pick<World, 'db' | 'now' | 'institutions'>;
type Decided = { ok: true } | { ok: false; errors: Refusal[] };

/**
 * "si hay algún evento extra en la Gobernación de Putumayo también estará deshabilitado el servicio": a closure for
 * some hours or days, or extraordinary hours. The same id again is the same decision.
 */
export async function addException(
  world: Office,
  institutionId: string,
  { id, by, ...draft }: ExceptionDraft & { id: string; by: Author },
): Promise<Decided> {
  const decided = await world.db.transaction(async (tx): Promise<Decided> => {
    const row = await lockInstitution(tx, institutionId);
    if (!row) return no('not_found');
    if (await findException(tx, institutionId, id)) return allowed;
    const now = world.now();
    const checked = checkException(draft, row.settings.timezone, now);
    if (!checked.ok) return checked;
    const { exception } = checked;
    const author = { authorId: by.id, authorName: by.name, createdAt: now };
    await insertException(tx, { institutionId, id, ...exception, ...author });
    const after = { kind: draft.kind, from: draft.from, to: draft.to, message: exception.message };
    const change = { subject: 'calendar' as const, key: draft.kind, before: null, after };
    await recordChange(tx, institutionId, { by, now, change: { ...change, reason: exception.reason } });
    return allowed;
  });
  world.institutions.forget(institutionId);
  return decided;
}

/** It stays in the record, with who took it back and why. Twice is once. */
export async function revokeException(
  world: Office,
  institutionId: string,
  { id, by, ...typed }: { id: string; reason: string; by: Author },
): Promise<Decided> {
  const reason = normalise(typed.reason).trim();
  const wrong = checkReason(reason);
  if (wrong) return { ok: false, errors: [wrong] };
  const decided = await world.db.transaction(async (tx): Promise<Decided> => {
    const institution = await lockInstitution(tx, institutionId);
    const row = institution && (await findException(tx, institutionId, id));
    if (!row) return no('not_found');
    if (row.revokedAt !== null) return allowed;
    const now = world.now();
    if (row.to <= now) return no('period_past');
    await markRevoked(tx, institutionId, id, {
      revokedAt: now,
      revokedByName: by.name,
      revokedReason: reason,
    });
    const change = { subject: 'calendar' as const, key: row.kind, before: wordsOf(row), after: null, reason };
    await recordChange(tx, institutionId, { by, now, change });
    return allowed;
  });
  world.institutions.forget(institutionId);
  return decided;
}

const no = (code: 'not_found' | 'period_past'): Decided => ({ ok: false, errors: [refuse(code)] });

const wordsOf = ({ kind, from, to, message }: ExceptionRow) => ({
  kind,
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
  message,
});
