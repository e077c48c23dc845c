import { z } from 'zod';
import { clientIp } from '../http/client.ts';
import type { Context } from '../http/context.ts';
import { orRefuse, Refused } from '../http/refused.ts';
import {
  conversationPage,
  conversationParam,
  endKind,
  institutionParam,
  nothing,
  problems,
} from '../http/schemas.ts';
import type { FarewellView } from '../protocol.ts';
import { refuse } from '../rules/refusal.ts';
import { farewellOf } from './farewell.ts';
import { mineOf, visitorBase, visitorConversation } from './own-conversation.ts';
import { pageForVisitor } from './read.ts';
import { requestTranscript } from './request-transcript.ts';
import { lastEndedConversationOf } from './store.ts';

const farewell = z.object({
  id: z.string(),
  number: z.number(),
  endKind,
  reason: z.string(),
  thanks: z.string(),
  transcript: z.enum(['mail', 'offer', 'none']),
  email: z.string(),
  notAFiling: z.string(),
  pqrsd: z.object({ label: z.string(), value: z.string() }),
  draftOffer: z.string(),
  copyOffer: z.string(),
  copySent: z.string(),
  restricted: z.string().nullable(),
  goOn: z.string().nullable(),
}) satisfies z.ZodType<FarewellView>;

/** After the end: why, thanks, and the copy. */
export function farewellRoutes(context: Context): void {
  const { app, world, door } = context;
  const tags = ['visitor'];

  app.get(
    `${visitorBase}/farewell`,
    { schema: { tags, params: institutionParam, response: { 200: farewell, ...problems } } },
    async (request) => {
      const { institution, session } = await door.visitor(request);
      const row = await lastEndedConversationOf(world.db, institution.id, session.id);
      if (!row?.endKind) throw new Refused([refuse('not_found')]);
      return farewellOf(world, institution, { ...row, endKind: row.endKind });
    },
  );

  app.get(
    `${visitorConversation}/farewell`,
    { schema: { tags, params: conversationParam, response: { 200: farewell, ...problems } } },
    async (request) => {
      const { institution, row } = await mineOf(context, request);
      if (!row.endKind) throw new Refused([refuse('not_found')]);
      return farewellOf(world, institution, { ...row, endKind: row.endKind });
    },
  );

  app.get(
    `${visitorConversation}/transcript`,
    { schema: { tags, params: conversationParam, response: { 200: conversationPage, ...problems } } },
    async (request) => pageForVisitor(world, (await mineOf(context, request)).row, 0),
  );

  app.post(
    `${visitorConversation}/transcript-mail`,
    { schema: { tags, params: conversationParam, response: { 202: nothing, ...problems } } },
    async (request, reply) => {
      const { institution, session, row } = await mineOf(context, request);
      orRefuse(await requestTranscript(world, institution, session.id, row, clientIp(world, request)));
      return reply.code(202).send({});
    },
  );
}
