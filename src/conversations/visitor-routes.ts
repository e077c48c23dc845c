import { z } from 'zod';
import type { FastifyRequest } from 'fastify';
import { clientIp, userAgent } from '../http/client.ts';
import type { Context } from '../http/context.ts';
import { orRefuse, Refused } from '../http/refused.ts';
import {
  afterQuery,
  conversationPage,
  conversationParam,
  conversationView,
  endKind,
  formValues,
  institutionParam,
  nothing,
  problems,
  sendRequest,
  sendResponse,
  uuid,
} from '../http/schemas.ts';
import { openStream } from '../live/stream.ts';
import { agentTopic, visitorTopic } from '../live/topics.ts';
import type { FarewellView, StaffEvent, VisitorEvent } from '../protocol.ts';
import { refuse } from '../rules/refusal.ts';
import { endByVisitor } from './end.ts';
import { enter } from './enter.ts';
import { farewellOf } from './farewell.ts';
import { presentMessage } from './present.ts';
import { pageForVisitor, viewForVisitor } from './read.ts';
import { requestTranscript } from './request-transcript.ts';
import { sendAsVisitor } from './send-message.ts';
import { findVisitorConversation, lastEndedConversationOf, marksOf, touchVisitors } from './store.ts';

const farewell = z.object({
  number: z.number(),
  endKind,
  reason: z.string(),
  thanks: z.string(),
  transcript: z.enum(['mail', 'offer', 'none']),
  email: z.string(),
  notAFiling: z.string(),
  pqrsd: z.object({ label: z.string(), value: z.string() }),
  draftOffer: z.string(),
  restricted: z.string().nullable(),
}) satisfies z.ZodType<FarewellView>;

const entry = z.object({ id: uuid, values: formValues, moreTime: z.boolean() });

/** The citizen's side of a conversation, from the queue to the farewell. */
export function visitorConversationRoutes({ app, world, door, limits }: Context): void {
  const base = '/institutions/:institution';
  const one = `${base}/conversations/:id`;
  const tags = ['visitor'];

  /** A conversation exists for a visitor only through the own session. */
  async function mine(request: FastifyRequest) {
    const { institution, session } = await door.visitor(request);
    const { id } = request.params as { id: string };
    const row = await findVisitorConversation(world.db, institution.id, session.id, id);
    if (!row) throw new Refused([refuse('not_found')]);
    return { institution, session, row };
  }

  app.post(
    `${base}/conversations`,
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
      limits('entries', `${institution.id} ${ip}`);
      const entered = await enter(world, institution, session, {
        ...request.body,
        ip,
        userAgent: userAgent(request),
      });
      return reply.code(201).send(await viewForVisitor(world, orRefuse(entered).row));
    },
  );

  app.get(
    one,
    {
      schema: {
        tags,
        params: conversationParam,
        querystring: afterQuery,
        response: { 200: conversationPage, ...problems },
      },
    },
    async (request) => pageForVisitor(world, (await mine(request)).row, request.query.after),
  );

  app.post(
    `${one}/messages`,
    {
      schema: {
        tags,
        params: conversationParam,
        body: sendRequest,
        response: { 200: sendResponse, ...problems },
      },
    },
    async (request) => {
      const { institution, session } = await door.visitor(request);
      limits('messages', session.id);
      const spoken = { ...request.body, ip: clientIp(world, request) };
      const visitor = { sessionId: session.id };
      const { line } = orRefuse(await sendAsVisitor(world, institution, request.params.id, visitor, spoken));
      return { message: presentMessage(line) };
    },
  );

  app.post(
    `${one}/typing`,
    { schema: { tags, params: conversationParam, response: { 200: nothing, ...problems } } },
    async (request) => {
      const { institution, session, row } = await mine(request);
      limits('typing', session.id);
      const told: StaffEvent = { type: 'typing', conversationId: row.id };
      if (row.agentId && row.state === 'active')
        world.live.tell(agentTopic(institution.id, row.agentId), told);
      return {};
    },
  );

  app.post(
    `${one}/end`,
    { schema: { tags, params: conversationParam, response: { 200: conversationView, ...problems } } },
    async (request) => {
      const { institution, session } = await door.visitor(request);
      const visitor = { sessionId: session.id, ip: clientIp(world, request) };
      const ended = orRefuse(await endByVisitor(world, institution, visitor, request.params.id));
      return viewForVisitor(world, ended.row);
    },
  );

  app.get(`${one}/stream`, { schema: { tags, params: conversationParam } }, async (request, reply) => {
    const { institution, row } = await mine(request);
    const key = { institutionId: institution.id, id: row.id };
    const first = async (): Promise<VisitorEvent> => {
      const [mark] = await marksOf(world.db, [key]);
      const { lastSeq, revision } = mark ? { ...mark, lastSeq: mark.last_seq } : row;
      return { type: 'beat', lastSeq, revision, now: world.now() };
    };
    await touchVisitors(world.db, [key], world.now());
    openStream(reply, {
      live: world.live,
      topics: [visitorTopic(institution.id, row.id)],
      first,
      onClose: () => {
        touchVisitors(world.db, [key], world.now()).catch((error: unknown) => {
          world.log.warn({ err: error }, 'a visitor who left could not be noted');
        });
      },
    });
  });

  app.get(
    `${base}/farewell`,
    { schema: { tags, params: institutionParam, response: { 200: farewell, ...problems } } },
    async (request) => {
      const { institution, session } = await door.visitor(request);
      const row = await lastEndedConversationOf(world.db, institution.id, session.id);
      if (!row?.endKind) throw new Refused([refuse('not_found')]);
      return farewellOf(world, institution, { ...row, endKind: row.endKind });
    },
  );

  app.get(
    `${one}/farewell`,
    { schema: { tags, params: conversationParam, response: { 200: farewell, ...problems } } },
    async (request) => {
      const { institution, row } = await mine(request);
      if (!row.endKind) throw new Refused([refuse('not_found')]);
      return farewellOf(world, institution, { ...row, endKind: row.endKind });
    },
  );

  app.get(
    `${one}/transcript`,
    { schema: { tags, params: conversationParam, response: { 200: conversationPage, ...problems } } },
    async (request) => pageForVisitor(world, (await mine(request)).row, 0),
  );

  app.post(
    `${one}/transcript-mail`,
    { schema: { tags, params: conversationParam, response: { 202: nothing, ...problems } } },
    async (request, reply) => {
      const { institution, session, row } = await mine(request);
      orRefuse(await requestTranscript(world, institution, session.id, row, clientIp(world, request)));
      return reply.code(202).send({});
    },
  );
}
