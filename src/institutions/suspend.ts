import { recordChange, type Author } from '../changes/store.ts';
import { checkReason } from '../rules/calendar-exception.ts';
import { checkCharacters, checkLength, normalise } from '../rules/characters.ts';
import { allowed, refuse, type Verdict } from '../rules/refusal.ts';
import type { Suspension } from '../database/schema/index.ts';
import type { World } from '../world.ts';
import { lockInstitution, setSuspension } from './store.ts';

const MAX_LENGTH = 500;
type Office = Pick<World, 'db' | 'now' | 'institutions'>;

/** Who decides it, and why: kept in the log of changes. */
interface Decision {
  reason: string;
  by: Author;
}

/**
 * "si hay algún evento extra en la Gobernación de Putumayo también estará deshabilitado el servicio" (Putumayo): from
 * now until somebody resumes it, with words for the citizens. Conversations and the queue go on.
 */
export async function suspend(
  world: Office,
  institutionId: string,
  { message: typed, reason: why, by }: Decision & { message: string },
): Promise<Verdict> {
  const message = normalise(typed).trim();
  const reason = normalise(why).trim();
  const verdict = check(message);
  if (!verdict.ok) return { ...verdict, field: 'message' };
  const wrong = checkReason(reason);
  if (wrong) return wrong;
  await decide(world, institutionId, { since: world.now(), message, authorName: by.name, reason }, { by, reason });
  return allowed;
}

export async function resume(
  world: Office,
  institutionId: string,
  { reason: why, by }: Decision,
): Promise<Verdict> {
  const reason = normalise(why).trim();
  const wrong = checkReason(reason);
  if (wrong) return wrong;
  await decide(world, institutionId, null, { by, reason });
  return allowed;
}

async function decide(
  world: Office,
  institutionId: string,
  suspension: Suspension | null,
  { by, reason }: Decision,
): Promise<void> {
  await world.db.transaction(async (tx) => {
    const before = (await lockInstitution(tx, institutionId))?.suspension ?? null;
    if (before === null && suspension === null) return;
    await setSuspension(tx, institutionId, suspension);
    const change = { subject: 'service' as const, key: 'suspension', before, after: suspension, reason };
    await recordChange(tx, institutionId, { by, now: world.now(), change });
  });
  world.institutions.forget(institutionId);
}

function check(message: string): Verdict {
  if (message === '') return refuse('suspension_message_missing');
  const characters = checkCharacters(message, 'staff');
  return characters.ok ? checkLength(message, MAX_LENGTH) : characters;
}
