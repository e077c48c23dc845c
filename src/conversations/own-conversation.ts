import type { FastifyRequest } from 'fastify';
import type { Context } from '../http/context.ts';
import { Refused } from '../http/refused.ts';
import { refuse } from '../rules/refusal.ts';
import { findVisitorConversation } from './store.ts';

/** Where one conversation of a visitor is found, and where all of an institution's begin. */
export const visitorBase = '/institutions/:institution';
export const visitorConversation = `${visitorBase}/conversations/:id`;

/** A conversation exists for a visitor only through the own session. */
export async function mineOf({ world, door }: Context, request: FastifyRequest) {
  const { institution, session } = await door.visitor(request);
  const { id } = request.params as { id: string };
  const row = await findVisitorConversation(world.db, institution.id, session.id, id);
  if (!row) throw new Refused([refuse('not_found')]);
  return { institution, session, row };
}
