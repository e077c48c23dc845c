import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { addressOf, authorOf } from '../http/author.ts';
import type { Context } from '../http/context.ts';
import { orRefuse } from '../http/refused.ts';
import { idParam, nothing, problems, uuid } from '../http/schemas.ts';
import { invite, resendInvitation, revokeInvitation, type Inviting } from './invitations.ts';
import { byHand, handedLink } from './people-schemas.ts';
import { role } from './present.ts';

const invitation = byHand.extend({
  id: uuid,
  name: z.string().max(400),
  email: z.string().max(400),
  roles: z.array(role).max(5),
});

/** Inviting, inviting again and thinking better of it; what the invited person does is in link-routes. */
export function invitationRoutes({ app, world, door }: Context): void {
  const tags = ['staff'];

  async function inviting(request: FastifyRequest, reply: FastifyReply, hand: boolean) {
    const { institution, member } = await door.staff(request, 'administrator');
    const by = authorOf(world, member, request, reply);
    const how: Inviting = { by, base: addressOf(world, request), byHand: hand };
    return { institution, how };
  }

  app.post(
    '/staff/invitations',
    { schema: { tags, body: invitation, response: { 201: handedLink, ...problems } } },
    async (request, reply) => {
      const { institution, how } = await inviting(request, reply, request.body.byHand);
      return reply.code(201).send(orRefuse(await invite(world, institution, request.body, how)));
    },
  );

  app.post(
    '/staff/invitations/:id/resend',
    { schema: { tags, params: idParam, body: byHand, response: { 200: handedLink, ...problems } } },
    async (request, reply) => {
      const { institution, how } = await inviting(request, reply, request.body.byHand);
      return orRefuse(await resendInvitation(world, institution, request.params.id, how));
    },
  );

  app.post(
    '/staff/invitations/:id/revoke',
    { schema: { tags, params: idParam, response: { 200: nothing, ...problems } } },
    async (request, reply) => {
      const { institution, how } = await inviting(request, reply, false);
      orRefuse(await revokeInvitation(world, institution, request.params.id, how.by));
      return {};
    },
  );
}
