import { z } from 'zod';
import { clientIp } from '../http/client.ts';
import type { Context } from '../http/context.ts';
import { orRefuse, Refused } from '../http/refused.ts';
import {
  afterQuery,
  formValues,
  idParam,
  nothing,
  problems,
  sendResponse,
  staffSendRequest,
} from '../http/schemas.ts';
import { visitorTopic } from '../live/topics.ts';
import type { VisitorEvent } from '../protocol.ts';
import { attend } from '../rules/conversation.ts';
import { refuse } from '../rules/refusal.ts';
import { claim } from './claim.ts';
import { deskOf, deskPage } from './desk.ts';
import { claimResponse, desk, deskConversationPage } from './desk-schemas.ts';
import { endByAgent, endForMisconduct } from './end.ts';
import { presentForAgent, presentToStaff } from './present.ts';
import { saveExtraData } from './save-extra-data.ts';
import { sendAsAgent } from './send-message.ts';
import { findConversation } from './store.ts';
import { markRead, unreadOf } from './watch-store.ts';

const one = '/staff/conversations/:id';
const tags = ['staff'];

/** The public servant's side of a conversation. */
export function deskRoutes(context: Context): void {
  lookAndClaim(context);
  talk(context);
  noteAndRead(context);
  finish(context);
}

function lookAndClaim({ app, world, door }: Context): void {
  app.get('/staff/desk', { schema: { tags, response: { 200: desk, ...problems } } }, async (request) => {
    const { institution, member } = await door.staff(request, 'agent', 'supervisor');
    return deskOf(world, institution, member);
  });

  app.post(
    `${one}/claim`,
    { schema: { tags, params: idParam, response: { 200: claimResponse, ...problems } } },
    async (request) => {
      const { institution, member } = await door.staff(request, 'agent');
      const ip = clientIp(world, request);
      const { row } = orRefuse(await claim(world, institution, member, request.params.id, ip));
      const unread = await unreadOf(world.db, institution.id, [row.id]);
      return { conversation: presentForAgent(row, unread.get(row.id) ?? 0, world.now()) };
    },
  );

  app.get(
    one,
    {
      schema: {
        tags,
        params: idParam,
        querystring: afterQuery,
        response: { 200: deskConversationPage, ...problems },
      },
    },
    async (request) => {
      const { institution } = await door.staff(request, 'agent', 'supervisor');
      const row = await findConversation(world.db, institution.id, request.params.id);
      if (!row) throw new Refused([refuse('not_found')]);
      return deskPage(world, institution, row, request.query.after);
    },
  );
}

function talk({ app, world, door, limits, precedence }: Context): void {
  app.post(
    `${one}/messages`,
    {
      schema: { tags, params: idParam, body: staffSendRequest, response: { 200: sendResponse, ...problems } },
    },
    (request) =>
      precedence.speaking(async () => {
        const { institution, member } = await door.staff(request, 'agent');
        limits('agentMessages', member.userId);
        const spoken = { ...request.body, ip: clientIp(world, request) };
        const { line } = orRefuse(await sendAsAgent(world, institution, request.params.id, member, spoken));
        return { message: presentToStaff(line) };
      }),
  );

  app.post(
    `${one}/typing`,
    { schema: { tags, params: idParam, response: { 200: nothing, ...problems } } },
    async (request) => {
      const { institution, member } = await door.staff(request, 'agent');
      limits('typing', member.userId);
      const row = await findConversation(world.db, institution.id, request.params.id);
      if (!row) throw new Refused([refuse('not_found')]);
      orRefuse(attend(row, member.userId));
      const told: VisitorEvent = { type: 'typing' };
      world.live.tell(visitorTopic(institution.id, row.id), told);
      return {};
    },
  );
}

function noteAndRead({ app, world, door }: Context): void {
  app.post(
    `${one}/read`,
    {
      schema: {
        tags,
        params: idParam,
        body: z.object({ seq: z.number().int().min(0).max(1_000_000) }),
        response: { 200: nothing, ...problems },
      },
    },
    async (request) => {
      const { institution, member } = await door.staff(request, 'agent');
      await markRead(world.db, institution.id, member.userId, request.params.id, request.body.seq);
      return {};
    },
  );

  app.put(
    `${one}/extra-data`,
    {
      schema: {
        tags,
        params: idParam,
        body: z.object({ values: formValues }),
        response: { 200: z.object({ values: z.record(z.string(), z.string()) }), ...problems },
      },
    },
    async (request) => {
      const { institution, member } = await door.staff(request, 'agent');
      const { id } = request.params;
      const given = { ...request.body, ip: clientIp(world, request) };
      const saved = orRefuse(await saveExtraData(world, institution, member, id, given));
      return { values: saved.row.extraData };
    },
  );
}

function finish({ app, world, door }: Context): void {
  app.post(
    `${one}/finish`,
    {
      schema: {
        tags,
        params: idParam,
        body: z.object({ kind: z.enum(['agent', 'abandonment']) }),
        response: { 200: nothing, ...problems },
      },
    },
    async (request) => {
      const { institution, member } = await door.staff(request, 'agent');
      const { id } = request.params;
      orRefuse(
        await endByAgent(world, institution, member, id, { ...request.body, ip: clientIp(world, request) }),
      );
      return {};
    },
  );

  app.post(
    `${one}/finish-for-misconduct`,
    { schema: { tags, params: idParam, response: { 200: nothing, ...problems } } },
    async (request) => {
      const { institution, member } = await door.staff(request, 'agent', 'supervisor');
      orRefuse(
        await endForMisconduct(world, institution, member, request.params.id, clientIp(world, request)),
      );
      return {};
    },
  );
}
