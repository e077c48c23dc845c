import { z } from 'zod';
import { clientIp } from '../http/client.ts';
import type { Context } from '../http/context.ts';
import { orRefuse, Refused } from '../http/refused.ts';
import { idParam, nothing, problems, uuid } from '../http/schemas.ts';
import { findConversation } from '../conversations/store.ts';
import { endForBan, maySanction } from '../conversations/end.ts';
import type { Institution } from '../institutions/directory.ts';
import type { BanPreview, BanView } from '../protocol.ts';
import { mailboxOf } from '../rules/email.ts';
import { connectionOf } from '../rules/ip-address.ts';
import { refuse } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { ban, lift, maxBanHours } from './ban.ts';
import { othersBehind } from './restrict.ts';
import { bansOf, type Ban } from './store.ts';

const kind = z.enum(['ip', 'email']);

const banView = z.object({
  id: z.string(),
  kind: z.enum(['ip', 'email', 'session']),
  value: z.string(),
  reason: z.string(),
  authorName: z.string(),
  createdAt: z.number(),
  until: z.number(),
  liftedAt: z.number().nullable(),
}) satisfies z.ZodType<BanView>;

const preview = z.object({
  value: z.string(),
  othersIn30Days: z.number(),
  maxHours: z.number(),
}) satisfies z.ZodType<BanPreview>;

const wantedBan = z.object({
  id: uuid,
  conversationId: uuid,
  kind,
  reason: z.string().max(2000),
  hours: z.number(),
});

async function personOf(world: World, institution: Institution, conversationId: string) {
  const row = await findConversation(world.db, institution.id, conversationId);
  if (!row) throw new Refused([refuse('not_found')]);
  return row;
}

const present = ({ id, kind: of, value, reason, authorName, createdAt, until, liftedAt }: Ban): BanView => ({
  id,
  kind: of,
  value,
  reason,
  authorName,
  createdAt,
  until,
  liftedAt,
});

/** Restrictions: what one would do, doing it, seeing them, lifting them. */
export function banRoutes({ app, world, door }: Context): void {
  const tags = ['staff'];

  app.get(
    '/staff/bans/preview',
    {
      schema: {
        tags,
        querystring: z.object({ conversationId: uuid, kind }),
        response: { 200: preview, ...problems },
      },
    },
    async (request) => {
      const { institution, member } = await door.staff(request, 'agent', 'supervisor');
      const row = await personOf(world, institution, request.query.conversationId);
      const byIp = request.query.kind === 'ip';
      return {
        value: byIp ? connectionOf(row.ip) : mailboxOf(row.email),
        othersIn30Days: byIp ? await othersBehind(world.db, institution, row.ip, row.email, world.now()) : 0,
        maxHours: maxBanHours(institution, member),
      };
    },
  );

  app.post(
    '/staff/bans',
    { schema: { tags, body: wantedBan, response: { 201: banView, ...problems } } },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'agent', 'supervisor');
      const row = await personOf(world, institution, request.body.conversationId);
      // Judged before the restriction is stored: a refusal must leave nothing behind.
      if (row.state === 'active') orRefuse(maySanction(member, row));
      const done = orRefuse(await ban(world, institution, member, row, request.body));
      orRefuse(await endForBan(world, institution, member, row.id, clientIp(world, request)));
      return reply.code(201).send(present(done.ban));
    },
  );

  app.get(
    '/staff/bans',
    { schema: { tags, response: { 200: z.object({ bans: z.array(banView) }), ...problems } } },
    async (request) => {
      const { institution } = await door.staff(request, 'agent', 'supervisor', 'administrator');
      return { bans: (await bansOf(world.db, institution.id)).map(present) };
    },
  );

  app.post(
    '/staff/bans/:id/lift',
    {
      schema: {
        tags,
        params: idParam,
        body: z.object({ reason: z.string().max(2000) }),
        response: { 200: nothing, ...problems },
      },
    },
    async (request) => {
      const { institution, member } = await door.staff(request, 'supervisor', 'administrator');
      orRefuse(await lift(world, institution, member, request.params.id, request.body.reason));
      return {};
    },
  );
}
