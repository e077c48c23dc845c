import { z } from 'zod';
import { originOf } from '../http/author.ts';
import type { Context } from '../http/context.ts';
import { giveStaffCookie } from '../http/door.ts';
import { orRefuse, Refused } from '../http/refused.ts';
import { nothing, problems } from '../http/schemas.ts';
import type { LinkOwner } from '../protocol/people.ts';
import { connectionOf } from '../rules/ip-address.ts';
import { refuse } from '../rules/refusal.ts';
import { acceptInvitation, lookAtInvitation } from './accept-invitation.ts';
import { acceptReset, askForReset, lookAtReset } from './passwords.ts';
import { me, presentMe } from './routes-me.ts';

const token = z.string().max(200);
const owner = z.object({
  institution: z.string(),
  name: z.string(),
  email: z.string(),
}) satisfies z.ZodType<LinkOwner>;
const chosen = z.object({ token, password: z.string().max(256) });

/** What is done with a link by whoever has it, and asking for one: nobody here is signed in. */
export function linkRoutes({ app, world, door, limits }: Context): void {
  const tags = ['staff'];
  const looking = { schema: { tags, body: z.object({ token }), response: { 200: owner, ...problems } } };

  app.post('/staff/invitations/look', looking, async (request, reply) => {
    limits('links', connectionOf(originOf(world, request, reply).ip));
    return orRefuse(await lookAtInvitation(world, request.body.token));
  });

  app.post(
    '/staff/invitations/accept',
    { schema: { tags, body: chosen, response: { 201: me, ...problems } } },
    async (request, reply) => {
      const from = originOf(world, request, reply);
      limits('links', connectionOf(from.ip));
      const accepted = orRefuse(await acceptInvitation(world, request.body, from));
      giveStaffCookie(request, reply, accepted.token);
      const { institution, member } = await door.enrolling(request, accepted.token);
      return reply.code(201).send(presentMe(institution, member, world.now()));
    },
  );

  app.post(
    '/staff/password-resets',
    {
      schema: {
        tags,
        body: z.object({ email: z.string().max(254) }),
        response: { 202: nothing, ...problems },
      },
    },
    async (request, reply) => {
      limits('links', connectionOf(originOf(world, request, reply).ip));
      const { publicUrl, smtpUrl } = world.config;
      // Never the address of the request: whoever asks for another's link must not choose where it leads.
      if (publicUrl === undefined || smtpUrl === undefined)
        throw new Refused([refuse('mail_not_configured')]);
      // Answered before it is done: neither words nor time tell whether there is such an account.
      askForReset(world, request.body.email, publicUrl).catch((error: unknown) => {
        world.log.error({ err: error }, 'a link for a new password could not be made');
      });
      return reply.code(202).send({});
    },
  );

  app.post('/staff/password-resets/look', looking, async (request, reply) => {
    limits('links', connectionOf(originOf(world, request, reply).ip));
    return orRefuse(await lookAtReset(world, request.body.token));
  });

  app.post(
    '/staff/password-resets/accept',
    { schema: { tags, body: chosen, response: { 200: nothing, ...problems } } },
    async (request, reply) => {
      const from = originOf(world, request, reply);
      limits('links', connectionOf(from.ip));
      orRefuse(await acceptReset(world, request.body, from));
      return {};
    },
  );
}
