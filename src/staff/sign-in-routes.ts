import { z } from 'zod';
import { announceDesk } from '../conversations/announce.ts';
import type { Context } from '../http/context.ts';
import {
  giveStaffCookie,
  giveTicketCookie,
  takeStaffCookie,
  takeTicketCookie,
  ticketOf,
} from '../http/door.ts';
import { originOf } from '../http/author.ts';
import { orRefuse } from '../http/refused.ts';
import { nothing, problems } from '../http/schemas.ts';
import type { SignInAnswer, SignInWays } from '../protocol/people.ts';
import { me, presentMe } from './routes-me.ts';
import { enterCode } from './second-step.ts';
import { signIn, type SignedIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';

const credentials = z.object({ email: z.string().max(254), password: z.string().max(256) });
const nextStep = z.object({ next: z.literal('code') });
const ways = z.object({ oidc: z.string().nullable(), mails: z.boolean() }) satisfies z.ZodType<SignInWays>;

/** Signing in, with a second step where there is one, and out. */
export function signInRoutes({ app, world, door }: Context): void {
  const tags = ['staff'];
  const answers = { 200: me, 202: nextStep, ...problems };

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    signedIn: SignedIn,
  ): Promise<SignInAnswer> {
    const inside = orRefuse(signedIn);
    if (inside.next === 'code') {
      giveTicketCookie(request, reply, inside.ticket);
      void reply.code(202);
      return { next: 'code' };
    }
    giveStaffCookie(request, reply, inside.token);
    takeTicketCookie(request, reply);
    const { institution, member } = await door.enrolling(request, inside.token);
    return presentMe(institution, member, world.now());
  }

  app.get('/staff/sign-in/ways', { schema: { tags, response: { 200: ways, ...problems } } }, async () => {
    const { oidc, smtpUrl, publicUrl } = world.config;
    return { oidc: oidc?.name ?? null, mails: smtpUrl !== undefined && publicUrl !== undefined };
  });

  app.post(
    '/staff/sign-in',
    { schema: { tags, body: credentials, response: answers } },
    async (request, reply) =>
      answer(request, reply, await signIn(world, request.body, originOf(world, request, reply))),
  );

  app.post(
    '/staff/sign-in/code',
    { schema: { tags, body: z.object({ code: z.string().max(100) }), response: answers } },
    async (request, reply) => {
      const from = originOf(world, request, reply);
      return answer(request, reply, await enterCode(world, ticketOf(request), request.body.code, from));
    },
  );

  app.post(
    '/staff/sign-out',
    { schema: { tags, body: z.object({ handOver: z.boolean() }), response: { 200: nothing, ...problems } } },
    async (request, reply) => {
      const { institution, member } = await door.enrolling(request);
      orRefuse(await signOut(world, institution, member, request.body.handOver));
      takeStaffCookie(request, reply);
      announceDesk(world, institution.id);
      return {};
    },
  );

  app.get('/staff/me', { schema: { tags, response: { 200: me, ...problems } } }, async (request) => {
    const { institution, member } = await door.enrolling(request);
    return presentMe(institution, member, world.now());
  });
}
