import { z } from 'zod';
import type { Context } from '../http/context.ts';
import { nothing, problems } from '../http/schemas.ts';
import { announceDesk } from '../conversations/announce.ts';
import { say } from '../institutions/say.ts';
import { knowledgeOf } from '../institutions/store.ts';
import { limitStreams } from '../http/limits.ts';
import { openStream } from '../live/stream.ts';
import { agentTopic, institutionTopic, signInTopic } from '../live/topics.ts';
import type { StaffEvent } from '../protocol.ts';
import type { Knowledge, KnowledgeItem } from '../protocol/knowledge.ts';
import { changeAvailability, markSeen } from './presence.ts';

const knowledgeItem = z.object({
  kind: z.enum(['faq', 'link', 'canned', 'procedure']),
  title: z.string(),
  body: z.string(),
  url: z.string().nullable(),
}) satisfies z.ZodType<KnowledgeItem>;

const knowledge = z.object({
  items: z.array(knowledgeItem),
  pqrsd: z.string(),
  risk: z.string(),
}) satisfies z.ZodType<Knowledge>;

/** Being there, what can be inserted, and the stream of a console. */
export function staffRoutes({ app, world, door }: Context): void {
  const tags = ['staff'];

  app.put(
    '/staff/availability',
    { schema: { tags, body: z.object({ available: z.boolean() }), response: { 200: nothing, ...problems } } },
    async (request) => {
      const { institution, member } = await door.staff(request, 'agent');
      await changeAvailability(world, member, request.body.available);
      announceDesk(world, institution.id);
      return {};
    },
  );

  app.get(
    '/staff/knowledge',
    { schema: { tags, response: { 200: knowledge, ...problems } } },
    async (request) => {
      const { institution } = await door.staff(request, 'agent', 'supervisor');
      const items = await knowledgeOf(world.db, institution.id);
      const pqrsd = say(institution, 'sent_to_pqrsd', {});
      return { items, pqrsd, risk: say(institution, 'risk_lines', {}) };
    },
  );

  app.get('/staff/stream', { exposeHeadRoute: false, schema: { tags } }, async (request, reply) => {
    const { institution, member } = await door.staff(request, 'agent', 'supervisor');
    const own = agentTopic(institution.id, member.userId);
    limitStreams(world, own);
    await markSeen(world, [member]);
    const first = async (): Promise<StaffEvent> => ({ type: 'desk' });
    openStream(reply, {
      live: world.live,
      topics: [institutionTopic(institution.id), own, signInTopic(institution.id, member.sessionId)],
      first,
      onClose: () => {
        markSeen(world, [member]).catch((error: unknown) => {
          world.log.warn({ err: error }, 'a console that closed could not be noted');
        });
      },
    });
    announceDesk(world, institution.id);
  });
}
