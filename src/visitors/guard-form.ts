import type { Context } from '../http/context.ts';
import { lastAcceptance, type VisitorSession } from './store.ts';

/**
 * Before a form is read: was it a person? The rules were accepted some time ago, or the page says that it has been open
 * for a while (where both go out with one press). @throws Refused
 */
export async function guardForm(
  { world, formGuard }: Context,
  session: VisitorSession,
  { trap, filledInMs = 0 }: { trap: string; filledInMs?: number | undefined },
): Promise<void> {
  const accepted = await lastAcceptance(world.db, session.institutionId, session.id);
  const sinceAccepted = world.now() - (accepted?.acceptedAt ?? session.createdAt);
  formGuard({ sessionId: session.id, trap, elapsedMs: Math.max(sinceAccepted, filledInMs) });
}
