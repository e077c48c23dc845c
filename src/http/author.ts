import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Author } from '../changes/store.ts';
import type { StaffMember } from '../staff/member.ts';
import type { World } from '../world.ts';
import { clientIp, userAgent } from './client.ts';

/** Who decides, as the log of changes keeps it. */
export function authorOf(
  world: World,
  member: StaffMember,
  request: FastifyRequest,
  reply: FastifyReply,
): Author {
  return { id: member.userId, name: member.name, ip: clientIp(world, request, reply) };
}

/** Where somebody signs in from, as sessions and the sign-in history keep it. */
export function originOf(
  world: World,
  request: FastifyRequest,
  reply: FastifyReply,
): { ip: string; userAgent: string } {
  return { ip: clientIp(world, request, reply), userAgent: userAgent(request) };
}

/** What a link made here begins with: the public address, or the one the person uses. */
export function addressOf(world: World, request: FastifyRequest): string {
  return world.config.publicUrl ?? `${request.protocol}://${request.host}`;
}
