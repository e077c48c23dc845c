import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressOf, originOf } from '../http/author.ts';
import { isSecure } from '../http/client.ts';
import type { Context } from '../http/context.ts';
import { giveStaffCookie, giveTicketCookie } from '../http/door.ts';
import { Refused } from '../http/refused.ts';
import { refuse, type RefusalCode } from '../rules/refusal.ts';
import { openOidc, type Oidc } from './oidc.ts';
import type { SignedIn } from './sign-in.ts';

const SIGN_IN = '/ingreso';
const COOKIE_SECONDS = 10 * 60;
const stateCookie = (request: FastifyRequest) => `${isSecure(request) ? '__Host-' : ''}ventanilla-oidc`;

/**
 * "Ingresar con …": to the provider of the entity and back. The browser navigates here, so that every "no" is an
 * address of the sign-in page that says it.
 */
export function oidcRoutes({ app, world }: Context): void {
  const oidc = world.config.oidc && openOidc(world.config.oidc);
  const tags = ['staff'];

  function configured(): Oidc {
    if (!oidc) throw new Refused([refuse('not_found')]);
    return oidc;
  }

  app.get('/staff/oidc/start', { exposeHeadRoute: false, schema: { tags } }, async (request, reply) => {
    const it = configured();
    try {
      const { url, state } = await it.begin(world, `${addressOf(world, request)}/api/staff/oidc/back`);
      // Lax: the way back begins at the provider's site.
      reply.setCookie(stateCookie(request), state, { ...cookie(request), maxAge: COOKIE_SECONDS });
      return await reply.redirect(url);
    } catch (error) {
      return failed(reply, error);
    }
  });

  app.get('/staff/oidc/back', { exposeHeadRoute: false, schema: { tags } }, async (request, reply) => {
    const it = configured();
    const state = request.cookies[stateCookie(request)] ?? '';
    reply.clearCookie(stateCookie(request), cookie(request));
    try {
      const query = new URL(request.url, 'http://here').search;
      const signedIn = await it.finish(world, { query, state }, originOf(world, request, reply));
      return await comeIn(request, reply, signedIn);
    } catch (error) {
      return failed(reply, error);
    }
  });

  function failed(reply: FastifyReply, error: unknown) {
    world.log.warn({ err: error }, 'somebody could not sign in with the identity provider');
    return sayNo(reply, 'oidc_failed');
  }
}

function comeIn(request: FastifyRequest, reply: FastifyReply, signedIn: SignedIn) {
  if (!signedIn.ok) return sayNo(reply, signedIn.code);
  if (signedIn.next === 'code') {
    giveTicketCookie(request, reply, signedIn.ticket);
    return reply.redirect(`${SIGN_IN}?paso=codigo`);
  }
  giveStaffCookie(request, reply, signedIn.token);
  return reply.redirect(SIGN_IN);
}

const sayNo = (reply: FastifyReply, code: RefusalCode) => reply.redirect(`${SIGN_IN}?aviso=${code}`);

const cookie = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, secure: isSecure(request), sameSite: 'lax' }) as const;
