import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Author } from '../changes/store.ts';
import type { StaffMember } from '../staff/member.ts';
import type { World } from '../world.ts';
import { clientIp } from './client.ts';

/** Who decides, as the log of changes keeps it. */
export function authorOf(
  world: World,
  member: StaffMember,
  request: FastifyRequest,
  reply: FastifyReply,
): Author {
  return { id: member.userId, name: member.name, ip: clientIp(world, request, reply) };
}
