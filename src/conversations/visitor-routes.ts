import { z } from 'zod';
import { clientIp, userAgent } from '../http/client.ts';
import type { Context } from '../http/context.ts';
import { orRefuse } from '../http/refused.ts';
import {
  afterQuery,
  conversationPage,
  conversationParam,
  conversationView,
  formTraces,
  formValues,
  institutionParam,
  nothing,
  problems,
  sendRequest,
  sendResponse,
  uuid,
} from '../http/schemas.ts';
import { agentTopic } from '../live/topics.ts';
import type { StaffEvent } from '../protocol.ts';
import { connectionOf } from '../rules/ip-address.ts';
import { guardForm } from '../visitors/guard-form.ts';
import { endByVisitor } from './end.ts';
import { enter } from './enter.ts';
import { farewellRoutes } from './farewell-routes.ts';
import { giveDato } from './give-dato.ts';
import { mineOf, visitorBase, visitorConversation } from './own-conversation.ts';
import { presentToVisitor } from './present.ts';
import { pageForVisitor, viewForVisitor } from './read.ts';
import { sendAsVisitor } from './send-message.ts';
import { visitorStreamRoutes } from './visitor-stream-routes.ts';

const entry = z.object({
  id: uuid,
  values: formValues,
  moreTime: z.boolean(),
  ask: z.boolean().optional(),
  ...formTraces,
});

/** `value` null: "No deseo darlo". */
const datoGiven = z.object({ id: uuid, asked: uuid, value: z.string().max(2000).nullable() });

const tags = ['visitor'];

/** The citizen's side of a conversation, from the queue to the farewell. */
export function visitorConversationRoutes(context: Context): void {
  comeAndGo(context);
  talk(context);
  visitorStreamRoutes(context);
  farewellRoutes(context);
}

function comeAndGo(context: Context): void {
  const { app, world, door, limits } = context;

  app.post(
    `${visitorBase}/conversations`,
    {
      schema: {
        tags,
        params: institutionParam,
        body: entry,
        response: { 201: conversationView, ...problems },
      },
    },
    async (request, reply) => {
      const { institution, session } = await door.visitor(request);
      const ip = clientIp(world, request, reply);
      limits('entries', `${institution.id} ${connectionOf(ip)}`);
      await guardForm(context, session, request.body);
      const entered = await enter(world, institution, session, {
        ...request.body,
        ip,
        userAgent: userAgent(request),
      });
      return reply.code(201).send(await viewForVisitor(world, orRefuse(entered).row));
    },
  );

  app.get(
    visitorConversation,
    {
      schema: {
        tags,
        params: conversationParam,
        querystring: afterQuery,
        response: { 200: conversationPage, ...problems },
      },
    },
    async (request) => pageForVisitor(world, (await mineOf(context, request)).row, request.query.after),
  );

  app.post(
    `${visitorConversation}/end`,
    { schema: { tags, params: conversationParam, response: { 200: conversationView, ...problems } } },
    async (request) => {
      const { institution, session } = await door.visitor(request);
      const visitor = { sessionId: session.id, ip: clientIp(world, request) };
      const ended = orRefuse(await endByVisitor(world, institution, visitor, request.params.id));
      return viewForVisitor(world, ended.row);
    },
  );
}

function talk(context: Context): void {
  const { app, world, door, limits, precedence } = context;

  app.post(
    `${visitorConversation}/messages`,
    {
      schema: {
        tags,
        params: conversationParam,
        body: sendRequest,
        response: { 200: sendResponse, ...problems },
      },
    },
    (request) =>
      precedence.speaking(async () => {
        const { institution, session } = await door.visitor(request);
        limits('messages', session.id);
        const spoken = { ...request.body, ip: clientIp(world, request) };
        const visitor = { sessionId: session.id };
        const { line } = orRefuse(
          await sendAsVisitor(world, institution, request.params.id, visitor, spoken),
        );
        return { message: presentToVisitor(line) };
      }),
  );

  app.post(
    `${visitorConversation}/dato`,
    {
      schema: {
        tags,
        params: conversationParam,
        body: datoGiven,
        response: { 200: sendResponse, ...problems },
      },
    },
    async (request) => {
      const { institution, session } = await door.visitor(request);
      limits('messages', session.id);
      const given = { ...request.body, ip: clientIp(world, request) };
      const visitor = { sessionId: session.id };
      const { line } = orRefuse(await giveDato(world, institution, request.params.id, visitor, given));
      return { message: presentToVisitor(line) };
    },
  );

  app.post(
    `${visitorConversation}/typing`,
    { schema: { tags, params: conversationParam, response: { 200: nothing, ...problems } } },
    async (request) => {
      const { institution, session, row } = await mineOf(context, request);
      limits('typing', session.id);
      const told: StaffEvent = { type: 'typing', conversationId: row.id };
      if (row.agentId && row.state === 'active')
        world.live.tell(agentTopic(institution.id, row.agentId), told);
      return {};
    },
  );
}
