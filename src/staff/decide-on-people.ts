import type { Author } from '../changes/store.ts';
import type { Tx } from '../database/pool.ts';
import { lockInstitution } from '../institutions/store.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { hasRole } from './member.ts';
import { findStaff } from './store.ts';

/**
 * Decisions about the people of one institution come one after the other: the row of the institution is locked, and
 * whoever decides is looked at again under the lock, for a colleague may have been faster. A refusal undoes what was
 * written before it.
 */
export async function decideOnPeople<T extends { ok: true }>(
  world: Pick<World, 'db'>,
  institutionId: string,
  by: Author,
  work: (tx: Tx) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  try {
    return await world.db.transaction(async (tx) => {
      await lockInstitution(tx, institutionId);
      // Read, not locked: under the lock above nobody else decides, and heartbeats touch these rows too.
      const author = await findStaff(tx, institutionId, by.id);
      if (!author?.active || !hasRole(author, 'administrator')) throw new Undo(refuse('not_permitted'));
      const done = await work(tx);
      if (!done.ok) throw new Undo(done);
      return done;
    });
  } catch (error) {
    if (error instanceof Undo) return error.refusal;
    throw error;
  }
}

class Undo extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
