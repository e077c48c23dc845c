import { checkCharacters, checkLength, normalise } from '../rules/characters.ts';
import { allowed, refuse, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { setSuspension } from './store.ts';

const MAX_LENGTH = 500;
type Office = Pick<World, 'db' | 'now' | 'institutions'>;

/**
 * "si hay algún evento extra en la Gobernación de Putumayo también estará deshabilitado el servicio" (Putumayo): from
 * now until somebody resumes it, with words for the citizens. Conversations and the queue go on.
 */
export async function suspend(
  world: Office,
  institutionId: string,
  by: { message: string; authorName: string },
): Promise<Verdict> {
  const message = normalise(by.message).trim();
  const verdict = check(message);
  if (!verdict.ok) return { ...verdict, field: 'message' };
  await setSuspension(world.db, institutionId, { since: world.now(), message, authorName: by.authorName });
  world.institutions.forget(institutionId);
  return allowed;
}

export async function resume(world: Office, institutionId: string): Promise<void> {
  await setSuspension(world.db, institutionId, null);
  world.institutions.forget(institutionId);
}

function check(message: string): Verdict {
  if (message === '') return refuse('suspension_message_missing');
  const characters = checkCharacters(message, 'staff');
  return characters.ok ? checkLength(message, MAX_LENGTH) : characters;
}
